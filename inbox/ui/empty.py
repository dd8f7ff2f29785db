"""An empty inbox, proved empty: when each account was read to the end, and what it cannot see."""

from datetime import datetime

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from inbox.store.reader import Reader
from inbox.store.rows import AccountRow
from inbox.ui.account_words import FINE, last_read, short_state
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Elided, Label
from inbox.ui.parts.layout import Line, Pane, column, panel, row, scrolled
from inbox.ui.parts.marks import Fixed, Glyph
from inbox.ui.theme import colour, wide
from inbox.ui.words import CHANNEL_CONTEXT, tr

_FAR = ((-0.40, 0.46), (-0.22, 0.58), (0.20, 0.50), (0.42, 0.62), (0.33, 0.40), (-0.31, 0.36))
_NEAR = ((-0.30, 0.66), (-0.12, 0.92), (0.02, 0.60), (0.28, 0.80), (-0.44, 0.5), (0.15, 0.44))


class Forest(Fixed):
    """A low sun behind spruces."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(220, 92)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        middle, base, w, h = box.center().x(), box.bottom() - 1, box.width(), box.height()
        p.setBrush(colour("sun"))
        p.drawEllipse(QPointF(middle + w * 0.06, base - h * 0.5), h * 0.25, h * 0.25)
        for trees, hue in ((_FAR, "forest_far"), (_NEAR, "forest_near")):
            p.setBrush(colour(hue))
            for across, tall in trees:
                p.drawPath(_spruce(middle + across * w, base, h * tall))
        p.setPen(colour("forest_far"))
        p.drawLine(QLineF(w * 0.08, base, w * 0.92, base))


def _spruce(x: float, base: float, height: float) -> QPainterPath:
    """Four tiers and a trunk."""
    sides: dict[int, list[QPointF]] = {1: [], -1: []}
    for tier in range(4):
        y = base - height + height * 0.86 * (tier + 1) / 4
        half = height * 0.27 * (tier + 1.15) / 4
        for side, points in sides.items():
            points.append(QPointF(x + side * half, y))
            points.append(QPointF(x + side * half * 0.58, y - height * 0.015))
    trunk = height * 0.03
    foot = [
        QPointF(x + trunk, base - height * 0.13),
        QPointF(x + trunk, base),
        QPointF(x - trunk, base),
        QPointF(x - trunk, base - height * 0.13),
    ]
    path = QPainterPath(QPointF(x, base - height))
    for point in (*sides[1], *foot, *reversed(sides[-1])):
        path.lineTo(point)
    path.closeSubpath()
    return path


class EmptyPage(Pane):
    """Nobody is waiting, and here is why that can be believed."""

    check_wanted = Signal()
    connect_wanted = Signal()

    def __init__(self, reader: Reader, channels: Channels) -> None:
        super().__init__("surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reader, self._channels = reader, channels
        self._title, self._line = (
            Label("", "hero", wrap=True),
            Label("", "prose", "muted", wrap=True),
        )
        centre = Qt.AlignmentFlag.AlignHCenter
        self._title.setAlignment(centre)
        self._line.setAlignment(centre)
        self._table = QGridLayout()
        self._proof: QWidget | None = None
        self._holder = column()
        self._check = Button("", "refresh", "plain")
        self._check.clicked.connect(self.check_wanted)
        self._whole = panel(self._holder)
        self._whole.setMaximumWidth(wide(620))
        body = column(
            None, row(None, Forest(), None), 22, self._title, 8, self._line, 36,
            row(None, (self._whole, 1000), None), 30, row(None, self._check, None),
            None, 16,
            margins=(24, 24, 24, 24),
        )  # fmt: skip
        self.setLayout(column((scrolled(body), 1)))

    def refresh(self) -> None:
        """Read the ledger again."""
        accounts = self._reader.accounts()
        good = all(a.state in FINE and a.read_to_end_at is not None for a in accounts)
        self._title.say(tr("Empty", "Nobody is waiting"))
        said = tr("Empty", "Everything was read to the end. New ones come in by themselves.")
        if not good:
            said = tr("Empty", "As far as could be read: look at the accounts marked below.")
        self._line.say(said)
        self.setAccessibleName(f"{self._title.said()}. {said}")
        self._check.say(tr("Action", "Check now"))
        if self._proof is not None:
            self._holder.removeWidget(self._proof)
            self._proof.hide()
            self._proof.deleteLater()
        self._proof = self._make_proof(accounts)
        self._holder.addWidget(self._proof)

    def _make_proof(self, accounts: list[AccountRow]) -> QWidget:
        grid, now = QGridLayout(), datetime.now().astimezone()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnMinimumWidth(1, wide(100))
        grid.setColumnStretch(2, 1)
        for n, account in enumerate(accounts):
            found = self._channels.get(account.channel)
            blind = tr(CHANNEL_CONTEXT, found.blind_spots[0]) if found and found.blind_spots else ""
            words, icon_name, hue = short_state(account)
            fine = account.state in FINE and account.read_to_end_at is not None
            grid.addWidget(Glyph(self._channels.icon(account.channel), 15), n, 0)
            grid.addWidget(Label(self._channels.name(account.channel)), n, 1)
            grid.addWidget(Elided(blind), n, 2)
            time = Label(words or last_read(account, now), "body", hue if words else "muted")
            grid.addWidget(time, n, 3, Qt.AlignmentFlag.AlignRight)
            mark = (
                Glyph("check", 15, "accent") if fine else Glyph(icon_name or "refresh", 15, "amber")
            )
            grid.addWidget(mark, n, 4)
        head = row(Label(tr("Empty", "Read to the end"), "small-strong", "muted"), None)
        made = panel(column(head, 8, Line(), 14, grid))
        made.setMaximumWidth(wide(620))
        return made
