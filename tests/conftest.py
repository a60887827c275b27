"""What holds for all tests: none reads or writes the cache of whoever runs them, and laws are tried without a clock."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("without a clock", deadline=None)  # a busy machine is no mistake of the code
settings.load_profile("without a clock")


@pytest.fixture(autouse=True, scope="session")
def _cache_of_their_own(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
