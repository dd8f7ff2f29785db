"""The post a conversation stands under: picture, words, date, counts, Open there."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QContextMenuEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.store.details import PostRow
from inbox.ui.context import Entry, copy, pop, where
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Clamp, Elided, open_safely
from inbox.ui.parts.layout import column, row
from inbox.ui.parts.marks import Glyph
from inbox.ui.parts.paint import paint_card
from inbox.ui.pictures import Pictures
from inbox.ui.poll import PollView
from inbox.ui.schemes import VEIL
from inbox.ui.theme import CARD_RADIUS, colour, look
from inbox.ui.words import moment, tr


class Photo(QWidget):
    """A picture that fills its square; a quiet ground until it is there."""

    def __init__(self, pictures: Pictures, url: str, size: QSize, radius: int = 6) -> None:
        super().__init__()
        self._pictures, self._url, self._radius = pictures, url, radius
        self.setFixedSize(size)
        pictures.ready.connect(self._ready)

    def _ready(self, url: str) -> None:
        if url == self._url:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        p.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        clip = QPainterPath()
        clip.addRoundedRect(box, self._radius, self._radius)
        p.setClipPath(clip)
        side = round(max(self.width(), self.height()) * self.devicePixelRatioF())
        picture = self._pictures.get(self._url, side)
        if picture is None:
            p.fillRect(box, colour("hover"))
            return
        p.drawPixmap(box, picture, _middle(picture, box))
        if look().scheme.dark:
            p.fillRect(box, VEIL)


def _middle(picture: QPixmap, box: QRectF) -> QRectF:
    """The part of a picture that fills a box of another shape."""
    scale = min(picture.width() / box.width(), picture.height() / box.height())
    width, height = box.width() * scale, box.height() * scale
    return QRectF((picture.width() - width) / 2, (picture.height() - height) / 2, width, height)


def counts(post: PostRow) -> str:
    """Like "24 likes · 7 comments", as far as the network tells."""
    said = []
    if post.likes is not None:
        said.append(tr("Post", "%Ln likes", post.likes))
    if post.comments is not None:
        said.append(tr("Post", "%Ln comments", post.comments))
    if post.shares:
        said.append(tr("Post", "%Ln shares", post.shares))
    return "  ·  ".join(said)


class PostCard(QWidget):
    """A post of ours on a quiet ground."""

    def __init__(self, post: PostRow, icon_name: str, pictures: Pictures) -> None:
        super().__init__()
        now = datetime.now().astimezone()
        caption = tr("Post", "Your post")
        if post.at is not None:
            caption = f"{caption} · {moment(post.at, now)}"
        there = Button(icon_name="open", kind="quiet", size=26, tip=tr("Action", "Open there"))
        if not post.url:  # showing what has no parent yet would open a window for a moment
            there.hide()
        there.clicked.connect(lambda: open_safely(post.url))
        head = row(Glyph(icon_name, 13), (Elided(caption), 1), there, gap=6)
        said = " ".join(s for s in (post.title, post.text) if s)
        if post.title and post.text:
            said = f"{post.title} — {post.text}"
        words = column(head, 2)
        if said:
            words.addWidget(Clamp(said, 2))
        told = counts(post)
        if told:
            words.addSpacing(4)
            words.addWidget(Elided(told))
        if post.poll:
            words.addSpacing(6)
            words.addWidget(PollView(post.poll))
        words.addStretch(1)
        lay = row(margins=(10, 10, 8, 10), gap=14)
        if post.picture_url:
            photo = Photo(pictures, post.picture_url, QSize(88, 88))
            lay.addLayout(column(photo, None))
        else:
            lay.setContentsMargins(14, 8, 8, 10)
        lay.addLayout(words, 1)
        self.setLayout(lay)
        self._post, self._said = post, said
        self.setAccessibleName(f"{caption}: {said}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        entries: list[Entry] = []
        if self._post.url:
            entries.append((tr("Action", "Open there"), lambda: open_safely(self._post.url)))
        entries.append((tr("Message", "Copy the words"), lambda: copy(self._said)))
        pop(self, entries, where(event, self))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        paint_card(QPainter(self), QRectF(self.rect()), "paper", CARD_RADIUS)
