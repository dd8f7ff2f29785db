"""Small things to look at: icons, avatars, chips, stars, bars, brand tiles."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.ui.icons import paint_icon
from inbox.ui.parts.paint import (
    chip_width,
    paint_badge,
    paint_card,
    paint_chip,
    paint_face,
    paint_stars,
)
from inbox.ui.theme import CARD_RADIUS, brand, colour, look, metrics, px


class Fixed(QWidget):
    """A widget as large as its picture, which grows with the user's font."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self._dress)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()


class Glyph(Fixed):
    """An icon that is only looked at."""

    def __init__(self, name: str, size: int = 16, hue: str = "muted") -> None:
        super().__init__()
        self._name, self._size, self._hue = name, size, hue

    def show_icon(self, name: str, hue: str) -> None:
        self._name, self._hue = name, hue
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        side = px(self._size)
        top = (self.height() - side) // 2
        paint_icon(QPainter(self), self._name, QRectF(0, top, side, side), self._hue)


class Avatar(Fixed):
    """Somebody: picture or initials; a channel's badge when `channel` names an icon."""

    def __init__(
        self,
        name: str,
        size: int = 40,
        channel: str = "",
        ring: str = "surface",
        *,
        ours: bool = False,
    ) -> None:
        super().__init__()
        self._ours = ours
        self._name, self._size, self._channel, self._ring = name, size, channel, ring
        self._picture: QPixmap | None = None
        self.setAccessibleName(name)

    def show_name(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(name)
        self.update()

    def show_picture(self, picture: QPixmap | None) -> None:
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        room = 4 if self._channel else 0
        return QSize(px(self._size) + room, px(self._size) + room)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, side = QPainter(self), px(self._size)
        box = QRectF(0, 0, side, side)
        paint_face(p, box, self._name, self._picture, ours=self._ours)
        if self._channel:
            paint_badge(p, box, self._channel, self._ring)


class Chip(Fixed):
    """A word or two on a soft ground. Tones: accent, neutral, amber, red."""

    def __init__(self, words: str, tone: str = "neutral") -> None:
        super().__init__()
        self._words, self._tone = words, tone
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(int(chip_width(self._words)) + 1, px(16))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Where it is narrow its words are shortened."""
        whole = self.sizeHint()
        least = int(chip_width("") + metrics("chip").averageCharWidth() * 4.5)
        return QSize(min(whole.width(), least), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self._words
        if self.width() < chip_width(words):
            room = self.width() - chip_width("")
            words = metrics("chip").elidedText(words, Qt.TextElideMode.ElideRight, room)
        paint_chip(p, self.width(), (self.height() - px(16)) / 2, words, self._tone)


class Stars(Fixed):
    """How many of five."""

    def __init__(self, stars: int, size: int = 13) -> None:
        super().__init__()
        self._stars, self._size = stars, size
        self.setAccessibleName(f"{stars}/5")

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(5 * (px(self._size) + 1), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        paint_stars(QPainter(self), 0, 0, self._stars, px(self._size))


class BrandMark(Fixed):
    """A channel's icon in its own colour on a tile: where it is chosen or first read."""

    def __init__(self, icon_name: str, brand_colour: str, size: int = 40) -> None:
        super().__init__()
        self._icon, self._colour, self._size = icon_name, brand_colour, size

    def show_mark(self, icon_name: str, brand_colour: str) -> None:
        self._icon, self._colour = icon_name, brand_colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, d = QPainter(self), px(self._size)
        paint_card(p, QRectF(0, 0, d, d), "mark", CARD_RADIUS)
        g = int(d * 0.5)
        paint_icon(p, self._icon, QRectF((d - g) // 2, (d - g) // 2, g, g), brand(self._colour))


class Bar(QWidget):
    """How much of something long is done; `share` 0 to 1, or None while nobody knows."""

    def __init__(self, width: int = 320) -> None:
        super().__init__()
        self._share: float | None = 0.0
        self.setMaximumWidth(width)
        self.setMinimumWidth(min(width, 120))
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float | None) -> None:
        self._share = share
        self.setAccessibleName("" if share is None else f"{round(share * 100)} %")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.maximumWidth(), 4)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour("strong_line"))
        p.drawRoundedRect(QRectF(self.rect()), 2, 2)
        if self._share is not None:
            done = self.width() * max(0.02, min(1.0, self._share))
            p.setBrush(colour("accent"))
            p.drawRoundedRect(QRectF(0, 0, done, 4), 2, 2)
