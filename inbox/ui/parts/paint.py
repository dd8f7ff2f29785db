"""What is painted rather than laid out: avatars, badges, chips, stars, focus rings, shadows."""

import zlib
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from inbox.ui.icons import paint_icon
from inbox.ui.schemes import VEIL
from inbox.ui.theme import colour, font, look, metrics, px, tint

_REACH, _FALL = 16, 4  # px that the shadow is wider than its box, and lower
TONES = {
    "accent": ("accent_soft", "accent_ink"),
    "neutral": ("hover", "muted"),
    "amber": ("amber_soft", "amber_ink"),
    "red": ("red_soft", "red"),
}


def tone_pair(tone: str) -> tuple[str, str]:
    """Ground and ink of a chip; "label:3" is the fourth pair that a label may wear."""
    if tone.startswith("label:"):
        pairs = look().scheme.avatars
        return pairs[int(tone.removeprefix("label:")) % len(pairs)]
    return TONES[tone]


def middle(top: float, height: float, fm: QFontMetricsF) -> float:
    """The baseline that centres a line of words in a box."""
    return top + (height + fm.ascent() - fm.descent()) / 2


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """One or two letters for somebody without a picture: "AK", "K", "?"."""
    words = [w for w in name.replace("@", " ").split() if w[0].isalnum()]
    return (
        "".join(w[0] for w in (words[:1] + words[-1:] if len(words) > 1 else words)).upper() or "?"
    )


def paint_face(
    p: QPainter, box: QRectF, name: str, picture: QPixmap | None, *, ours: bool = False
) -> None:
    """The picture in a circle, else initials on a colour derived from the name (ours: spruce)."""
    p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    if picture is not None and not picture.isNull():
        circle = QPainterPath()
        circle.addEllipse(box)
        p.save()
        p.setClipPath(circle)
        side = min(picture.width(), picture.height())
        source = QRectF((picture.width() - side) / 2, (picture.height() - side) / 2, side, side)
        p.drawPixmap(box, picture, source)
        if look().scheme.dark:
            p.fillRect(box, VEIL)
        p.restore()
        return
    pairs = look().scheme.avatars
    ground, ink = pairs[zlib.crc32(name.encode()) % len(pairs)]  # hash() differs from run to run
    if ours:
        ground, ink = look().scheme.fill, look().scheme.on_accent
    p.setPen(QPen(colour("edge"), 1) if look().scheme.bordered else Qt.PenStyle.NoPen)
    p.setBrush(colour(ground))
    p.drawEllipse(box)
    p.setPen(colour(ink))
    size = 0.34 * box.width()
    letters = font("medium")
    letters = type(letters)(letters)
    letters.setPixelSize(max(8, round(size)))
    p.setFont(letters)
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(name))


def paint_tick(p: QPainter, box: QRectF) -> None:
    """In the place of a face: this one is chosen."""
    p.setPen(QPen(colour("edge"), 1) if look().scheme.bordered else Qt.PenStyle.NoPen)
    p.setBrush(colour("fill"))
    p.drawEllipse(box)
    side = round(box.width() * 0.5)
    middle_ = box.center()
    spot = QRectF(int(middle_.x() - side / 2 + 0.5), int(middle_.y() - side / 2 + 0.5), side, side)
    paint_icon(p, "check", spot, "on_accent")


def paint_badge(p: QPainter, avatar: QRectF, channel: str, ring: str) -> None:
    """The channel's icon over the avatar's corner, ringed in the ground behind it."""
    d = round(avatar.width() * 0.42)
    badge = QRectF(avatar.right() - d + 3, avatar.bottom() - d + 3, d, d)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(colour(ring))
    p.drawEllipse(badge.adjusted(-1, -1, 1, 1))
    p.setPen(QPen(colour("badge_line"), 1))
    p.setBrush(colour("badge"))
    p.drawEllipse(badge.adjusted(1, 1, -1, -1))
    g = round(d * 0.56)
    centre = badge.center()
    paint_icon(p, channel, QRectF(centre.x() - g / 2, centre.y() - g / 2, g, g), "on_badge")


def chip_width(words: str) -> float:
    """Px that a chip with these words takes."""
    return _advance(words, look().family, look().scale) + 14


@lru_cache(maxsize=512)
def _advance(words: str, family: str, scale: float) -> float:
    del family, scale  # another type, another width
    return metrics("chip").horizontalAdvance(words)


def paint_chip(p: QPainter, right: float, top: float, words: str, tone: str) -> float:
    """A chip whose right edge is at `right`; answers its left edge."""
    ground, ink = tone_pair(tone)
    box = QRectF(0, top, chip_width(words), px(16))
    box.moveRight(right)
    radius = px(4) if tone.startswith("label:") else box.height() / 2  # a tag has corners
    p.setPen(QPen(colour(ink), 1) if look().scheme.bordered else Qt.PenStyle.NoPen)
    p.setBrush(colour(ground))
    p.drawRoundedRect(box, radius, radius)
    p.setPen(colour(ink))
    p.setFont(font("chip"))
    p.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    return box.left()


def paint_stars(p: QPainter, x: float, top: float, stars: int, size: int) -> None:
    """Five stars, as many of them lit as were given."""
    for k in range(5):
        hue = "star" if k < stars else "strong_line"
        shape = "star_line" if k >= stars and look().scheme.bordered else "star"
        paint_icon(p, shape, QRectF(int(x) + k * (size + 1), int(top), size, size), hue)


def paint_ring(p: QPainter, box: QRectF, radius: float = 7, hue: str = "accent") -> None:
    """The focus ring, 2 px, on the edge of `box`."""
    p.setPen(QPen(colour(hue), 2))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(box, radius, radius)


def paint_card(p: QPainter, box: QRectF, ground: str, radius: float, border: str = "") -> None:
    """A rounded ground, with a hairline when `border` names a colour or contrast is high."""
    border = border or ("strong_line" if look().scheme.bordered else "")
    inset = 0.5 if border else 0.0
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(QPen(colour(border), 1) if border else Qt.PenStyle.NoPen)
    p.setBrush(colour(ground))
    p.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_shadow(p: QPainter, box: QRectF, radius: float) -> None:
    """The one shadow: 16 rounded rectangles growing by 1 px, 4 px down.

    Painted once, small; its corners and edges serve every size: so many large blends would take
    most of a frame. Its middle lies under the box.
    """
    side = radius + _REACH + 1  # from the edge of the box on, all is even
    if min(box.width(), box.height()) < 2 * side + 2:
        _layers(p, box, radius)
        return
    ratio = p.device().devicePixelRatio()
    patch = _patch(radius, ratio, look().scheme.shadow, tint("shade", 255).rgba())
    whole = box.adjusted(-_REACH, _FALL - _REACH, _REACH, _FALL + _REACH)
    across = (_REACH + side, whole.width() - 2 * (_REACH + side), 2.0)
    above, below = _REACH - _FALL + side, _REACH + _FALL + side
    down = (above, whole.height() - above - below, 2.0, below)
    columns = ((0.0, 0.0, across[0], across[0]), (across[0], across[0], across[1], across[2]),
               (across[0] + across[1], across[0] + across[2], across[0], across[0]))  # fmt: skip
    rows = ((0.0, 0.0, down[0], down[0]), (down[0], down[0], down[1], down[2]),
            (down[0] + down[1], down[0] + down[2], down[3], down[3]))  # fmt: skip
    for n, (x, from_x, width, from_width) in enumerate(columns):
        for m, (y, from_y, height, from_height) in enumerate(rows):
            if (n, m) != (1, 1):
                source = QRectF(
                    from_x * ratio, from_y * ratio, from_width * ratio, from_height * ratio
                )
                p.drawPixmap(QRectF(whole.x() + x, whole.y() + y, width, height), patch, source)


@lru_cache(maxsize=16)
def _patch(radius: float, ratio: float, strength: int, shade: int) -> QPixmap:
    """The shadow of the smallest box; ``strength`` and ``shade`` are the scheme's own."""
    del strength, shade  # what the layers look up: another scheme is another patch
    side = 2 * (radius + _REACH + 1) + 2
    made = QPixmap(round((side + 2 * _REACH) * ratio), round((side + 2 * _REACH) * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    inner = QPainter(made)
    _layers(inner, QRectF(_REACH, _REACH - _FALL, side, side), radius)
    inner.end()
    return made


def _layers(p: QPainter, box: QRectF, radius: float) -> None:
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(Qt.PenStyle.NoPen)
    strength = look().scheme.shadow
    for k in range(_REACH, 0, -1):
        p.setBrush(tint("shade", max(1, round(strength * (17 - k) / 16 / 9))))
        p.drawRoundedRect(box.adjusted(-k, _FALL - k, k, _FALL + k), radius + k, radius + k)


def paint_words(p: QPainter, x: float, base: float, words: str, *, role: str, hue: str) -> float:
    """One line of words on its baseline; answers where it ends."""
    p.setFont(font(role))
    p.setPen(colour(hue))
    p.drawText(QPointF(x, base), words)
    return x + metrics(role).horizontalAdvance(words)
