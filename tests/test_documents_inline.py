"""What is blanked inside a block of Markdown, and what stays as prose."""

from __future__ import annotations

import pytest

from checker.documents.markdown import read_markdown
from checker.model.document import Source


def prose(text):
    document = read_markdown("page.md", text, Source())
    assert len(document.prose) == len(text)
    return document.prose


KEPT = {
    "plain words": "The lake is 12 km long.",
    "a product": "It measures 3 * 4 m.",
    "a power": "It takes 2**10 steps.",
    "a name with underscores": "The field max_open_files is read.",
    "about": "It is ~5 km long.",
    "prices": "It costs $5, later $7 or $$.",
    "a closed interval": "It lies in [5, 10] mm.",
    "an interval": "It lies in [5, 10) mm.",
    "a comparison": "If n < 5 and m > 7, it fails.",
    "an unclosed back-tick": "The ` key is left of 1.",
    "an ampersand": "Locks & dams, 4 each.",
    "a year in brackets": "It burnt [1872] down.",
    "a mention": "Ask @keeper2 about it.",
    "a colon": "At 12:30: closed.",
    "braces": "The set {1, 2} is small.",
    "strike marks without an end": "It is ~~5 km long.",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_stays(text):
    assert prose(text) == text


# the words that are left, with runs of blanks as one
LEFT = {
    "emphasis": ("It is *very* **long**, _so_ __it__ is ***said***.", "It is very long , so it is said ."),
    "emphasis around a number": ("It has **5** locks.", "It has 5 locks."),
    "inline link": ('See [the plan](plan-12.md "Plan 12") of 1999.', "See the plan of 1999."),
    "link target with parentheses": ("See [the lake](https://example.org/Lake_(2)) of 1999.", "See the lake of 1999."),
    "link target in angle brackets": ("See [it](<a 12.md>) now.", "See it now."),
    "reference link": ("See [the plan][plan-12] of 1999.", "See the plan of 1999."),
    "reference link without a label": ("See [the plan] of 1999.", "See the plan of 1999."),
    "image with a caption": ("![The lake in 1999](lake-12.png)", "The lake in 1999"),
    "image in a link": ("[![3 locks](locks-3.svg)](https://example.org/3)", "3 locks"),
    "autolink": ("See <https://example.org/12> now.", "See now."),
    "web address": ("See https://example.org/12/a-7. It has 3.", "See . It has 3."),
    "web address in parentheses": ("(see https://example.org/12)", "(see )"),
    "web address without a scheme": ("See www.example.org/12 now.", "See now."),
    "e-mail address": ("Ask keeper.7@example.org now.", "Ask now."),
    "footnote mark": ("It has 5 locks.[^12]", "It has 5 locks."),
    "citation": ("It has 5 locks.[12]", "It has 5 locks."),
    "name as code": ("Set `retries` to 5.", "Set retries to 5."),
    "number as code": ("Set it to `4096` bytes.", "Set it to 4096 bytes."),
    "expression as code": ("Set `retries=5` there.", "Set there."),
    "command as code": ("Run `lock --wait 30` first.", "Run first."),
    "code with back-ticks in it": ("Type ``a`5;`` now.", "Type now."),
    "code over a line end": ("Type `open();\nclose(5)` now.", "Type now."),
    "struck out": ("It costs ~~10~~ 8 crowns.", "It costs 8 crowns."),
    "struck out by a tag": ("It costs <del>10</del> 8 crowns.", "It costs 8 crowns."),
    "tags": ('It has <b class="x12">5</b> locks.<br>', "It has 5 locks."),
    "tag with a sign in its attribute": ('It has <b title="5 > 4">6</b> locks.', "It has 6 locks."),
    "comment in a line": ("It has <!-- once 4 --> 5 locks.", "It has 5 locks."),
    "escapes": (r"It costs \$5 \* 3.", "It costs $5 * 3."),
    "hard line break": ("One\\\ntwo", "One two"),
    "numbered entity": ("The keeper&#8217;s 5 locks", "The keeper ’s 5 locks"),
    "entity": ("Locks&nbsp;&amp;&nbsp;dams &euro;5", "Locks & dams €5"),
    "entity that is none": ("Locks &bridge; dams", "Locks &bridge; dams"),
    "entity of a control character": ("Locks&#10;dams", "Locks dams"),
    "raised": ("It covers 5 km<sup>2</sup> and 10<sup>6</sup> trees.", "It covers 5 km² and 10⁶ trees."),
    "raised ending": ("The 1<sup>st</sup> lock", "The 1st lock"),
    "lowered": ("CO<sub>2</sub> at 5 ppm", "CO2 at 5 ppm"),
    "formula": ("The flow $$q = 12$$ is low.", "The flow is low."),
    "template": ("Version {{ site.version_12 }} of {% include 7.md %} it.", "Version of it."),
    "attributes": ("The lake{.big #l12} is deep.", "The lake is deep."),
}


@pytest.mark.parametrize(("text", "left"), LEFT.values(), ids=LEFT)
def test_leaves(text, left):
    assert " ".join(prose(text).split()) == left


def test_a_block_does_not_reach_into_the_next():
    text = "One `tick\n\nand [a\n\nb](c) ` two <b\n\nx> 5"
    assert prose(text) == text
