"""A page that needs the room of list and conversation: its head, and where it scrolls."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Elided
from inbox.ui.parts.layout import Pane, column, panel, row, scrolled
from inbox.ui.theme import TOP, look, metrics, px
from inbox.ui.words import tr

SIDE = 40  # px beside the words of a page
NARROW = 640  # px below which a page stands closer to its edges


class Place(Pane):
    """A title, a second line, what belongs at the right of them, and a body that scrolls."""

    menu_wanted = Signal()

    def __init__(self, tail: QWidget | None = None) -> None:
        super().__init__("surface")
        self.menu = Button(icon_name="menu", kind="quiet", size=32)
        self.menu.clicked.connect(self.menu_wanted)
        self.menu.hide()
        self.title, self.line = Elided("", "title", "ink"), Elided()
        names = panel(column(None, self.title, 1, self.line, None))
        pieces = [tail] if tail is not None else []
        self._bar = row(self.menu, (names, 1), *pieces, gap=4)
        self._top = panel(self._bar)
        self.body = column(gap=0)
        self.area = scrolled(self.body)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayout(column(self._top, (self.area, 1)))
        self.first: QWidget = self.area  # no focus proxy: Tab would leave out what stands above
        self._dress()
        look().changed.connect(self._dress)

    def refresh(self) -> None:
        """Read what is shown again."""

    def focus(self) -> None:
        """Give the keyboard to what is looked at."""
        self.first.setFocus()

    def step(self, by: int) -> None:
        """On (1) or back (-1) by the keys of the list."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + by * px(72))

    def like(self) -> None:
        """The key of likes: where a page has something to like."""

    def back(self) -> bool:
        """Escape: whether there was something to go back from."""
        return False

    def can_show_menu(self, on: bool) -> None:
        self.menu.setVisible(on)

    def hold(self, lay: QLayout) -> None:
        """What the page is made of."""
        self.body.addLayout(lay, 1)

    def margin(self) -> int:
        return 16 if self.width() < NARROW else SIDE

    def fold(self) -> None:
        """Give the page the margins that its width allows."""
        self.area.setAccessibleName(self.title.said())
        side = self.margin()
        self._bar.setContentsMargins(side if not self.menu.isVisible() else 12, 0, side, 0)
        self.body.setContentsMargins(side, 14, side, 32)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        bar = self.area.verticalScrollBar()
        page = bar.pageStep()
        steps = {Qt.Key.Key_Down: px(48), Qt.Key.Key_Up: -px(48)}
        steps |= {Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        steps |= {Qt.Key.Key_Home: -bar.maximum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()
            self.refresh()

    def _dress(self) -> None:
        self.menu.say("", tr("Sidebar", "Menu"))
        high = metrics("title").height() + metrics("small").height() + 8
        self._top.setFixedHeight(max(px(TOP), int(high)))
