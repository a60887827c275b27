"""What a build server says of itself in, the address at which it shows the files of the current folder out."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path

# For each format that only one site reads: the variables that its jobs have for the address of the repository, the commit, and the folder of the checkout.
SITES: Mapping[str, tuple[str, str, str]] = {
    "github": ("{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/blob/", "GITHUB_SHA", "GITHUB_WORKSPACE"),
    "gitlab": ("{CI_PROJECT_URL}/-/blob/", "CI_COMMIT_SHA", "CI_PROJECT_DIR"),
}


def pages_address(formats: Collection[str]) -> str:
    """Where the site shows the files below the current folder, if one of these formats is for it and it runs us; else empty."""
    for format, (address, commit, folder) in SITES.items():
        if format in formats:
            return site_address(address, commit, folder)
    return ""


def site_address(address: str, commit: str, folder: str) -> str:
    """The address with the variables of the environment put in; empty where one is missing, or where the current folder is not of the checkout."""
    try:
        base = address.format_map(os.environ) + os.environ[commit]
        below = Path.cwd().relative_to(Path(os.environ[folder]).resolve())
    except (KeyError, ValueError):
        return ""
    from urllib.parse import quote

    return quote("/".join([base, *below.parts]), safe=":/@~%")
