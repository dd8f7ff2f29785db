"""Icons: glyphs of the fonts that qtawesome ships, painted in the colour of the moment.

The fonts are opened here, two of them, and not by qtawesome's import, which opens ten and takes
a tenth of a second on the way to the first picture.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPainter

from inbox.ui.theme import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

NAMES = {
    "today": "ph.sun-horizon",
    "waiting": "ph.tray",
    "snoozed": "ph.clock",
    "calendar": "ph.calendar-blank",
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
def _face(prefix: str) -> tuple[str, str]:
    """The family, and the file that says which glyph has which name, as it stands.

    ("", "") where the font is not there.
    """
    folder, stem = _folder(), _FILES.get(prefix)
    if folder is None or stem is None:
        return "", ""
    names = sorted(p.name for p in folder.iterdir() if p.name.startswith(stem))
    files = [n for n in names if n.endswith(".ttf") and n[len(stem)].isdigit()]
    maps = [n for n in names if n.startswith(f"{stem}charmap")]
    if not files or not maps:
        return "", ""
    number = QFontDatabase.addApplicationFont(str(folder / files[-1]))
    families = QFontDatabase.applicationFontFamilies(number)
    return (families[0] if families else ""), (folder / maps[-1]).read_text("utf-8")


@lru_cache
def _char(prefix: str, short: str) -> str:
    """The glyph of a name, "" where there is none. Of thousands of names we need a few dozen."""
    _, found, rest = _face(prefix)[1].partition(f'"{short}":')
    return chr(int(rest.split('"', 2)[1], 16)) if found else ""


@lru_cache
def _glyph(name: str, height: int) -> tuple[QFont, str]:
    full = NAMES.get(name, name if "." in name else _UNKNOWN)
    prefix, _, short = full.partition(".")
    char = _char(prefix, short)
    if not char:
        prefix, _, short = _UNKNOWN.partition(".")
        char = _char(prefix, short)
    made = QFont(_face(prefix)[0])
    made.setPixelSize(max(1, round(height * 0.875)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made, char


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
    from PySide6.QtGui import QIcon, QPixmap  # noqa: PLC0415 - the first picture has none

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
