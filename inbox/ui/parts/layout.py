"""Boxes in one line of code, and grounds."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout
from PySide6.QtWidgets import QWidget as Widget

from inbox.ui.theme import colour

Piece = Widget | QLayout | int | None | tuple[Widget | QLayout, int]
Margins = tuple[int, int, int, int]
NONE: Margins = (0, 0, 0, 0)


def _fill(lay: QBoxLayout, pieces: Sequence[Piece], margins: Margins, gap: int) -> None:
    lay.setContentsMargins(*margins)
    lay.setSpacing(gap)
    for piece in pieces:
        thing, stretch = piece if isinstance(piece, tuple) else (piece, 0)
        if thing is None:
            lay.addStretch(1)
        elif isinstance(thing, int):
            lay.addSpacing(thing)
        elif isinstance(thing, QLayout):
            lay.addLayout(thing, stretch)
        else:
            lay.addWidget(thing, stretch)


def row(*pieces: Piece, margins: Margins = NONE, gap: int = 0) -> QHBoxLayout:
    """Side by side: widgets, layouts, (either, stretch), a gap in px, or None for a stretch."""
    lay = QHBoxLayout()
    _fill(lay, pieces, margins, gap)
    return lay


def column(*pieces: Piece, margins: Margins = NONE, gap: int = 0) -> QVBoxLayout:
    """The same, one below the other."""
    lay = QVBoxLayout()
    _fill(lay, pieces, margins, gap)
    return lay


def panel(lay: QLayout) -> Widget:
    """A widget around a layout, so that it can be shown, hidden and sized as one."""
    made = Widget()
    made.setLayout(lay)
    return made


class Pane(Widget):
    """A plain ground; an optional hairline on one side ("left", "right", "top", "bottom")."""

    def __init__(self, ground: str = "paper", hairline: str = "") -> None:
        super().__init__()
        self.ground, self.hairline = ground, hairline

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p = QPainter(self)
        p.fillRect(self.rect(), colour(self.ground))
        w, h = self.width(), self.height()
        edges = {
            "left": QRectF(0, 0, 1, h),
            "right": QRectF(w - 1, 0, 1, h),
            "top": QRectF(0, 0, w, 1),
            "bottom": QRectF(0, h - 1, w, 1),
        }
        if self.hairline:
            p.fillRect(edges[self.hairline], colour("line"))


class Line(Widget):
    """A hairline across."""

    def __init__(self, hue: str = "line") -> None:
        super().__init__()
        self._hue = hue
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        QPainter(self).fillRect(self.rect(), colour(self._hue))


class Page(Widget):
    """What scrolls: as high as its words need at its width.

    Qt takes the height that they would need at the least width of all, which leaves a hole.
    """

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        lay, least = self.layout(), super().minimumSizeHint()
        flows = lay is not None and lay.hasHeightForWidth()
        return QSize(least.width(), 0) if flows else least


def scrolled(lay: QLayout) -> QScrollArea:
    """What grows, in an area that scrolls up and down only and shows the ground behind it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page = Page()
    page.setLayout(lay)
    page.setObjectName("page")
    area.setWidget(page)
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    _one_child(area)
    return area


def _one_child(area: QScrollArea) -> None:
    """Let a screen reader meet what scrolls and nothing else, now and later.

    Qt 6.11 counts the scroll bars that show, knowing them by the names of what holds them, and
    falls (QAccessibleAbstractScrollArea::child looks beyond its list) when a reader asks for one
    that it counted a moment ago. Nobody needs to hear of them: what has the focus is scrolled to.
    """
    for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
        if (holder := bar.parentWidget()) is not None:
            holder.setObjectName("")


def emptied(lay: QLayout) -> None:
    """Take everything out of a layout, for good."""
    while (item := lay.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
