"""Several things to have or not, side by side: each a pill with a tick."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from inbox.ui.icons import paint_icon
from inbox.ui.parts.flow import Flow
from inbox.ui.parts.paint import paint_ring, paint_words
from inbox.ui.theme import colour, look, metrics, px

_LONGEST = 260  # px: an account may have any name


class Tick(QAbstractButton):
    """On or off, told by a mark and not by colour alone."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        wide = min(metrics("medium").horizontalAdvance(self.text()), px(_LONGEST))
        return QSize(int(wide + px(16) + 36), px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box, on = QPainter(self), QRectF(self.rect()), self.isChecked()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(colour("accent" if on else "strong_line"), 1))
        ground = "accent_soft" if on else "hover" if self.underMouse() else "surface"
        p.setBrush(colour(ground))
        half = box.height() / 2 - 0.5
        p.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        if self.hasFocus():
            paint_ring(p, box.adjusted(2, 2, -2, -2), half - 2)
        side, ink = px(16), "accent_ink" if on else "muted"
        icon = QRectF(12, (box.height() - side) / 2, side, side)
        paint_icon(p, "check" if on else "close", icon, ink)
        fm = metrics("medium")
        room = int(box.width() - side - 30)
        words = fm.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        base = box.center().y() + fm.capHeight() / 2
        paint_words(p, side + 18, base, words, role="medium", hue="ink" if on else "muted")


class Ticks(QWidget):
    """A pill for each of `options` (name to words), ticked unless it is among `off`.

    ``save`` hears the names that are off, whenever one is turned.
    """

    def __init__(
        self,
        options: Mapping[str, str],
        off: frozenset[str],
        save: Callable[[frozenset[str]], object],
    ) -> None:
        super().__init__()
        self._save = save
        # Names that stand for nothing here (an account that is away) stay as they are.
        self._others = off - set(options)
        self.ticks: dict[str, Tick] = {}
        for name, words in options.items():
            tick = Tick(words)
            tick.setChecked(name not in off)
            tick.toggled.connect(self._turned)
            self.ticks[name] = tick
        self.setLayout(Flow(*self.ticks.values()))

    def words(self) -> list[str]:
        """What can be ticked, as it is called."""
        return [tick.text() for tick in self.ticks.values()]

    def _turned(self, _on: bool) -> None:
        off = {name for name, tick in self.ticks.items() if not tick.isChecked()}
        self._save(self._others | off)
