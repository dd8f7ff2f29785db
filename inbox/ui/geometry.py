"""Where the window stands and how large it is: never larger than the screen has room for."""

import base64
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from inbox.store.reader import Reader

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge
    from inbox.ui.panes import Panes

WANTED = QSize(1280, 800)
TITLE_BAR = 40  # px that the frame takes from the height, when nobody knows yet
GEOMETRY, LIST_WIDTH = "window.geometry", "window.list_width"
SIDEBAR_WIDTH = "window.sidebar_width"
OPEN_ON, TODAY = "open_on", "today"  # what it opens with, and its value for the start page


def fitting(room: QSize, least: QSize) -> QSize:
    """The size of a first window on a screen with that much room beside its panels."""
    size = WANTED.boundedTo(QSize(room.width(), room.height() - TITLE_BAR))
    return size.expandedTo(least)


def take_place(window: QWidget, reader: Reader, panes: "Panes") -> None:
    """As it was left, else as large as is good and fits."""
    room = window.screen().availableGeometry().size()
    window.resize(fitting(room, window.minimumSize()))
    saved = reader.setting(GEOMETRY)
    if saved:
        window.restoreGeometry(base64.b64decode(saved))
    widths = (reader.setting(name) for name in (SIDEBAR_WIDTH, LIST_WIDTH))
    panes.set_widths(*(int(width) if width.isdecimal() else 0 for width in widths))


def keep_place(window: QWidget, bridge: "Bridge", panes: "Panes") -> None:
    """Remember size and place."""
    place = base64.b64encode(bytes(window.saveGeometry().data())).decode()
    bridge.set_setting(GEOMETRY, place)
    for name, width in zip((SIDEBAR_WIDTH, LIST_WIDTH), panes.widths(), strict=True):
        bridge.set_setting(name, str(width))
