"""A headless Chromium, steered by the W3C WebDriver protocol over its own driver.

The protocol is a handful of JSON calls, so no library stands between. Chromium and its driver are
Debian's ``chromium`` and ``chromium-driver``; without them, tests that need a browser are skipped.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

_ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",  # containers have no user namespaces for it
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
)

KEYS = {"enter": "\ue007", "escape": "\ue00c", "tab": "\ue004"}


def missing() -> str | None:
    """Why there is no browser; ``None`` if there is one."""
    wanted = {
        "chromium": shutil.which("chromium") or shutil.which("google-chrome"),
        "chromedriver": shutil.which("chromedriver"),
    }
    absent = [name for name, path in wanted.items() if path is None]
    return f"{' and '.join(absent)} not installed (see CONTRIBUTING.md)" if absent else None


class Browser:
    """One window. ``run`` evaluates a function body in the page and gives back what it returns."""

    def __init__(self, port: int) -> None:
        self._port = port
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        options = {"binary": chromium, "args": list(_ARGUMENTS)}
        logs = {"browser": "ALL", "performance": "ALL"}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": logs}
        made = self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._session = f"/session/{made['sessionId']}"

    def _call(self, method: str, path: str, body: object = None) -> Any:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=120)
        try:
            data = None if body is None else json.dumps(body)
            connection.request(method, path, data, {"Content-Type": "application/json"})
            value = json.loads(connection.getresponse().read())["value"]
        finally:
            connection.close()
        if isinstance(value, dict) and "error" in value:
            raise RuntimeError(f"{value['error']}: {value['message']}")
        return value

    def _post(self, path: str, **body: object) -> Any:
        return self._call("POST", self._session + path, body)

    def close(self) -> None:
        self._call("DELETE", self._session)

    def open(self, page: Path, width: int = 1400, height: int = 900) -> None:
        """Show a file; earlier messages are forgotten."""
        self.size(width, height)
        self.messages()
        self.requests()
        self._post("/url", url=page.as_uri())

    def size(self, width: int, height: int) -> None:
        """The size of the page's view, whatever the window has around it."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._devtools("Emulation.setDeviceMetricsOverride", metrics)

    def prefer(self, scheme: str) -> None:
        """``light`` or ``dark``, as the system would."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self._devtools("Emulation.setEmulatedMedia", {"features": features})

    def _devtools(self, command: str, parameters: object) -> Any:
        return self._post("/goog/cdp/execute", cmd=command, params=parameters)

    def run(self, body: str, *arguments: object) -> Any:
        return self._post("/execute/sync", script=body, args=list(arguments))

    def wait(self, condition: str) -> Any:
        """What an expression gives as soon as that is true."""
        for _ in range(400):
            if found := self.run(f"return ({condition})"):
                return found
        raise AssertionError(f"never true: {condition}")

    def keys(self, *keys: str) -> None:
        """Press keys one after the other, as on a keyboard."""
        actions = [
            {"type": kind, "value": KEYS.get(key, key)}
            for key in keys
            for kind in ("keyDown", "keyUp")
        ]
        self._post("/actions", actions=[{"type": "key", "id": "keys", "actions": actions}])

    def point(self, selector: str, *, is_click: bool = False) -> None:
        """Move the pointer to the first line of an element, and press there."""
        box = self.run(
            "const element = document.querySelector(arguments[0]);"
            "element.scrollIntoView({ block: 'nearest' });"
            "const box = element.getClientRects()[0];"
            "return [box.left + Math.min(40, box.width / 2),"
            " box.top + Math.min(12, box.height / 2)]",
            selector,
        )
        x, y = (round(value) for value in box)
        actions: list[dict[str, object]] = [{"type": "pointerMove", "duration": 0, "x": x, "y": y}]
        if is_click:
            actions += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._post("/actions", actions=[{"type": "pointer", "id": "mouse", "actions": actions}])

    def click(self, selector: str) -> None:
        self.point(selector, is_click=True)

    def messages(self) -> list[str]:
        """What the console said since it was last asked."""
        return [entry["message"] for entry in self._post("/se/log", type="browser")]

    def requests(self) -> list[str]:
        """The addresses asked for since it was last asked; not those that the policy stopped."""
        asked: dict[str, str] = {}
        for entry in self._post("/se/log", type="performance"):
            message = json.loads(entry["message"])["message"]
            about = message["params"]
            if message["method"] == "Network.requestWillBeSent":
                asked[about["requestId"]] = str(about["request"]["url"])
            elif message["method"] == "Network.loadingFailed" and about.get("blockedReason"):
                asked.pop(about["requestId"], None)
        return list(asked.values())

    def picture(self) -> bytes:
        """The view as PNG."""
        return b64decode(self._call("GET", f"{self._session}/screenshot"))

    def printed(self) -> bytes:
        """The page on paper, as PDF."""
        return b64decode(self._post("/print", page={"width": 21.0, "height": 29.7}))


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser with its driver, both ended afterwards."""
    driver = subprocess.Popen(
        ["chromedriver", "--port=0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert driver.stdout is not None
        line = next(line for line in driver.stdout if "started successfully on port" in line)
        made = Browser(int(line.rstrip(". \n").rpartition(" ")[2]))
        try:
            yield made
        finally:
            made.close()
    finally:
        driver.terminate()
        driver.communicate()
