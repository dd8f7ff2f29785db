"""The app's own mark, painted: sound arriving at an open ear, with the number of who waits.

No picture file is needed at run time; ``resources/icons`` holds the same drawing for packages.
"""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QImage, QPainter, QPainterPath, QPen, QPixmap

# The mark is the same in light and dark, on every desktop: its colours are its own.
GROUND = "#1F6B4F"
SOUND = "#FFFFFF"
COUNT_GROUND = "#E7A94B"
COUNT_INK = "#1B1200"
RESTING = "#7F8982"  # alerts are paused, or nothing can be read

MANY = 100  # from here on the count on the mark is one and the same
ARCS = (0.135, 0.25)  # radii of the arcs, in sides of the square
SIZES = (16, 22, 24, 32, 44, 48, 64, 128, 256)
HIGHEST = 64  # of a panel


def paint_mark(painter: QPainter, box: QRectF, ground: str = GROUND, sound: str = SOUND) -> None:
    """The mark in a square box: a speech bubble, and in it sound that arrives."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    side = box.width()
    painter.scale(side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(0, 0, 1, 1), 0.24, 0.24)
    painter.setBrush(QColor(sound))
    painter.drawRoundedRect(QRectF(0.165, 0.19, 0.67, 0.53), 0.2, 0.2)
    painter.drawPath(_tail())
    small = side < 24  # two arcs blur into one at 16 px
    centre = QPointF(0.355, 0.455) if not small else QPointF(0.37, 0.455)
    painter.setBrush(QColor(ground))
    dot = 0.062 if not small else 0.08
    painter.drawEllipse(centre, dot, dot)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width = 0.066 if not small else 0.09
    pen = QPen(QColor(ground), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for radius in ARCS if not small else (0.22,):
        ring = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawArc(ring, -40 * 16, 80 * 16)
    painter.restore()


def _tail() -> QPainterPath:
    tail = QPainterPath(QPointF(0.25, 0.55))
    tail.lineTo(0.245, 0.80)
    tail.quadTo(0.25, 0.85, 0.30, 0.825)
    tail.lineTo(0.54, 0.70)
    tail.closeSubpath()
    return tail


def paint_count(painter: QPainter, box: QRectF, count: int) -> None:
    """How many wait, on a disc over the mark's lower right; "99+" is the most it says."""
    words = str(count) if count < MANY else "99+"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    high = box.height() * 0.62
    wide = min(box.width(), high * (1, 1.28, 1.6)[len(words) - 1])
    disc = QRectF(box.right() - wide, box.bottom() - high, wide, high)
    hole = QPainterPath()
    around = max(1.0, box.height() * 0.045)
    hole.addRoundedRect(disc.adjusted(-around, -around, around, around), high, high)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillPath(hole, QColor(0, 0, 0))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(COUNT_GROUND))
    painter.drawRoundedRect(disc, high / 2, high / 2)
    font = QFont()
    font.setPixelSize(max(7, round(high * (0.82, 0.74, 0.62)[len(words) - 1])))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor(COUNT_INK))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def mark_pixmap(size: int, count: int = 0, *, resting: bool = False) -> QPixmap:
    """The mark at `size` px, with a count when somebody waits."""
    drawn = _kept if size <= HIGHEST else _mark  # the large ones are needed once
    picture = QPixmap.fromImage(drawn(size, resting=resting))
    if count > 0:
        painter = QPainter(picture)
        paint_count(painter, QRectF(0, 0, size, size), count)
        painter.end()
    return picture


@lru_cache(maxsize=32)
def _kept(size: int, *, resting: bool) -> QImage:
    """Drawn once, however often the count on it changes."""
    return _mark(size, resting=resting)


def _mark(size: int, *, resting: bool) -> QImage:
    """Without a count."""
    picture = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_mark(painter, QRectF(0, 0, size, size), RESTING if resting else GROUND)
    painter.end()
    return picture


def app_icon() -> QIcon:
    """The icon of windows."""
    return _icon(SIZES, 0)


def tray_icon(count: int, *, resting: bool = False) -> QIcon:
    """The icon of the tray: every size drawn for itself, so that a panel never scales the count."""
    return _icon([size for size in SIZES if size <= HIGHEST], count, resting=resting)


def _icon(sizes: Sequence[int], count: int, *, resting: bool = False) -> QIcon:
    icon = QIcon()
    for size in sizes:
        icon.addPixmap(mark_pixmap(size, count, resting=resting))
    return icon
