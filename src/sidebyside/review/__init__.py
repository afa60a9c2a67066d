"""Reviewing: reading with judgement, kept from one day to the next.

All is pure but ``file``, ``store`` and ``taking_up``, which reach the disk. What a screen shows of
it belongs into ``view`` and ``tui``.
"""
