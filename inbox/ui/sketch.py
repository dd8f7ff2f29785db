"""A network's page drawn in a few lines, with a ring round what to press there."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.core.sketch import Sketch
from inbox.ui.parts.paint import middle, paint_ring
from inbox.ui.theme import colour, font, look, metrics, px
from inbox.ui.words import tr

_ONWARD = " \u203a "  # between the parts of an address
_BARS = (0.62, 0.5, 0.7, 0.42)  # the menu beside, as shares of its width
_BAR, _ROW, _PRESS, _PICK = 32, 42, 30, 26  # heights, px at 100 %


class Drawing(QWidget):
    """What a `Sketch` says, as wide as there is room."""

    def __init__(self, sketch: Sketch) -> None:
        super().__init__()
        self._sketch = sketch
        press = f"“{sketch.press}”"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            tr(
                "Connect",
                "A drawing of {place}: press {what}",
                place=self._place(),
                what=press,
            )
        )
        told = [f"{name}: {value}" if value else name for name, value in sketch.rows]
        self.setAccessibleDescription(". ".join(one for one in (sketch.pick, *told) if one))
        stands = [f"{name}: {value}" if name else value for name, value in sketch.rows]
        self.setAccessibleDescription(". ".join(filter(None, (sketch.pick, *stands))))
        look().changed.connect(self.updateGeometry)

    def _place(self) -> str:
        return _ONWARD.join(self._sketch.place)

    def sizeHint(self) -> QSize:  # noqa: N802
        sketch = self._sketch
        rows = len(sketch.rows) * _ROW + (_PICK if sketch.pick else 0)
        below = 0 if sketch.beside else _PRESS + 8
        return QSize(px(220), px(_BAR + max(rows + below, 58) + 22))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        p.setPen(QPen(colour("strong_line"), 1))
        p.setBrush(colour("surface"))
        p.drawRoundedRect(box, px(10), px(10))
        self._paint_bar(p, box)
        inside = box.adjusted(px(10), px(_BAR), -px(10), -px(10))
        if box.width() > px(260):
            inside.setLeft(inside.left() + self._paint_menu(p, inside) + px(14))
        self._paint_page(p, inside)

    def _paint_bar(self, p: QPainter, box: QRectF) -> None:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour("strong_line"))
        middle_ = box.top() + px(_BAR) / 2
        for at in range(3):
            p.drawEllipse(QRectF(box.left() + px(12 + 10 * at), middle_ - px(3), px(6), px(6)))
        bar = QRectF(box.left() + px(50), middle_ - px(9), box.width() - px(62), px(18))
        p.setBrush(colour("hover"))
        p.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        self._words(p, bar.adjusted(px(8), 0, -px(8), 0), self._place(), "chip", "muted")

    def _paint_menu(self, p: QPainter, box: QRectF) -> float:
        """The page's own menu, which nobody needs to read; answers its width."""
        width = min(px(72), box.width() * 0.26)
        ground = QRectF(box.left(), box.top(), width, box.height())
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour("hover"))
        p.drawRoundedRect(ground, px(5), px(5))
        p.setBrush(colour("strong_line"))
        for at, share in enumerate(_BARS):
            bar = QRectF(
                ground.left() + px(8), ground.top() + px(10 + 12 * at), width * share, px(4)
            )
            if bar.bottom() < ground.bottom() - px(4):
                p.drawRoundedRect(bar, px(2), px(2))
        return width

    def _paint_page(self, p: QPainter, box: QRectF) -> None:
        sketch, top = self._sketch, box.top()
        if sketch.pick:
            self._paint_pick(p, QRectF(box.left(), top, box.width(), px(_PICK)))
            top += px(_PICK)
        pressed = self._press_width(box)
        for at, (name, value) in enumerate(sketch.rows):
            last = at + 1 == len(sketch.rows)
            room = box.width() - (pressed + px(12) if last and sketch.beside else 0)
            field = self._paint_field(p, QRectF(box.left(), top, room, px(_ROW)), name, value)
            top += px(_ROW)
            if last and sketch.beside:
                spot = QRectF(box.right() - pressed - px(3), 0, pressed, px(_PRESS - 6))
                spot.moveTop(field.center().y() - spot.height() / 2)
                self._paint_press(p, spot)
        if not sketch.beside:
            self._paint_press(p, QRectF(box.left() + px(3), top + px(7), pressed, px(_PRESS - 6)))

    def _press_width(self, box: QRectF) -> float:
        needs = metrics("chip").horizontalAdvance(self._sketch.press) + px(22)
        return min(needs, box.width() * (0.5 if self._sketch.beside else 1) - px(6))

    def _paint_pick(self, p: QPainter, box: QRectF) -> None:
        side = px(12)
        dot = QRectF(box.left() + 1, box.top() + (px(20) - side) / 2, side, side)
        p.setPen(QPen(colour("accent"), 1.4))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawEllipse(dot)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour("accent"))
        inset = side * 0.28
        p.drawEllipse(dot.adjusted(inset, inset, -inset, -inset))
        words = QRectF(dot.right() + px(7), box.top(), box.right() - dot.right() - px(7), px(20))
        self._words(p, words, self._sketch.pick, "chip", "ink")

    def _paint_field(self, p: QPainter, box: QRectF, name: str, value: str) -> QRectF:
        label = QRectF(box.left(), box.top(), box.width(), px(15))
        self._words(p, label, name, "chip", "muted")
        field = QRectF(box.left() + 0.5, label.bottom() + px(1), box.width() - 1, px(21))
        p.setPen(QPen(colour("strong_line"), 1))
        p.setBrush(colour("field"))
        p.drawRoundedRect(field, px(4), px(4))
        self._words(p, field.adjusted(px(7), 0, -px(5), 0), value, "chip", "ink")
        return field

    def _paint_press(self, p: QPainter, box: QRectF) -> None:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour("pressed"))
        p.drawRoundedRect(box, px(4), px(4))
        inside = box.adjusted(px(6), 0, -px(6), 0)
        said = metrics("chip").elidedText(
            self._sketch.press, Qt.TextElideMode.ElideRight, inside.width() + 4
        )
        p.setFont(font("chip"))
        p.setPen(colour("ink"))
        p.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
        paint_ring(p, box.adjusted(-3, -3, 3, 3), px(7))

    def _words(self, p: QPainter, box: QRectF, text: str, role: str, hue: str) -> None:
        said = metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        p.setFont(font(role))
        p.setPen(colour(hue))
        p.drawText(QPointF(box.left(), middle(box.top(), box.height(), metrics(role))), said)
