"""A real Chromium, driven over the W3C WebDriver protocol that chromedriver speaks."""

import subprocess
import tempfile
import time
from typing import Any, Self

import httpx

_OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key that the standard gives elements


class Chromium:
    """One window of a browser with a new profile, while the context lasts.

    ``hands_over``: a site's origin and a scheme that it may open without asking the owner (who
    says so once); such a browser has a window that is seen.
    """

    def __init__(self, hands_over: tuple[str, str] | None = None) -> None:
        self._hands_over = hands_over

    def __enter__(self) -> Self:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self._driver = subprocess.Popen(
            ["chromedriver", "--port=0"],  # noqa: S607 - Debian's own
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._driver.stdout
        port = ""
        while not port:
            line = self._driver.stdout.readline()
            assert line, "chromedriver did not start"
            port = (
                line.rsplit("port ", 1)[1].strip(" .\n") if "successfully on port" in line else ""
            )
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60)
        options: dict[str, Any] = {"args": [*_OPTIONS, f"--user-data-dir={self._profile.name}"]}
        if self._hands_over:
            origin, scheme = self._hands_over
            options["args"].remove("--headless=new")
            pairs = {"allowed_origin_protocol_pairs": {origin: {scheme: True}}}
            options["prefs"] = {"protocol_handler": pairs}
        wanted = {"alwaysMatch": {"goog:chromeOptions": options}}
        self._session = self._ask("POST", "/session", {"capabilities": wanted})["sessionId"]
        return self

    def __exit__(self, *_exception: object) -> None:
        self._http.delete(f"/session/{self._session}")
        self._http.close()
        self._driver.terminate()
        self._driver.communicate(timeout=20)
        self._profile.cleanup()

    def go(self, url: str) -> None:
        self._in("POST", "/url", {"url": url})

    @property
    def address(self) -> str:
        return str(self._in("GET", "/url"))

    def text(self) -> str:
        """The words of the page."""
        return str(self._in("POST", "/execute/sync", _script("return document.body.innerText")))

    def buttons(self) -> list[str]:
        """What can be pressed, in the page's order."""
        found = self._in("POST", "/elements", _css("button, input[type=submit]"))
        return [element[_ELEMENT] for element in found]

    def do(self, code: str, *given: str) -> Any:
        """Run a script in the page; `given` are its arguments."""
        return self._in("POST", "/execute/sync", _script(code) | {"args": list(given)})

    def click(self, number: int) -> None:
        """Press a button, wherever that leads."""
        self._in("POST", f"/element/{self.buttons()[number]}/click", {})

    def press(self, number: int) -> None:
        """Press a button that leads to another page, and be there."""
        before = self.address
        self.click(number)
        end = time.monotonic() + 15
        while self.address == before:
            assert time.monotonic() < end, f"pressing led nowhere: {before}"
            time.sleep(0.02)

    def _in(self, method: str, path: str, body: Any = None) -> Any:
        return self._ask(method, f"/session/{self._session}{path}", body)

    def _ask(self, method: str, path: str, body: Any = None) -> Any:
        answer = self._http.request(method, path, json=body)
        told = answer.json()["value"]
        assert answer.is_success, told
        return told


def _css(selector: str) -> dict[str, str]:
    return {"using": "css selector", "value": selector}


def _script(code: str) -> dict[str, Any]:
    return {"script": code, "args": []}
