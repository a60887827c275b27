"""What holds for all tests: none uses the cache of whoever runs them, laws are tried without a clock, what is slow begins first, a skip can be a failure."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("without a clock", deadline=None)  # a busy machine is no mistake of the code
settings.load_profile("without a clock")

# The slowest files: where several processes share the work, the longest must not be begun last.
SLOW = ("test_engine_cluster.py", "test_hooks.py", "test_engine_spark.py", "test_report_browser.py", "test_spread.py")
MAY_LACK = "Spark"  # what not every system has the Java for; the reason of a skip names it


@pytest.fixture(autouse=True, scope="session")
def _cache_of_their_own(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


def pytest_collection_modifyitems(items):
    """Tests of the slow files first, in the order of `SLOW`."""
    items.sort(key=lambda item: SLOW.index(item.path.name) if item.path.name in SLOW else len(SLOW))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    return failed_if_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return failed_if_skipped((yield))


def failed_if_skipped(report):
    """A report, in which a skip has become a failure if CHECKER_TEST_ALL asks for all tests."""
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CHECKER_TEST_ALL"):
        *_, reason = report.longrepr if isinstance(report.longrepr, tuple) else (str(report.longrepr),)
        if MAY_LACK not in reason:
            report.outcome, report.longrepr = "failed", f"all tests are asked for (CHECKER_TEST_ALL), and this one lacks what it needs: {reason}"
    return report
