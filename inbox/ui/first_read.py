"""The first read of an account: how far it is, and rows that are on their way."""

from datetime import UTC, datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.core.channel import Manifest
from inbox.store.rows import AccountRow, AccountState
from inbox.ui.connect_words import channel
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, row
from inbox.ui.parts.marks import Bar, BrandMark
from inbox.ui.theme import px, tint
from inbox.ui.words import number, reason, tr

ROW = 72  # px at 100 %, as the list's


class FirstRead(QWidget):
    """Centred: whose words are being read, how many of about how many, and a bar."""

    def __init__(
        self, account: AccountRow, manifest: Manifest, now: datetime | None = None
    ) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        self._started: tuple[datetime, int] | None = None
        name = channel(manifest)
        title = Label(
            tr("FirstRead", "Reading what people said on {name}", name=name), "heading", wrap=True
        )
        title.setAlignment(centre)
        self._figures = Label("", "body", "muted", wrap=True)
        self._figures.setAlignment(centre)
        self.bar = Bar()
        self.bar.setAccessibleName(title.said())
        note = Label(
            tr("FirstRead", "The newest come first, so you can start soon."),
            "body",
            "muted",
            wrap=True,
        )
        note.setAlignment(centre)
        mark = BrandMark(manifest.icon, manifest.colour, 48)
        self.setLayout(
            column(
                None, row(None, mark, None), 20, title, 6, self._figures, 18,
                row(None, (self.bar, 10), None), 22, note, None, 30, margins=(24, 0, 24, 0),
            )
        )  # fmt: skip
        self.follow(account, now)

    def follow(self, account: AccountRow, now: datetime | None = None) -> None:
        """Show where the account's first read stands."""
        at = now or datetime.now(UTC)
        if self._started is None or account.progress < self._started[1]:
            self._started = (at, account.progress)
        share = account.progress / account.total if account.total else None
        self.bar.show_share(None if share is None else min(1.0, share))
        self._figures.say(progress_words(account, self._left(account, at)))

    def figures(self) -> str:
        """The line of figures, as it stands."""
        return self._figures.said()

    def _left(self, account: AccountRow, now: datetime) -> float | None:
        """Seconds left at the pace so far; None while that is a guess."""
        if self._started is None or not account.total:
            return None
        since, read = self._started
        passed, done = (now - since).total_seconds(), account.progress - read
        if passed < 2 or done < 20:
            return None
        return (account.total - account.progress) * passed / done


def progress_words(account: AccountRow, left: float | None = None) -> str:
    """As in "1,240 of about 3,000, less than a minute left"."""
    if account.state not in {AccountState.OK, AccountState.READING} and account.reason:
        return reason(account.reason)
    if not account.progress:
        return tr("FirstRead", "Asking for the first page")
    if not account.total or account.total < account.progress:
        return tr("FirstRead", "{read} so far", read=number(account.progress))
    words = tr(
        "FirstRead",
        "{read} of about {total}",
        read=number(account.progress),
        total=number(account.total),
    )
    if left is None:
        return words
    if left < 60:
        return f"{words}, {tr('FirstRead', 'less than a minute left')}"
    return f"{words}, {tr('FirstRead', 'about %n minutes left', round(left / 60))}"


class Skeleton(QWidget):
    """Rows that are coming: the anatomy of a row without words, fading downwards. It is still."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("FirstRead", "Reading for the first time"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, tall, k = QPainter(self), px(ROW), 0
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        while k * tall < self.height() and k < 12:
            p.setBrush(tint("bar", max(14, 150 - 16 * k)))
            side = px(40)
            p.drawEllipse(QRectF(20, k * tall + (tall - side) / 2, side, side))
            left = 32 + side
            room = self.width() - left - 20
            lines = (
                (left, 0.2, 70 + (k * 37) % 50),
                (self.width() - 60, 0.2, 40),
                (left, 0.47, room - (k * 23) % 30),
                (left, 0.71, room - 70 - (k * 41) % 60),
            )
            for x, y, width in lines:
                p.drawRoundedRect(QRectF(x, k * tall + y * tall, max(20, width), 8), 4, 4)
            k += 1
