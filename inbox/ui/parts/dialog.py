"""The frame of dialogs and cards."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import Margins, Piece, column, row
from inbox.ui.parts.paint import paint_card, paint_shadow
from inbox.ui.theme import CARD_RADIUS, DIALOG_RADIUS, colour
from inbox.ui.words import tr


class Card(QWidget):
    """A raised ground with a hairline; with `shadow` it keeps 20 px around itself for it."""

    def __init__(
        self,
        lay: QLayout,
        ground: str = "surface",
        *,
        radius: int = CARD_RADIUS,
        border: str = "line",
        shadow: bool = False,
    ) -> None:
        super().__init__()
        self._ground, self._radius, self._border, self._shadow = ground, radius, border, shadow
        around = 20 if shadow else 0
        outer = column((lay, 1), margins=(around, around, around, around))
        self.setLayout(outer)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        if self._shadow:
            box = box.adjusted(20, 20, -20, -20)
            paint_shadow(p, box, self._radius)
        paint_card(p, box, self._ground, self._radius, self._border)


class Dialog(QDialog):
    """A window of its own: title and close button on top, then what it holds. Escape closes."""

    MARGINS: Margins = (26, 18, 18, 22)

    def __init__(self, parent: QWidget | None, title: str, *, ground: str = "surface") -> None:
        super().__init__(parent)
        self._ground = ground
        self.setWindowTitle(title)
        self.title = Label(title, "title")
        self.close_button = Button(
            icon_name="close", kind="quiet", size=32, tip=tr("Dialog", "Close")
        )
        self.close_button.clicked.connect(self.reject)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.body = column()
        left, top, right, bottom = self.MARGINS
        self._outer = column(
            row(self.title, None, self.close_button, margins=(left, top, right, 0)),
            (self.body, 1),
        )
        self.body.setContentsMargins(left, 14, left, bottom)
        self.setLayout(self._outer)

    def hold(self, *pieces: Piece) -> None:
        """Put pieces into the body, as `column` does."""
        self.body.addLayout(column(*pieces), 1)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        QPainter(self).fillRect(self.rect(), colour(self._ground))


__all__ = ["DIALOG_RADIUS", "Card", "Dialog"]
