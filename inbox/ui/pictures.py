"""Pictures in memory: asked for by address, there at once or told of later."""

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge

_KEPT = 400  # pictures; an avatar takes 40 kB, a post's picture 300 kB


class Pictures(QObject):
    """Decoded pictures no larger than they are shown; `ready` names an address that came in.

    Whoever only paints anew listens to `came` by a method, which ends with its widget; a lambda
    would keep what is gone, and paint it.
    """

    ready = Signal(str)
    came = Signal()

    def __init__(self, bridge: "Bridge", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._kept: OrderedDict[tuple[str, int], QPixmap | None] = OrderedDict()
        bridge.media_ready.connect(self._arrived)

    def get(self, url: str, side: int) -> QPixmap | None:
        """The picture, its shorter side about `side` device pixels; None until it is there."""
        if not url:
            return None
        key = (url, side)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        path = self._bridge.picture(url)
        self._kept[key] = None if path is None else _decode(str(path), side)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]

    def _arrived(self, url: str) -> None:
        for key in [k for k in self._kept if k[0] == url]:
            del self._kept[key]
        self.ready.emit(url)
        self.came.emit()


def _decode(path: str, side: int) -> QPixmap | None:
    reader = QImageReader(path)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and min(size.width(), size.height()) > side:
        wanted = QSize(side, side)
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)
