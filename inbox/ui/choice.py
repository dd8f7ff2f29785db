"""Things to choose from: a line with a ring or a box, a switch, a menu behind a button."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from inbox.ui.icons import paint_icon
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, row
from inbox.ui.parts.paint import middle, paint_ring
from inbox.ui.theme import CARD_RADIUS, colour, font, look, metrics, px


def on_button(label: Label) -> Label:
    """A label on a button keeps its own hue: Qt would give it the button's."""
    label.setForegroundRole(QPalette.ColorRole.WindowText)
    return label


class Choice(QAbstractButton):
    """A line to choose: a ring when one of several, a box (`several`) when any of them.

    ``more`` stands below the title in small; the whole line can be pressed.
    """

    def __init__(self, title: str, more: str = "", *, several: bool = False) -> None:
        super().__init__()
        self._several = several
        self.setCheckable(True)
        self.setText(title)
        self.setAccessibleName(f"{title}. {more}" if more else title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        words = column(on_button(Label(title, "medium", wrap=True)))
        if more:
            words.addSpacing(2)
            words.addWidget(on_button(Label(more, "small", "muted", line=136)))
        self.setLayout(row(px(18) + 12, (words, 1), margins=(14, 11, 14, 11)))
        look().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        p.setPen(QPen(colour("accent" if on else "strong_line"), 1.5 if on else 1))
        p.setBrush(colour("hover" if self.underMouse() and not on else "surface"))
        p.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), CARD_RADIUS, CARD_RADIUS)
        if self.hasFocus():
            paint_ring(p, box.adjusted(4, 4, -4, -4), 7)
        side = px(18)
        mark = QRectF(14, 11 + (metrics("medium").height() - side) / 2, side, side)
        if self._several:
            _paint_box(p, mark, on=on)
        else:
            _paint_dot(p, mark, on=on)


def _paint_box(p: QPainter, mark: QRectF, *, on: bool) -> None:
    p.setPen(Qt.PenStyle.NoPen if on else QPen(colour("edge"), 1.2))
    p.setBrush(colour("fill" if on else "surface"))
    p.drawRoundedRect(mark.adjusted(1, 1, -1, -1), 5, 5)
    if on:
        paint_icon(p, "check", mark.adjusted(3, 3, -3, -3), "on_accent")


def _paint_dot(p: QPainter, mark: QRectF, *, on: bool) -> None:
    p.setPen(QPen(colour("accent" if on else "edge"), 1.6 if on else 1.2))
    p.setBrush(colour("surface"))
    p.drawEllipse(mark.adjusted(1, 1, -1, -1))
    if on:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour("accent"))
        p.drawEllipse(mark.center(), mark.width() * 0.24, mark.width() * 0.24)


class Switch(QAbstractButton):
    """On or off, at once."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(42), px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, on = QPainter(self), self.isChecked()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        half = track.height() / 2
        if self.isEnabled():
            p.setPen(QPen(colour("fill" if on else "edge"), 1))
            p.setBrush(colour("fill" if on else "surface"))
        else:
            p.setPen(QPen(colour("strong_line"), 1))
            p.setBrush(colour("bar" if on else "surface"))
        p.drawRoundedRect(track, half, half)
        centre = QPointF(track.right() - half if on else track.left() + half, track.center().y())
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour("on_accent" if on else "edge"))
        p.drawEllipse(centre, half - 3.5, half - 3.5)
        if self.hasFocus():
            paint_ring(p, QRectF(self.rect()).adjusted(1, 1, -1, -1), half + 2)


class Pick(Button):
    """A button that says what is chosen and opens a menu of the rest."""

    picked = Signal(str)

    def __init__(self, name: str, options: Mapping[str, str], value: str) -> None:
        super().__init__("", "down", "plain", size=32)
        self._name = name
        self._menu = QMenu(self)
        self._menu.triggered.connect(lambda action: self._take(str(action.data())))
        self.clicked.connect(self._open)
        self._options: dict[str, str] = {}
        self.value = ""
        self.offer(options, value)

    def offer(self, options: Mapping[str, str], value: str) -> None:
        """Other things to choose from, one of them chosen; nobody is told."""
        self._options = dict(options)
        self._menu.clear()
        for key, words in self._options.items():
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setData(key)
        self.put(value)

    def put(self, value: str) -> None:
        """Show a value as chosen, without saying so to anybody."""
        self.value = value
        self.say(self._options.get(value, value))
        self.setToolTip("")
        self.setAccessibleName(f"{self._name}: {self.text()}")
        for action in self._menu.actions():
            action.setChecked(action.data() == value)

    def options(self) -> Sequence[str]:
        """The values that can be chosen, in order."""
        return tuple(self._options)

    def words(self) -> Sequence[str]:
        """What can be chosen, as the menu says it."""
        return tuple(self._options.values())

    def _take(self, value: str) -> None:
        self.put(value)
        self.picked.emit(value)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(colour("strong_line"), 1))
        p.setBrush(colour("hover" if self.underMouse() else "surface"))
        p.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self.hasFocus():
            paint_ring(p, box.adjusted(1, 1, -1, -1), 7)
        p.setFont(font("medium"))
        p.setPen(colour("ink"))
        fm = metrics("medium")
        p.drawText(QPointF(12, middle(0, box.height(), fm)), self.text())
        side = px(14)
        spot = QRectF(box.right() - side - 9, (box.height() - side) / 2, side, side)
        paint_icon(p, "down", spot, "muted")

    def sizeHint(self) -> QSize:  # noqa: N802
        wide = metrics("medium").horizontalAdvance(self.text())
        return QSize(int(wide + 12 + 8 + px(14) + 10), px(32))
