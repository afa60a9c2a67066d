"""What every test runs in: an environment that says nothing about colours, sizes or Python."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings
from tests.support.golden import Golden

settings.register_profile("untimed", deadline=None)  # a busy machine breaks no law
settings.load_profile("untimed")

_SPOKEN = (
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLORTERM",
    "COLUMNS",
    "LINES",
    "UNICODE_VERSION",
)


@pytest.fixture(autouse=True)
def _quiet_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What a developer's shell and files set must not decide what a test sees."""
    for name in list(os.environ):
        if name in _SPOKEN or name.startswith(("PYTHON", "TEXTUAL", "SIDEBYSIDE")):
            monkeypatch.delenv(name)
    home = tmp_path_factory.getbasetemp() / "home"
    for kind in ("CONFIG", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Files of ``tests/golden``; ``make golden`` (``--snapshot-update``) writes them anew."""
    return Golden(is_update=bool(request.config.getoption("update_snapshots")))
