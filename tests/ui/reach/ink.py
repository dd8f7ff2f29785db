"""Every word that a widget paints, and where: its paint events, heard by a device of our own.

What is painted by hand (rows, buttons, bars) is seen as well as what a label shows.
"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import (
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QWidget

_ICONS = range(0xE000, 0xF900)  # the icon fonts draw in the private-use area


@dataclass(frozen=True, slots=True)
class Run:
    """Words painted in one go, in the widget's own pixels; ``box`` from ascent to descent."""

    text: str
    box: QRectF

    @property
    def icon(self) -> bool:
        return all(ord(letter) in _ICONS for letter in self.text)


class _Engine(QPaintEngine):
    """Keeps the words; whatever else is painted is let go."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.runs: list[Run] = []
        self._map = QTransform()

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802
        self._map = QTransform(state.transform())

    def drawTextItem(self, at: Any, words: QTextItem) -> None:  # noqa: N802
        height = words.ascent() + words.descent()
        box = QRectF(at.x(), at.y() - words.ascent(), words.width(), height)
        if words.text().strip():
            self.runs.append(Run(words.text(), self._map.mapRect(box)))

    def _nothing(self, *_what: Any) -> None:
        """Not words."""

    drawPixmap: Any = _nothing  # noqa: N815
    drawImage = drawTiledPixmap = drawPath = drawRects = drawPixmap  # noqa: N815
    drawLines = drawEllipse = drawPolygon = drawPoints = drawPixmap  # noqa: N815


class _Device(QPaintDevice):
    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine, self._size = _Engine(), size

    def paintEngine(self) -> QPaintEngine:  # noqa: N802
        return self.engine

    def metric(self, what: QPaintDevice.PaintDeviceMetric) -> int:
        told = QPaintDevice.PaintDeviceMetric
        inches = {told.PdmDpiX, told.PdmDpiY, told.PdmPhysicalDpiX, told.PdmPhysicalDpiY}
        known = {
            told.PdmWidth: self._size.width(),
            told.PdmHeight: self._size.height(),
            told.PdmWidthMM: self._size.width() // 4,
            told.PdmHeightMM: self._size.height() // 4,
            told.PdmNumColors: 1 << 24,
            told.PdmDepth: 32,
            told.PdmDevicePixelRatio: 1,
            told.PdmDevicePixelRatioScaled: 1 << 16,
        }
        return 96 if what in inches else known.get(what, 0)


def ink(widget: QWidget) -> list[Run]:
    """What the widget itself paints, without its children."""
    device = _Device(widget.size())
    flags = QWidget.RenderFlag.DrawWindowBackground
    widget.render(device, QPoint(), QRegion(), flags)
    return device.engine.runs
