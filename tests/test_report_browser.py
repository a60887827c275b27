"""The HTML page in a real browser: opened, filtered, sorted, read by keyboard alone, printed, noted on, and without a violation of accessibility rules."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from consumers import chromium, node_package
from html_samples import hostile_page, many, museum, scripts
from report_samples import three_findings

from checker.model.audit import Audit
from checker.policy.config import Flags, load_settings
from checker.report.write import write

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

AUDITS: dict[str, Audit] = {"museum": museum(), "scripts": scripts(), "hostile": hostile_page(), "three": three_findings(), "long": many(120, 2500)}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    path = chromium()
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    for name, of in AUDITS.items():
        (folder / f"{name}.html").write_text(write(of, "html"), encoding="utf-8", newline="\n")
    return {name: (folder / f"{name}.html").as_uri() for name in AUDITS}


class Opened:
    """A page in a browser window, with everything that it complained of or asked the network for."""

    def __init__(self, browser: Any, address: str, **options: Any) -> None:
        self.window = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
        self.page = self.window.new_page()
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.complaints.append("dialog"), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)
        if options.get("java_script_enabled", True):
            self.page.locator("#list-count", has_text="shown").wait_for(state="attached")


@pytest.fixture
def show(browser: Any, files: dict[str, str]) -> Iterator[Any]:
    windows = []

    def open_page(name: str, **options: Any) -> Opened:
        opened = Opened(browser, files[name], **options)
        windows.append(opened.window)
        return opened

    yield open_page
    for window in windows:
        window.close()


@pytest.mark.parametrize("name", AUDITS)
@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_opens_without_complaint_and_fits_its_window(name: str, width: int, show: Any) -> None:
    opened = show(name, viewport={"width": width, "height": 800})
    opened.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    opened.page.wait_for_timeout(100)
    assert opened.complaints == [] and len(opened.asked) == 1
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_its_script_everything_can_be_read(show: Any) -> None:
    page = show("museum", java_script_enabled=False).page
    line = page.locator(".finding summary").first
    assert "48,210 / 31,000" in line.inner_text() and not page.locator(".tools").first.is_visible()
    line.click()
    assert page.locator(".finding mark").first.is_visible() and page.locator("#list tbody tr").count() == 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["museum", "scripts", "three", "hostile"])
def test_no_rule_of_accessibility_is_broken(name: str, scheme: str, show: Any) -> None:
    axe = node_package("axe-core/axe.min.js").read_text(encoding="utf-8")
    page = show(name, color_scheme=scheme, bypass_csp=True).page
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert [(rule["id"], [node["html"][:120] for node in rule["nodes"]][:3]) for rule in found["violations"]] == []


def test_findings_are_filtered_by_word_severity_and_rule(show: Any) -> None:
    page = show("three").page
    shown = page.locator(".finding:visible")
    page.fill("#find-text", "harbour older")
    assert (shown.count(), page.inner_text("#find-count")) == (1, "1 of 3 shown")
    page.fill("#find-text", "")
    page.select_option("#find-severity", "warning")
    assert "takings of museum" in shown.first.inner_text() and shown.count() == 1
    page.select_option("#find-rule", "part-before-whole")
    assert shown.count() == 0


def test_a_filter_of_many_findings_leaves_no_empty_parts(show: Any) -> None:
    page = show("long").page
    page.fill("#find-text", "0000000000000077")
    assert page.locator(".finding:visible").count() == 1 == page.locator(".findings:visible").count()


def cells(page: Any, column: int) -> list[str]:
    """The texts of a column of the inventory as they are shown."""
    found: list[str] = page.locator(f"#list tbody td:nth-child({column})").all_inner_texts()
    return found


def test_the_inventory_is_sorted_by_size_and_back(show: Any) -> None:
    page = show("museum").page
    head = page.locator("#list th").nth(1)
    head.locator("button").click()
    up = cells(page, 2)
    assert up == ["1931", "1931", "31,000 guests", "48,000 guests", "48,210 guests", "50,000 guests", "51,300 guests"]
    assert head.get_attribute("aria-sort") == "ascending"
    head.locator("button").click()
    assert cells(page, 2) == [*reversed(up[2:]), *up[:2]] and head.get_attribute("aria-sort") == "descending"


def test_the_inventory_is_searched_and_filtered(show: Any) -> None:
    page = show("museum").page
    page.fill("#list-text", "guests 2019")
    assert cells(page, 2) == ["51,300 guests", "50,000 guests"]
    page.select_option("#list-status", "attributed")
    assert cells(page, 2) == ["50,000 guests"]
    page.select_option("#list-document", "county.md")
    assert cells(page, 2) == []


def test_a_long_inventory_shows_a_part_and_finds_all(show: Any) -> None:
    page = show("long").page
    assert page.text_content("#list-count") == "50 of 2500 shown"
    page.click("#list-more")
    assert len(cells(page, 1)) == 550
    page.fill("#list-text", "volume-024.md:100")
    assert cells(page, 1) == ["volume-024.md:100"] and page.locator("#list tbody a").first.get_attribute("href") == "#c2500"


def test_a_link_opens_what_it_leads_to(show: Any) -> None:
    page = show("museum").page
    page.locator("#matrix tbody a", has_text="31,000").click()
    assert page.locator("#c7").inner_text() == "31,000" and page.locator("#c7").is_visible()
    page.locator("#c7").click()
    assert page.locator(".finding .body").first.is_visible()


def test_the_page_is_read_by_keyboard_alone(show: Any) -> None:
    page = show("museum").page

    def focused() -> str:
        text: str = page.evaluate("(document.activeElement.textContent || document.activeElement.id).trim().slice(0, 60)")
        return text

    page.keyboard.press("Tab")
    assert focused() == "To the findings"
    for _ in range(30):
        if "48,210 / 31,000" in page.evaluate("document.activeElement.textContent") and page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(".finding details").first.evaluate("each => each.open")
    page.keyboard.press("ArrowDown")
    assert "51,300 visitors came after" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("s")
    assert "seen" in page.locator(".finding").nth(1).get_attribute("class").split()
    page.keyboard.press("Home")
    assert "48,210 / 31,000" in page.evaluate("document.activeElement.textContent")


def test_the_sentence_behind_a_bar_is_shown_to_pointer_and_keyboard(show: Any) -> None:
    page = show("museum").page
    bar, tip = page.locator("#pictures a.bar[aria-label*='31,000']"), page.locator(".tip")
    bar.hover()
    assert tip.is_visible() and "Only 31,000 people came" in tip.inner_text()
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    bar.focus()
    assert tip.is_visible()
    page.keyboard.press("Enter")
    assert page.locator("#c7").is_visible() and page.url.endswith("#c7")


def test_a_finding_holds_the_picture_of_its_fact(show: Any) -> None:
    page = show("museum").page
    page.locator(".finding summary").first.click()
    box = page.locator(".inset use").bounding_box()
    assert box["width"] > 300 and box["height"] > 100


def saved(page: Any, button: str) -> str:
    """What a button saves to a file."""
    with page.expect_download() as download:
        page.click(button)
    return Path(download.value.path()).read_text(encoding="utf-8")


def test_notes_are_kept_and_saved(show: Any) -> None:
    page = show("museum").page
    page.locator(".finding summary").first.click()
    page.locator(".note textarea").first.fill("ask *the* museum")
    page.locator(".note select").first.select_option("seen")
    assert page.inner_text("#find-count") == "1 noted"
    page.reload()
    assert "seen" in page.locator(".finding").first.get_attribute("class").split()
    assert saved(page, "#save-notes").splitlines()[-1] == "  ask \\*the\\* museum" and "`00aa11bb22cc33dd`), seen" in saved(page, "#save-notes")
    page.select_option("#find-state", "open")
    assert page.locator(".finding:visible").count() == 1
    assert saved(page, "#save-waivers") == "waivers: []\n"


def test_waivers_are_saved_as_settings_read_them(show: Any, tmp_path: Path) -> None:
    page = show("museum").page
    page.locator(".finding summary").first.click()
    page.locator(".note select").first.select_option("waive")
    page.locator(".note textarea").first.fill('they "count" \\ guests:\n- alone é 🦉')
    (tmp_path / "checker.yaml").write_text(saved(page, "#save-waivers"), encoding="utf-8")
    (waiver,) = load_settings(None, Flags(str(tmp_path / "checker.yaml"))).waivers
    assert (waiver.fingerprint, waiver.reason) == ("00aa11bb22cc33dd", 'they "count" \\ guests: - alone é 🦉')


def test_the_theme_can_be_chosen_and_is_kept(show: Any) -> None:
    page = show("museum", color_scheme="light").page
    paper = "getComputedStyle(document.body).backgroundColor"
    bright = page.evaluate(paper)
    page.click("#theme")
    assert page.evaluate(paper) == bright
    page.click("#theme")
    assert page.evaluate(paper) != bright
    page.reload()
    assert page.evaluate(paper) != bright


def test_a_print_has_the_closed_findings_too(show: Any, tmp_path: Path) -> None:
    page = show("museum").page
    page.emulate_media(media="print")
    assert page.locator(".said blockquote").first.is_visible() and not page.locator(".tools").first.is_visible()
    page.pdf(path=tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")


def test_hostile_words_are_inert(show: Any) -> None:
    opened = show("hostile")
    page = opened.page
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert page.evaluate("document.querySelectorAll('script').length") == 1
    schemes = page.evaluate("[...document.querySelectorAll('a')].map((a) => new URL(a.getAttribute('href'), location).protocol)")
    assert schemes and set(schemes) <= {"file:", "http:", "https:"}
    page.locator(".finding .note textarea").first.fill("<script>alert(9)</script>")
    assert "<script>alert(9)</script>" in saved(page, "#save-notes").replace("\\", "")
    assert opened.complaints == [] and len(opened.asked) == 1


def test_arabic_runs_from_right_to_left_and_chinese_from_left_to_right(show: Any) -> None:
    page = show("scripts").page
    page.locator(".finding summary").first.click()
    directions = page.evaluate("[...document.querySelectorAll('.side blockquote')].map((each) => getComputedStyle(each).direction)")
    assert directions == ["rtl", "ltr"]


def opening(browser: Any, address: str) -> tuple[float, float]:
    """Milliseconds until something is seen of a page, and until all of it is there."""
    window = browser.new_context(viewport={"width": 1280, "height": 900})
    page = window.new_page()
    page.goto(address)
    entries = json.loads(page.evaluate("JSON.stringify([...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('paint')])"))
    window.close()
    return next(e["startTime"] for e in entries if e["name"] == "first-contentful-paint"), entries[0]["loadEventEnd"]


def test_fifty_thousand_claims_open_in_a_moment(browser: Any, tmp_path: Path) -> None:
    """Held against a page of as many elements and characters that shows none of them: the least that this browser on this machine takes for so much."""
    text = write(many(5_000, 50_000), "html")
    (tmp_path / "large.html").write_text(text, encoding="utf-8", newline="\n")
    elements = len(re.findall("<[a-z]", text))
    filler = f"<p>{'x' * (len(text) // elements - 4)}\n" * elements
    bare = f"<!doctype html><html lang=en><title>bare</title><p>seen<details><summary>closed</summary>{filler}</details>"
    (tmp_path / "bare.html").write_text(bare, encoding="utf-8", newline="\n")
    taken = [[opening(browser, (tmp_path / name).as_uri()) for name in ("large.html", "bare.html")] for _ in range(4)]
    seen, loaded, floor = min(large[0] for large, _ in taken), min(large[1] for large, _ in taken), min(least[1] for _, least in taken)
    print(f"{len(text) / 1e6:.1f} MB, seen after {seen:.0f} ms, all there after {loaded:.0f} ms, where the bare page takes {floor:.0f} ms")
    assert seen < 2_000 and (loaded < 2_000 or loaded < 3 * floor)
