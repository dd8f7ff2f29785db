"""A sign-in that goes through the browser: which way it comes back, and the page that waits."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from inbox.core.channel import Identity, Manifest, Way
from inbox.core.errors import Rejected
from inbox.ui.bridge import Bridge
from inbox.ui.connect_pages import Under, Waiting


class OwnScheme(Protocol):
    """How this computer opens addresses of our own scheme. `register` blocks; OSError."""

    def register(self) -> None: ...


class InBrowser(QObject):
    """One sign-in in the browser at a time, shown by `page`.

    Nobody can ask a site which addresses it lets the browser come back to: it says so on its own
    page. So the owner is asked what it says there, and the next thing is tried: an address on
    this computer, an address of our own scheme, the words pasted by hand.

    `other_way` and `paste_wanted` are what the owner wants tried next.
    """

    other_way = Signal()
    paste_wanted = Signal()
    _opened = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        manifest: Manifest,
        open_url: Callable[[str], object],
        own_scheme: Callable[[], OwnScheme | None],
    ) -> None:
        super().__init__()
        self._bridge, self._manifest, self._open_url = bridge, manifest, open_url
        self._own_scheme = own_scheme
        self._under: Under | None = None
        self.page = Waiting(manifest)
        self.page.again.connect(self._open_again)
        self.page.copy.connect(lambda: QGuiApplication.clipboard().setText(self.page.url))
        self.page.code_given.connect(self._give_code)
        self.page.code_wanted.connect(self._show_code)
        self.page.other_way.connect(self.other_way)
        self.page.paste_wanted.connect(self.paste_wanted)
        self._opened.connect(self._browse)

    @property
    def pasting(self) -> Way | None:
        """The way that needs no browser to come back."""
        return next((way for way in self._manifest.ways if not way.browser), None)

    def begin(
        self, way: Way, values: Mapping[str, str], *, other: bool = False
    ) -> Future[list[Identity]]:
        """Start; ``other``: it comes back on the way's own scheme. May raise anything."""
        scheme = self._own_scheme() if way.scheme else None
        self.page.begin(
            paste=way.paste_code,
            other=scheme is not None and not other,
            by_hand=bool(way.scheme) and self.pasting is not None,
        )

        def reach(url: str) -> None:  # on a thread of the engine's: registering takes its time
            if other:
                _register(scheme)
            self._opened.emit(url)

        under = self._bridge.sign_in(self._manifest.id, way.id, values, reach, by_scheme=other)
        self._under = under
        return under.result

    def ended(self) -> None:
        """It brought an answer, or failed."""
        self._under = None

    def stop(self) -> None:
        """Give it up."""
        if self._under is not None:
            self._under.cancel()
            self._under = None

    def _browse(self, url: str) -> None:
        self.page.opened(url)
        self._open_url(url)

    def _open_again(self) -> None:
        if self.page.url:
            self._open_url(self.page.url)

    def _give_code(self, code: str) -> None:
        if self._under is not None:
            self._under.answer(code)

    def _show_code(self) -> None:
        if self._under is not None and self.page.url:
            self._open_url(self._under.paste_url or self.page.url)
            self.page.code.setFocus()


def _register(scheme: OwnScheme | None) -> None:
    try:
        if scheme is not None:
            scheme.register()
    except OSError:
        raise Rejected("This computer lets no browser come back to Kuulolla") from None
