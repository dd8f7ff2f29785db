"""The one button: five kinds, painted; an icon, words, and its key in a small cap."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from inbox.ui.icons import paint_icon
from inbox.ui.parts.paint import paint_ring, paint_words
from inbox.ui.theme import RADIUS, colour, look, metrics, px

_LEAST = 76  # px, to which words on a button may shrink
_KINDS = {  # words, ground, border, ground under the mouse
    "primary": ("on_accent", "fill", "", "fill_hover"),
    "soft": ("accent_ink", "accent_soft", "", "accent_hover"),
    "plain": ("ink", "surface", "strong_line", "hover"),
    "quiet": ("muted", "", "", "hover"),
    "link": ("accent_ink", "", "", ""),
}


class Button(QAbstractButton):
    """Kinds: primary, soft, plain, quiet, link. Without words `tip` names it."""

    def __init__(
        self,
        text: str = "",
        icon_name: str = "",
        kind: str = "plain",
        *,
        key: str = "",
        size: int = 36,
        tip: str = "",
    ) -> None:
        super().__init__()
        self.icon_name, self.kind, self.key, self._size = icon_name, kind, key, size
        self._action: QAction | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the words their focus
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look().changed.connect(self._dress)
        self.say(text, tip)

    def say(self, text: str, tip: str = "") -> None:
        """Other words (and tip)."""
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(text or tip)
        self._dress()

    def become(self, kind: str) -> None:
        """Another kind: what is primary changes with what is typed."""
        if kind != self.kind:
            self.kind = kind
            self._dress()

    def follow(self, action: QAction, *, words: bool = True) -> "Button":
        """Do what an action of the registry does, be off when it is, tell its key in the tip."""
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._read_action)
        self._worded = words
        self._read_action()
        return self

    def _read_action(self) -> None:
        action = self._action
        if action is None:
            return
        self.setEnabled(action.isEnabled())
        named = action.iconText()
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        self.say(named if self._worded else "", f"{named} ({keys})" if keys else named)
        self.setAccessibleName(named)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def _role(self) -> str:
        return "medium" if self._size >= 32 else "small-strong"

    def _pad(self) -> int:
        return 0 if self.kind == "link" else (14 if self._size >= 32 else 10)

    def _glyph(self) -> int:
        return px(18 if self._size >= 32 else 16)

    def _key_width(self) -> float:
        return metrics("chip").horizontalAdvance(self.key) + 10 if self.key else 0

    def _content(self) -> float:
        width = metrics(self._role()).horizontalAdvance(self.text())
        width += self._glyph() + 7 if self.icon_name else 0
        return width + (self._key_width() + 8 if self.key else 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        if not self.text():
            return QSize(px(self._size), px(self._size))
        return QSize(int(2 * self._pad() + self._content() + 0.999), px(self._size))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Where there is no room the key goes first, then the words are shortened."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), px(_LEAST)), whole.height())

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            event.accept()  # they press the button that has the focus, whatever else they mean
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _inks(self) -> tuple[str, str, str]:
        words, ground, border, hover = _KINDS[self.kind]
        bordered = look().scheme.bordered
        if bordered and self.kind in {"soft", "plain", "primary"}:
            border = "strong_line"
        if not self.isEnabled():
            return "faint", ("hover" if self.kind == "primary" else ground), border
        if self.isDown() and self.kind in {"plain", "quiet"}:
            return words, "pressed", border
        if self.isChecked():
            return "ink", "pressed", border
        return words, (hover if self.underMouse() else ground), border

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        words, ground, border = self._inks()
        p, box = QPainter(self), QRectF(self.rect())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if ground or border:
            inset = 0.5 if border else 0.0
            p.setPen(QPen(colour(border), 1) if border else Qt.PenStyle.NoPen)
            p.setBrush(colour(ground) if ground else Qt.BrushStyle.NoBrush)
            p.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        if self.hasFocus():
            on_fill = self.kind == "primary" and self.isEnabled()
            i = 3 if on_fill else 1
            paint_ring(p, box.adjusted(i, i, -i, -i), 6, "on_accent" if on_fill else "accent")
        if self.text():
            self._paint_words(p, box, words)
        else:
            g = self._glyph()
            x, y = (box.width() - g) / 2, (box.height() - g) / 2
            paint_icon(p, self.icon_name, QRectF(x, y, g, g), words)

    def _shown(self, room: float) -> tuple[str, str, float]:
        """The words and the key that fit, and how wide they are with the icon."""
        fm, glyph = metrics(self._role()), self._glyph() + 7 if self.icon_name else 0
        width = self._content()
        if width <= room + 1:
            return self.text(), self.key, width
        words = fm.elidedText(self.text(), Qt.TextElideMode.ElideRight, room - glyph)
        return words, "", fm.horizontalAdvance(words) + glyph

    def _paint_words(self, p: QPainter, box: QRectF, ink: str) -> None:
        slack = 0 if self.kind == "link" else 16
        words, key, width = self._shown(box.width() - slack)
        x = (box.width() - width) / 2 if self.kind != "link" else 0.0
        if self.icon_name:
            g = self._glyph()
            paint_icon(p, self.icon_name, QRectF(int(x), int(box.center().y() - g / 2), g, g), ink)
            x += g + 7
        base = box.center().y() + metrics(self._role()).capHeight() / 2
        x = paint_words(p, x, base, words, role=self._role(), hue=ink) + 8
        if key:
            cap = QRectF(x + 0.5, box.center().y() - px(9) + 0.5, self._key_width() - 1, px(18) - 1)
            paint_key(p, cap, key, ink)


def paint_key(p: QPainter, cap: QRectF, words: str, ink: str) -> None:
    """A key's name in a small rounded cap."""
    edge = colour(ink)
    edge.setAlpha(110)
    p.setPen(QPen(edge, 1))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(cap, 4, 4)
    width = metrics("chip").horizontalAdvance(words)
    base = cap.center().y() + metrics("chip").capHeight() / 2
    paint_words(p, cap.center().x() - width / 2, base, words, role="chip", hue=ink)
