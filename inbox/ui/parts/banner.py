"""A banner: what happened, what it means, and the button for it. Never modal."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.ui.parts.button import Button
from inbox.ui.parts.flow import Flow
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.parts.marks import Glyph
from inbox.ui.parts.paint import paint_card
from inbox.ui.theme import CARD_RADIUS
from inbox.ui.words import tr

_GROUNDS = {"amber": "amber_soft", "red": "red_soft", "neutral": "hover"}
_ICONS = {"amber": "amber", "red": "red", "neutral": "muted"}


class Banner(QWidget):
    """Tones: amber (look), red (failed), neutral. `hidden` is emitted when it is put away."""

    hidden = Signal()

    def __init__(
        self,
        tone: str,
        icon_name: str,
        title: str,
        text: str,
        buttons: Sequence[Button] = (),
        *,
        closable: bool = False,
    ) -> None:
        super().__init__()
        self._tone = tone
        said = Label(text, "body", "ink", line=136)
        if not text:  # showing what has no parent yet would open a window for a moment
            said.hide()
        inner = column(Label(title, "strong", wrap=True), 2, said)
        if buttons:
            inner.addSpacing(10)
            inner.addWidget(panel(Flow(*buttons, gap=8)))
        close = Button(icon_name="close", kind="quiet", size=26, tip=tr("Banner", "Hide"))
        if not closable:
            close.hide()
        close.clicked.connect(self._put_away)
        self.setLayout(
            row(
                column(Glyph(icon_name, 20, _ICONS[tone]), None),
                (panel(inner), 1),
                column(close, None),
                margins=(14, 12, 12, 12),
                gap=12,
            )
        )
        self.setAccessibleName(f"{title} {text}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _put_away(self) -> None:
        self.hide()
        self.hidden.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        border = ""
        paint_card(QPainter(self), QRectF(self.rect()), _GROUNDS[self._tone], CARD_RADIUS, border)
