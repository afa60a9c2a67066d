from __future__ import annotations

import gc

import pytest
from tests.support.harbour import harbour
from tests.support.screen import compared, loaded, until

from sidebyside.tui.app import ReaderApp
from sidebyside.tui.collecting import LateCollector


async def test_garbage_is_collected_in_pauses_and_what_stays_is_set_aside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: calls.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: calls.append("freeze"))
    monkeypatch.setattr("sidebyside.tui.collecting._PAUSE_SECONDS", 0.01)
    app = ReaderApp(loaded(harbour()), lambda _on_stage: harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await compared(pilot, app)
        collector = LateCollector()
        collector.wait()
        await until(pilot, lambda: calls == ["collect", "freeze"])
        collector.wait()
        await until(pilot, lambda: calls == ["collect", "freeze", "collect"])
        collector.set_aside()
        await until(pilot, lambda: calls[3:] == ["collect", "freeze"])
