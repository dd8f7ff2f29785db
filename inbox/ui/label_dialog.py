"""A label's name and colour."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from inbox.store.labels import COLOURS, LONGEST, LabelRow
from inbox.ui.icons import paint_icon
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Dialog
from inbox.ui.parts.edits import Labelled, LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import row
from inbox.ui.parts.paint import paint_ring, tone_pair
from inbox.ui.row_words import label_tone
from inbox.ui.theme import colour, look, px, wide
from inbox.ui.words import tr


def colour_words(number: int) -> str:
    """What a colour is called, for those who listen."""
    return (
        tr("Label", "Moss"),
        tr("Label", "Sand"),
        tr("Label", "Sky"),
        tr("Label", "Rose"),
        tr("Label", "Violet"),
        tr("Label", "Lake"),
        tr("Label", "Clay"),
        tr("Label", "Olive"),
    )[number % COLOURS]


class Swatch(QAbstractButton):
    """One colour to choose."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.setCheckable(True)
        self.setAccessibleName(colour_words(number))
        self.setToolTip(colour_words(number))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(34), px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        ground, ink = tone_pair(label_tone(str(self.number)))
        p, box = QPainter(self), QRectF(self.rect())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(colour(ink), 1.5 if self.isChecked() else 1))
        p.setBrush(colour(ground))
        p.drawRoundedRect(box.adjusted(4, 4, -4, -4), 6, 6)
        if self.isChecked():
            side = px(14)
            at = box.center()
            spot = QRectF(int(at.x() - side / 2 + 0.5), int(at.y() - side / 2 + 0.5), side, side)
            paint_icon(p, "check", spot, ink)
        if self.hasFocus():
            paint_ring(p, box.adjusted(1, 1, -1, -1))


class LabelDialog(Dialog):
    """`saved` carries the label as it is to be; number 0 for a new one."""

    saved = Signal(object)

    def __init__(self, label: LabelRow | None, parent: QWidget | None = None) -> None:
        title = tr("Label", "New label") if label is None else tr("Label", "Change the label")
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._label = label or LabelRow(0, "", "0")
        self.name = LineEdit()
        self.name.setMaxLength(LONGEST)
        self.name.setText(self._label.name)
        self.name.textChanged.connect(self._dress)
        self.name.returnPressed.connect(self._save)
        self._named = Labelled(tr("Label", "Name"), self.name)
        self.swatches = [Swatch(number) for number in range(COLOURS)]
        group = QButtonGroup(self)
        for swatch in self.swatches:
            group.addButton(swatch)
            swatch.setChecked(str(swatch.number) == self._label.colour)
        self.save = Button(tr("Label", "Save"), kind="primary")
        self.save.clicked.connect(self._save)
        cancel = Button(tr("Rule", "Cancel"))
        cancel.clicked.connect(self.reject)
        colours = Label(tr("Label", "Colour"), "small-strong", "muted")
        self.hold(
            self._named, 14, colours, 4, row(*self.swatches, None, gap=2), None,
            row(None, cancel, self.save, gap=8),
        )  # fmt: skip
        self.resize(wide(400), wide(280))
        self.name.setFocus()
        self._dress()

    def taken(self) -> None:
        """Another label has that name."""
        self._named.trouble(tr("Label", "Another label is called that."))

    def _dress(self) -> None:
        self._named.trouble()
        self.save.setEnabled(bool(self.name.text().strip()))

    def _save(self) -> None:
        if self.save.isEnabled():
            chosen = next((s.number for s in self.swatches if s.isChecked()), 0)
            self.saved.emit(LabelRow(self._label.id, self.name.text(), str(chosen)))
