"""Icons: glyphs of the fonts that qtawesome ships, painted in the colour of the moment.

The fonts are opened here, two of them, and not by qtawesome's import, which opens ten and takes
a tenth of a second on the way to the first picture.
"""

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QPainter, QPixmap

from inbox.ui.theme import colour

NAMES = {
    "today": "ph.sun-horizon",
    "waiting": "ph.tray",
    "snoozed": "ph.clock",
    "scheduled": "ph.paper-plane-tilt",
    "done": "ph.check-circle",
    "applause": "ph.hands-clapping",
    "people": "ph.users",
    "dialogue": "ph.chats-circle",
    "like": "ph.heart",
    "liked": "ph.heart-fill",
    "reply": "ph.arrow-bend-up-left",
    "check": "ph.check",
    "snooze": "ph.clock",
    "reopen": "ph.arrow-counter-clockwise",
    "open": "ph.arrow-square-out",
    "more": "ph.dots-three",
    "search": "ph.magnifying-glass",
    "filter": "ph.sliders-horizontal",
    "menu": "ph.list",
    "plus": "ph.plus",
    "close": "ph.x",
    "label": "ph.tag",
    "tag": "ph.tag-fill",
    "labelled": "ph.check",
    "choose": "ph.check-square",
    "rule": "ph.funnel",
    "up": "ph.caret-up",
    "back": "ph.arrow-left",
    "right": "ph.caret-right",
    "down": "ph.caret-down",
    "warning": "ph.warning-circle",
    "unsure": "ph.question",
    "offline": "ph.wifi-slash",
    "key": "ph.key",
    "lock": "ph.lock-simple",
    "eye": "ph.eye",
    "eye_off": "ph.eye-slash",
    "refresh": "ph.arrow-clockwise",
    "undo": "ph.arrow-counter-clockwise",
    "smiley": "ph.smiley",
    "saved": "ph.chat-teardrop-text",
    "star": "ph.star-fill",
    "star_line": "ph.star",
    "shop": "ph.storefront",
    "settings": "ph.gear-six",
    "keys": "ph.keyboard",
    "bell": "ph.bell",
    "copy": "ph.copy",
    "trash": "ph.trash",
    "edit": "ph.pencil-simple",
    "note": "ph.note-pencil",
    "person": "ph.user",
    "hidden": "ph.eye-slash",
    "sending": "ph.paper-plane-tilt",
    "globe": "ph.globe-simple",
    "desktop": "ph.desktop",
    "lifebuoy": "ph.lifebuoy",
}
_FILES = {"ph": "phosphor-", "fa6b": "fontawesome6-brands-webfont-"}
_UNKNOWN = "ph.globe-simple"


@lru_cache(maxsize=1)
def _folder() -> Path | None:
    found = find_spec("qtawesome")
    places = found.submodule_search_locations if found else None
    return Path(next(iter(places))) / "fonts" if places else None


@lru_cache
def _face(prefix: str) -> tuple[str, dict[str, str]]:
    """The family and the glyph of each name; ("", {}) where the font is not there."""
    folder, stem = _folder(), _FILES.get(prefix)
    if folder is None or stem is None:
        return "", {}
    files, maps = sorted(folder.glob(f"{stem}[0-9]*.ttf")), sorted(folder.glob(f"{stem}charmap*"))
    if not files or not maps:
        return "", {}
    families = QFontDatabase.applicationFontFamilies(
        QFontDatabase.addApplicationFont(str(files[-1]))
    )
    glyphs = json.loads(maps[-1].read_text("utf-8"))
    return (families[0] if families else ""), {k: chr(int(v, 16)) for k, v in glyphs.items()}


@lru_cache
def _glyph(name: str, height: int) -> tuple[QFont, str]:
    full = NAMES.get(name, name if "." in name else _UNKNOWN)
    prefix, _, short = full.partition(".")
    family, glyphs = _face(prefix)
    if short not in glyphs:
        family, glyphs = _face("ph")
        short = _UNKNOWN.partition(".")[2]
    made = QFont(family)
    made.setPixelSize(max(1, round(height * 0.875)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made, glyphs.get(short, "")


def paint_icon(p: QPainter, name: str, box: QRect | QRectF, hue: str = "muted") -> None:
    """Paint an icon (ours, or "prefix.name" of a manifest) in a square, in a role's colour."""
    square = box.toRect() if isinstance(box, QRectF) else box  # whole pixels keep it sharp
    made, char = _glyph(name, square.height())
    p.save()
    p.setFont(made)
    p.setPen(colour(hue))
    p.drawText(QRectF(square), Qt.AlignmentFlag.AlignCenter, char)
    p.restore()


def icon(name: str, hue: str = "muted", size: int = 20) -> QIcon:
    """The same as a QIcon, for what Qt paints itself. It keeps the colour it was made with."""
    made = QIcon()
    for ratio in (1, 2):
        image = QPixmap(QSize(size, size) * ratio)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        p = QPainter(image)
        paint_icon(p, name, QRect(0, 0, size, size), hue)
        p.end()
        made.addPixmap(image)
    return made
