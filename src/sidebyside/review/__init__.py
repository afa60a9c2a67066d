"""Reviewing: reading with judgement, kept from one day to the next.

``model``, ``items``, ``journal`` and ``anchors`` are pure; ``store`` alone touches the disk. What a
screen shows of it belongs into ``view`` and ``tui``.
"""
