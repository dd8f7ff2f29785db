"""The pieces of the first page: tiles to choose from, where one is, two ends of a line."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from inbox.core.channel import Manifest
from inbox.ui.choice import on_button
from inbox.ui.connect_words import channel
from inbox.ui.icons import paint_icon
from inbox.ui.mark import paint_mark
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, row
from inbox.ui.parts.marks import BrandMark, Fixed
from inbox.ui.parts.paint import paint_card, paint_ring, paint_words
from inbox.ui.theme import CARD_RADIUS, colour, font, look, metrics, px, wide
from inbox.ui.words import CHANNEL_CONTEXT, tr

GAP = 12
EASY = 3  # steps that need no warning
TILE = 312  # least comfortable width of a tile


class AppMark(Fixed):
    """The app's own mark."""

    def __init__(self, size: int = 26) -> None:
        super().__init__()
        self._size = size

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        side = px(self._size)
        paint_mark(QPainter(self), QRectF(0, 0, side, side))


class Tile(QAbstractButton):
    """A channel to begin with: its mark, its name and the honest line of what it can do."""

    doubled = Signal()

    def __init__(self, manifest: Manifest) -> None:
        super().__init__()
        self.channel = manifest.id
        name, summary = channel(manifest), tr(CHANNEL_CONTEXT, manifest.summary)
        self.setCheckable(True)
        self.setText(name)
        self.setAccessibleName(f"{name}. {summary}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        steps = len(manifest.ways[0].guide) if manifest.ways else 0
        effort = tr("FirstRun", "%n steps", steps) if steps > EASY else ""
        heading = on_button(Label(name, "heading", wrap=True))
        head = row((heading, 1), on_button(Label(effort, "small", "muted")), gap=6)
        words = column(head, 3, on_button(Label(summary, "body", "muted", line=136)), None)
        mark = BrandMark(manifest.icon, manifest.colour, 40)
        self.setLayout(row(column(mark, None), (words, 1), margins=(14, 13, 14, 13), gap=14))
        self.toggled.connect(self.update)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseDoubleClickEvent(event)
        self.doubled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.setChecked(True)
            self.doubled.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        over = self.underMouse() and not self.isChecked()
        border = "strong_line" if over or look().scheme.dark else "line"
        paint_card(p, box, "raised", CARD_RADIUS, border)
        if self.isChecked():
            paint_ring(p, box.adjusted(1, 1, -1, -1), CARD_RADIUS - 1)
        if self.hasFocus() and not self.isChecked():
            p.setPen(QPen(colour("accent"), 1, Qt.PenStyle.DotLine))
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.drawRoundedRect(box.adjusted(4.5, 4.5, -4.5, -4.5), 6, 6)


class Tiles(QWidget):
    """The tiles in as many columns as there is room for; arrow keys move between them."""

    def __init__(self, tiles: Sequence[Tile]) -> None:
        super().__init__()
        self._tiles = list(tiles)
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.setLayout(self._grid)
        self._lay(3)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        room = event.size().width() + GAP
        self._lay(max(1, min(3, round(room // (wide(TILE) * 0.9 + GAP)))))

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        for index in range(max(columns, self._columns)):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
        self._columns = columns
        for index, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, index // columns, index % columns)


class Steps(QWidget):
    """Where one is on a short way: 1 done, 2 now, 3 to come."""

    def __init__(self, names: Sequence[str], at: int = 0) -> None:
        super().__init__()
        self._names, self._at = tuple(names), at
        self.setAccessibleName(tr("FirstRun", "Step {at}: {words}", at=at + 1, words=names[at]))
        self.setAccessibleDescription(", ".join(names))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        words = sum(metrics("medium").horizontalAdvance(name) for name in self._names)
        return QSize(int(words + len(self._names) * (px(22) + 48)), px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, x, middle = QPainter(self), 1.0, self.height() / 2
        all_fit = self.width() >= self.sizeHint().width() - 48
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, name in enumerate(self._names):
            x = self._circle(p, x, middle, index)
            hue = "ink" if index == self._at else "muted"
            base = middle + metrics("medium").capHeight() / 2
            if all_fit or index == self._at:
                x = paint_words(p, x, base, name, role="medium", hue=hue)
            else:
                x -= 8
            if index + 1 < len(self._names):
                p.fillRect(QRectF(x + 12, int(middle), 16, 1), colour("strong_line"))
                x += 40

    def _circle(self, p: QPainter, x: float, middle: float, index: int) -> float:
        side = px(22)
        ring = QRectF(x, middle - side / 2, side, side)
        done, now = index < self._at, index == self._at
        p.setPen(Qt.PenStyle.NoPen if done or now else QPen(colour("strong_line"), 1.2))
        ground = colour("fill" if now else "accent_soft")
        p.setBrush(ground if done or now else Qt.BrushStyle.NoBrush)
        p.drawEllipse(ring)
        if done:
            paint_icon(p, "check", ring.adjusted(4, 4, -4, -4), "accent_ink")
        else:
            p.setFont(font("small-strong"))
            p.setPen(colour("on_accent" if now else "muted"))
            p.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(index + 1))
        return x + side + 8


class Foot(QWidget):
    """Two buttons at the two ends of a line, or one below the other where it is narrow."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.setLayout(self._grid)
        self._stacked: bool | None = None
        self._lay(stacked=False)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        most = max(self._left.sizeHint().width(), self._right.sizeHint().width())
        return QSize(most, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        need = self._left.sizeHint().width() + self._right.sizeHint().width() + GAP
        self._lay(stacked=event.size().width() < need)

    def _lay(self, *, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        side = Qt.AlignmentFlag
        first, second = ((1, 0), (0, 0)) if stacked else ((0, 0), (0, 1))
        self._grid.addWidget(self._left, *first, side.AlignLeft)
        self._grid.addWidget(self._right, *second, side.AlignLeft if stacked else side.AlignRight)
