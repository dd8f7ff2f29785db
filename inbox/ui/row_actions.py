"""What is painted on the current row, as buttons that a screen reader can find and press."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QTableView, QWidget

from inbox.store.rows import ConversationRow

Spots = Callable[[], list[tuple[str, str, QRect]]]


class Unseen(QAbstractButton):
    """A button over what the row paints itself: not for eyes, nor for the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each of them has a key already
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The row has painted it."""


class RowActions(QObject):
    """Keeps one button for each action of the current row, while anybody can hear of them."""

    def __init__(
        self, view: QTableView, spots: Spots, press: Callable[[str, ConversationRow], None]
    ) -> None:
        super().__init__(view)
        self._view, self._spots, self._press = view, spots, press
        self._row: ConversationRow | None = None
        self._names: list[str] = []
        self._buttons: list[Unseen] = []
        view.viewport().installEventFilter(self)

    def follow(self, row: ConversationRow | None) -> None:
        """Another row is current, or the same one is another now."""
        if not self._buttons and not self._view.isVisible():
            return  # nobody hears it yet
        from PySide6.QtGui import QAccessible  # noqa: PLC0415 - all its words, which few hear

        if not QAccessible.isActive() and not self._buttons:
            return
        self._row = row
        told = self._spots() if row is not None else []
        while len(self._buttons) < len(told):
            self._buttons.append(self._made(len(self._buttons)))
        self._names = [name for name, _words, _spot in told]
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(told))
            if at < len(told):
                button.setAccessibleName(told[at][1])
                spot = told[at][2]
                corner = self._view.viewport().mapTo(self._host(), spot.topLeft())
                button.setGeometry(QRect(corner, spot.size()))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and self._buttons:
            self.follow(self._row)
        return False

    def _host(self) -> QWidget:
        """What a screen reader hears all children of: of a table it hears the cells alone."""
        host: QWidget = self._view
        while (above := host.parentWidget()) is not None:
            host = above
            if not isinstance(host, QStackedWidget):
                break
        return host

    def _made(self, at: int) -> Unseen:
        button = Unseen(self._host())
        button.clicked.connect(lambda: self._pressed(at))
        return button

    def _pressed(self, at: int) -> None:
        if self._row is not None and at < len(self._names):
            self._press(self._names[at], self._row)
