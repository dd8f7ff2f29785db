"""A line inside the composer: something to know about the words, with a button or two."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label, announce
from inbox.ui.parts.layout import column, emptied, row
from inbox.ui.parts.marks import Glyph
from inbox.ui.parts.paint import paint_card
from inbox.ui.theme import RADIUS, look


class ComposerNote(QWidget):
    """Hidden until it has something to say; never takes the keyboard by itself."""

    def __init__(self, icon_name: str, hue: str = "amber") -> None:
        super().__init__()
        self._hue = hue
        self._glyph = Glyph(icon_name, 16, hue)
        self.label = Label("", "small", "ink", line=136)
        self.buttons: list[Button] = []
        self._foot, self._side = row(gap=4), row(gap=4)
        self.setLayout(
            row(
                column(1, self._glyph, None), 8,
                (column(self.label, self._foot), 1), 6, column(self._side, None),
                margins=(10, 7, 6, 7),
            )
        )  # fmt: skip
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    def tell(
        self,
        words: str,
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
        close: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Say it; nothing happens when exactly this stands there already."""
        if words == self.label.said() and not self.isHidden():
            return
        emptied(self._foot)
        emptied(self._side)
        self.label.say(words)
        self.buttons = []
        for said, do in buttons:
            button = Button(said, kind="plain", size=26)
            button.clicked.connect(do)
            self.buttons.append(button)
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        self._foot.setContentsMargins(0, 6 if buttons else 0, 0, 0)
        if close is not None:
            button = Button(icon_name="close", kind="quiet", size=26, tip=close[0])
            button.clicked.connect(close[1])
            self.buttons.append(button)
            self._side.addWidget(button)
        self.setAccessibleName(words)
        self.show()
        announce(self, words)

    def over(self) -> None:
        """There is nothing to say any more."""
        if not self.isHidden():
            self.hide()
            self.label.say("")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Every line of the words is seen, however narrow it gets."""
        super().resizeEvent(event)
        height = self.label.heightForWidth(self.label.width())
        if height > 0 and height != self.label.minimumHeight():
            self.label.setMinimumHeight(height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        ground = f"{self._hue}_soft" if self._hue in {"amber", "red"} else "hover"
        border = self._hue if look().scheme.bordered else ""
        paint_card(QPainter(self), QRectF(self.rect()), ground, RADIUS, border)
