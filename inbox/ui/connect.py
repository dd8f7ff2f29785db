"""Connecting an account: a dialog that any manifest fills."""

from collections.abc import Callable, MutableMapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from inbox.core.channel import Identity, Manifest
from inbox.secrets import KeyringTrouble
from inbox.ui.bridge import Bridge
from inbox.ui.connect_browser import InBrowser, OwnScheme
from inbox.ui.connect_form import Form
from inbox.ui.connect_pages import Choosing, Connected
from inbox.ui.connect_words import channel, told
from inbox.ui.guide import Guide, first_thing
from inbox.ui.parts.banner import Banner
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label, announce, open_safely
from inbox.ui.parts.layout import Line, Pane, column, emptied, panel, row, scrolled
from inbox.ui.parts.marks import BrandMark, Glyph
from inbox.ui.theme import colour, px, wide
from inbox.ui.words import CHANNEL_CONTEXT, tr


class Connect(QDialog):
    """Sign in to one channel: form, browser, which accounts, done.

    ``typed`` keeps what was typed, per field, longer than the dialog lives: who closes it and
    comes back finds their words (secrets only while the app runs; nothing here is stored).
    ``own_scheme``: how this computer opens addresses of our own (None: it cannot).
    `connected` carries the numbers of the accounts that were added.
    """

    connected = Signal(list)

    def __init__(
        self,
        bridge: Bridge,
        manifest: Manifest,
        parent: QWidget | None = None,
        *,
        typed: MutableMapping[str, str] | None = None,
        open_url: Callable[[str], object] = open_safely,
        way: str = "",
        own_scheme: Callable[[], OwnScheme | None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._manifest, self._open_url = bridge, manifest, open_url
        self._try = 0  # answers to an earlier try are nobody's any more
        self._accounts: list[int] = []
        self.form = Form(manifest, {} if typed is None else typed, way)
        self.browser = InBrowser(bridge, manifest, open_url, own_scheme)
        self.waiting = self.browser.page
        self.pages = QStackedWidget()
        self._beside = False
        self._build()
        self._wire()
        self.form.fields.start()

    def sign_in(self) -> None:
        """Try with what the form says."""
        if not self.sign.isEnabled() or not self.form.fields.check():
            return
        self._busy(working=True)
        self._try += 1
        mine, way = self._try, self.form.way
        if way.browser:
            self._by_browser(mine)
            return
        future = self._bridge.connect_account(self._manifest.id, way.id, self.form.values())
        self._bridge.when(
            future, lambda found: self._found(mine, found), lambda e: self._failed(mine, e), self
        )

    def stop(self) -> None:
        """Give up waiting; what was typed stays."""
        self._try += 1
        self.browser.stop()
        self._busy(working=False)
        self._turn(self._form_page)

    # -- what the screen is made of ------------------------------------------------

    def _build(self) -> None:
        name = channel(self._manifest)
        self.setWindowTitle(tr("Connect", "Connect {name}", name=name))
        self._form_page = self._make_form_page()
        for page in (self._form_page, self.waiting):
            self.pages.addWidget(page)
        self._guide_pane = Pane("paper", "right")
        self._guide_pane.setFixedWidth(wide(440))
        self._guide_lay: QVBoxLayout = column(margins=(28, 24, 24, 6))
        self._guide_pane.setLayout(self._guide_lay)
        self.setLayout(row(self._guide_pane, (self.pages, 1)))
        self._lead()

    def _make_form_page(self) -> QWidget:
        name = channel(self._manifest)
        self.sign = Button(tr("Connect", "Sign in"), "", "primary", key="↵", size=36)
        self.cancel = Button(tr("Connect", "Cancel"), "", "plain", size=36)
        self._head = column()
        words = tr("Connect", "Kept in this computer’s keyring, sent to {name} only", name=name)
        kept = row(Glyph("lock", 15), (Label(words, "small", "muted", line=136), 1), gap=8)
        self._area = scrolled(column(self.form, None, margins=(0, 0, 2, 0)))
        foot = row((kept, 1), 12, self.cancel, self.sign, gap=6)
        return panel(
            column(self._head, 18, (self._area, 1), 12, Line(), 16, foot, margins=(28, 24, 28, 22))
        )

    def _wire(self) -> None:
        self.sign.clicked.connect(self.sign_in)
        self.cancel.clicked.connect(self.reject)
        self.form.entered.connect(self.sign_in)
        self.form.way_changed.connect(self._lead)
        self.waiting.given_up.connect(self.stop)
        self.browser.other_way.connect(self._other_way)
        self.browser.paste_wanted.connect(self._paste)

    def _lead(self) -> None:
        """Lay out header and guide for the chosen way: a column of steps, or above the fields."""
        for lay in (self._head, self.form.guide, self._guide_lay):
            emptied(lay)
        steps = self.form.way.guide
        beside = len(steps) > 1 and self.screen().availableSize().width() >= wide(900)
        self._beside = beside
        self._guide_pane.setVisible(beside)
        title = panel(self._title(closes=not beside))
        if beside:
            guide = Guide(steps, self._open_url)
            guide.tell(self._line)
            self._guide_lay.addWidget(title)
            self._guide_lay.addSpacing(22)
            self._guide_lay.addWidget(scrolled(column(guide, None, margins=(0, 0, 8, 12))), 1)
            self._head.addLayout(self._right_head())
        else:
            self._head.addWidget(title)
            if steps:
                made = Guide if len(steps) > 1 else first_thing
                self.form.guide.addWidget(made(steps, self._open_url))
                self.form.guide.addSpacing(20)
        self._fit()

    def _fit(self) -> None:
        """As high as the form needs, where the screen has room for it."""
        room = self.screen().availableSize()
        width = min(wide(940 if self._beside else 580), room.width())
        need = self.form.sizeHint().height() + px(76) + 190
        height = max(wide(520 if self._beside else 440), need)
        self.resize(width, min(height, room.height() - 60))

    def _title(self, *, closes: bool) -> QVBoxLayout:
        mark = BrandMark(self._manifest.icon, self._manifest.colour, 44)
        title = Label(self.windowTitle(), "title", wrap=True)
        self._line = Label(tr(CHANNEL_CONTEXT, self._manifest.summary), "small", "muted", line=136)
        said = column(title, 2, self._line)
        items = row(column(mark, None), (said, 1), gap=14)
        if closes:
            items.addLayout(column(self._close_button(), None))
        return column(items)

    def _right_head(self) -> QVBoxLayout:
        words = Label(tr("Connect", "Fill in what you have"), "heading", wrap=True)
        return column(row((words, 1), self._close_button()))

    def _close_button(self) -> Button:
        close = Button(icon_name="close", kind="quiet", size=32, tip=tr("Connect", "Close"))
        close.clicked.connect(self.reject)
        return close

    # -- what happens ---------------------------------------------------------------

    def _by_browser(self, mine: int, *, other: bool = False) -> None:
        self._turn(self.waiting)
        try:
            result = self.browser.begin(self.form.way, self.form.values(), other=other)
        except Exception as error:  # noqa: BLE001 - told to the owner, whatever it was
            self._failed(mine, error)
            return
        self._bridge.when(
            result, lambda found: self._found(mine, found), lambda e: self._failed(mine, e), self
        )

    def _other_way(self) -> None:
        """The site refused the first address: begin anew, coming back by our own scheme."""
        self.browser.stop()
        self._try += 1
        self._by_browser(self._try, other=True)

    def _paste(self) -> None:
        """The browser does not come back at all: what it shows is pasted."""
        self.stop()
        if self.browser.pasting is not None:
            self.form.choose(self.browser.pasting)

    def _found(self, mine: int, identities: Sequence[Identity]) -> None:
        if mine != self._try:
            return
        self.browser.ended()
        if len(identities) == 1:
            self._adopt(identities)
            return
        page = Choosing(identities)
        page.chosen.connect(self._adopt)
        page.given_up.connect(self.stop)
        self._turn(page)
        page.lines[0].setFocus()

    def _adopt(self, identities: Sequence[Identity]) -> None:
        mine = self._try
        self._bridge.when(
            self._bridge.adopt(identities),
            lambda ids: self._done(identities, ids),
            lambda e: self._failed(mine, e),
            self,
        )

    def _done(self, identities: Sequence[Identity], ids: list[int]) -> None:
        self._accounts = list(ids)
        page = Connected(self._manifest, identities)
        page.finished.connect(self.accept)
        self._turn(page)
        page.start()
        self.connected.emit(self._accounts)

    def _failed(self, mine: int, error: BaseException) -> None:
        if mine != self._try:
            return
        self.browser.ended()
        self._busy(working=False)
        self._turn(self._form_page)
        words = told(error, self._manifest)
        buttons = []
        if isinstance(error, KeyringTrouble):
            keep = Button(tr("Keyring", "Keep for this session only"), "", "plain", size=32)
            keep.clicked.connect(self._keep_for_session)
            buttons.append(keep)
        self._say(Banner("red", "warning", words.title, words.words, buttons))
        announce(self, f"{words.title}. {words.words}")
        if words.about_secret:
            self.form.fields.go_to_secret()

    def _keep_for_session(self) -> None:
        self._bridge.keep_for_session()
        self.sign_in()

    def _say(self, banner: Banner | None) -> None:
        emptied(self.form.said)
        if banner is not None:
            self.form.said.addWidget(banner)
            self.form.said.addSpacing(16)
            self._fit()
            self._area.ensureWidgetVisible(self.form.fields)

    def _busy(self, *, working: bool) -> None:
        self.form.setEnabled(not working)
        self.sign.setEnabled(not working)
        self.sign.say(tr("Connect", "Signing in…") if working else tr("Connect", "Sign in"))
        if working:
            self._say(None)

    def _turn(self, page: QWidget) -> None:
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        beside = self._beside and page in {self._form_page, self.waiting}
        if self._beside and beside == self._guide_pane.isHidden():
            self._guide_pane.setVisible(beside)
            self.resize(wide(940 if beside else 580), self.height())

    # -- Qt --------------------------------------------------------------------------

    def reject(self) -> None:
        """Close; a sign-in under way is called off."""
        self.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.stop()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        QPainter(self).fillRect(self.rect(), colour("surface"))
