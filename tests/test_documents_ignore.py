"""The language of .gitignore files, as gitignore(5) describes it."""

from __future__ import annotations

import shutil
import subprocess
import time

import pytest

from checker.documents.ignore import IgnoreFile, is_ignored, parse_ignore

# the patterns, then paths that stay and paths that are ignored; a path with a "/" at its end is a folder
CASES = {
    "nothing": ("", ["a.md"], []),
    "comments and blank lines": ("# a.md\n\n   \n", ["a.md", "# a.md"], []),
    "a backslash alone": ("\\", ["\\", "a"], []),
    "an open bracket": ("[ab", ["a", "[ab"], []),
    "a range that runs backwards": ("[z-a].md", ["b.md"], []),
    "a name at any depth": ("draft.md", ["drafts.md", "a/my-draft.md"], ["draft.md", "a/b/draft.md", "draft.md/"]),
    "Windows line ends": ("draft.md\r\nold.md\r\n", [], ["draft.md", "old.md"]),
    "anchored": ("/draft.md", ["a/draft.md"], ["draft.md"]),
    "a slash in the middle anchors": ("a/draft.md", ["b/a/draft.md"], ["a/draft.md"]),
    "folders alone": ("build/", ["build", "a/build"], ["build/", "a/build/"]),
    "star": ("*.log", ["a.logs", ".log/x"], ["a.log", "b/c.log", ".log"]),
    "a star stops at a slash": ("/docs/*.md", ["docs/a/b.md", "x/docs/a.md"], ["docs/a.md"]),
    "several stars": ("a*b*c", ["acb", "ab"], ["abc", "a-b-b-c"]),
    "question mark": ("?.md", [".md", "ab.md"], ["a.md", "x/b.md"]),
    "class": ("[a-c]?.md", ["d1.md"], ["a1.md", "c2.md"]),
    "negated classes": ("[!a]x\n[^b]y", ["ax", "by"], ["bx", "ay"]),
    "a bracket in a class": ("[]a].md", ["b.md"], ["].md", "a.md"]),
    "a named class": ("v[[:digit:]].md", ["va.md"], ["v1.md"]),
    "two stars in front": ("**/out", ["outer"], ["out", "a/b/out"]),
    "two stars behind": ("out/**", ["out/", "a/out/b"], ["out/a", "out/a/b"]),
    "two stars between": ("a/**/z", ["a/bz", "z"], ["a/z", "a/b/z", "a/b/c/z"]),
    "two stars twice": ("**/a/**/z", ["a/b", "b/z"], ["a/z", "x/a/y/y/z"]),
    "two stars in a name are one": ("a**z", ["a/z"], ["az", "abcz"]),
    "take back": ("*.md\n!README.md", ["README.md", "a/README.md"], ["a.md"]),
    "the last rule wins": ("!a.md\n*.md\n!b.md\nb.md", [], ["a.md", "b.md"]),
    "escaped marks": ("\\#a\n\\!b\n\\*c", ["xc", "a", "b"], ["#a", "!b", "*c"]),
    "blanks behind": ("a.md   \nb\\ ", ["b"], ["a.md", "b "]),
    "dots are dots": ("a.md", ["abmd"], ["a.md"]),
}


def ignored(patterns, path):
    return is_ignored(path.removesuffix("/"), path.endswith("/"), [IgnoreFile("", parse_ignore(patterns))])


@pytest.mark.parametrize(("patterns", "kept", "gone"), CASES.values(), ids=CASES)
def test_patterns(patterns, kept, gone):
    assert [path for path in kept + gone if ignored(patterns, path)] == gone


@pytest.mark.skipif(shutil.which("git") is None, reason="compares with git itself")
@pytest.mark.parametrize(("patterns", "kept", "gone"), CASES.values(), ids=CASES)
def test_git_agrees(tmp_path, patterns, kept, gone):
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / ".gitignore").write_text(patterns, newline="")
    for path in kept + gone:
        (tmp_path / path).mkdir(parents=True) if path.endswith("/") else None
        asked = subprocess.run(["git", "check-ignore", "-q", "--no-index", "--", path.removesuffix("/")], cwd=tmp_path, check=False)
        (tmp_path / path).rmdir() if path.endswith("/") else None
        above = ["/".join(path.split("/")[:n]) + "/" for n in range(1, path.rstrip("/").count("/") + 1)]
        assert (asked.returncode == 0) == any(ignored(patterns, each) for each in [*above, path]), path


def test_an_inner_file_overrules_an_outer_one():
    files = [IgnoreFile("/r", parse_ignore("*.md")), IgnoreFile("/r/docs", parse_ignore("!*.md\n/old.md"))]
    assert [is_ignored(path, False, files) for path in ("/r/docs/a.md", "/r/docs/old.md", "/r/docs/x/old.md")] == [False, True, False]


@pytest.mark.parametrize("patterns", ["*a" * 40 + "*b", "**/a/" * 40 + "b"], ids=["stars", "folders"])
def test_hostile_patterns_are_quick(patterns):
    started = time.process_time()
    assert not ignored(patterns, "a" * 250)
    assert not ignored(patterns, "/".join("a" * 500))
    assert time.process_time() - started < 1
