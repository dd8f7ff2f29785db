"""One line of the sidebar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from inbox.ui.icons import paint_icon
from inbox.ui.parts.paint import paint_ring, paint_words
from inbox.ui.theme import RADIUS, colour, look, metrics, px, wide


class NavItem(QAbstractButton):
    """One line: icon, words, and at its right a count or a state."""

    def __init__(self, icon_name: str, *, compact: bool = False) -> None:
        super().__init__()
        self._icon, self._compact = icon_name, compact
        self._right, self._right_icon, self._right_hue = "", "", "muted"
        self.hue = ""  # of the icon, where it has one of its own
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._dress()
        look().changed.connect(self._dress)

    def say(self, words: str, right: str = "", right_icon: str = "", hue: str = "muted") -> None:
        """Its name, and what stands at the right."""
        self.setText(words)
        self._right, self._right_icon, self._right_hue = right, right_icon, hue
        self.setAccessibleName(f"{words}, {right}" if right else words)
        self.update()

    def _dress(self) -> None:
        self.setFixedHeight(px(30 if self._compact else 32))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(wide(180), px(30 if self._compact else 32))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box, on = QPainter(self), QRectF(self.rect()), self.isChecked()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on or self.underMouse():
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(colour("nav_on" if on else "hover"))
            p.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus() or (on and look().scheme.bordered):
            paint_ring(p, box.adjusted(1, 1, -1, -1))
        g, slot, mid = px(15 if self._compact else 18), px(18), box.center().y()
        left = QRectF(int(10 + (slot - g) / 2), int(mid - g / 2 + 0.5), g, g)
        paint_icon(p, self._icon, left, self.hue or ("accent_ink" if on else "muted"))
        base = mid + metrics("medium").capHeight() / 2
        right = self._paint_right(p, box.width() - 10, mid, base)
        role = "body" if self._compact and not on else "medium"
        words = metrics(role).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, right - 20 - slot
        )
        paint_words(p, 20 + slot, base, words, role=role, hue="accent_ink" if on else "ink")

    def _paint_right(self, p: QPainter, right: float, mid: float, base: float) -> float:
        if self._right_icon:
            side = px(15)
            spot = QRectF(int(right - side), int(mid - side / 2), side, side)
            paint_icon(p, self._right_icon, spot, self._right_hue)
            right -= side + 5
        if self._right:
            role = "small" if self._right_hue == "muted" else "small-strong"
            hue = "accent_ink" if self.isChecked() else self._right_hue
            width = metrics(role).horizontalAdvance(self._right)
            paint_words(p, right - width, base, self._right, role=role, hue=hue)
            right -= width + 8
        return right
