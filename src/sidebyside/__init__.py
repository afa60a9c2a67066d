"""Compare two prose sources side by side: sentences, words and quotations.

from sidebyside import compare, load
comparison = compare(load("left.txt"), load("right.txt"))

A public name is imported when it is first used, so that ``sidebyside --version`` does not wait for
stages that it never runs.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

TYPE_CHECKING = False  # as in typing, whose import takes longer than all else here
if TYPE_CHECKING:
    from .compare import compare
    from .errors import (
        ComparisonStopped,
        LoadError,
        NotFoundError,
        NotTextError,
        SidebysideError,
        TooLargeError,
        UnknownThemeError,
        UnreadableError,
        WriteError,
    )
    from .load import load
    from .model.comparison import Comparison
    from .model.options import CompareOptions

__version__ = "0.1.0"

__all__ = [
    "CompareOptions",
    "Comparison",
    "ComparisonStopped",
    "LoadError",
    "NotFoundError",
    "NotTextError",
    "SidebysideError",
    "TooLargeError",
    "UnknownThemeError",
    "UnreadableError",
    "WriteError",
    "compare",
    "load",
]

_MODULES = {
    "CompareOptions": ".model.options",
    "Comparison": ".model.comparison",
    "compare": ".compare",
    "load": ".load",
}
"""Where a public name lives; the others live in ``errors``."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_MODULES.get(name, ".errors"), __name__), name)
    globals()[name] = value
    return value


class _Package(ModuleType):
    """Keeps ``compare`` and ``load`` the functions: the import of a module of that name would put
    the module there.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _MODULES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
