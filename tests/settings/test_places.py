from __future__ import annotations

import sys
from pathlib import Path

import pytest
from platformdirs import user_config_path

from sidebyside.settings.places import config_file, state_folder


@pytest.mark.parametrize("named", [None, "", " ", "/srv/settings"])
def test_the_config_stands_where_platformdirs_has_it(
    named: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME")
    if named is not None:
        monkeypatch.setenv("XDG_CONFIG_HOME", named)
    assert config_file() == user_config_path("sidebyside", appauthor=False) / "config.toml"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG variables move the folder on Linux")
def test_the_state_folder_heeds_xdg(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/srv/state")
    assert state_folder() == Path("/srv/state/sidebyside")
