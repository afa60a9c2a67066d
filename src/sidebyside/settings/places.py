"""Where the user's files stand, by platformdirs; the XDG variables are honoured."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "sidebyside"

CONFIG_VARIABLE = "SIDEBYSIDE_CONFIG"
"""Names another config file, as ``--config`` does."""

THEME_VARIABLE = "SIDEBYSIDE_THEME"
"""Names the reader's theme, as ``--theme`` does."""


def config_file() -> Path:
    """The config file of this user, whether it is there or not."""
    if sys.platform == "linux":
        # As platformdirs has it; its import would cost every report a twentieth of its time.
        named = os.environ.get("XDG_CONFIG_HOME", "").strip()
        return Path(named or "~/.config").expanduser() / NAME / "config.toml"
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False) / "config.toml"


def state_folder() -> Path:
    """Where the reader keeps what it remembers, the last copy and its logs."""
    from platformdirs import user_state_path

    return user_state_path(NAME, appauthor=False)
