"""Facts that the two documents tell differently: the stage after links, words and quotations."""

from .find import find_discrepancies

__all__ = ["find_discrepancies"]
