"""What a card is made of: the post, what was said before, and the words that wait."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from inbox.store.details import ItemRow, PostRow
from inbox.store.rows import ConversationRow
from inbox.ui.owed_line import OwedLine
from inbox.ui.parts.labels import Clamp, Elided, Label
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.parts.marks import Glyph
from inbox.ui.pictures import Pictures
from inbox.ui.post_card import Photo, counts
from inbox.ui.words import moment, tr

LONG = 260  # letters from which on words are set smaller
EARLIER = 3  # messages before the one that waits


def post_piece(post: PostRow, icon_name: str, channel: str, pictures: Pictures) -> QHBoxLayout:
    """The post: picture, where and when, its words, its counts."""
    caption = tr("Today", "Your post on {channel}", channel=channel)
    if post.at is not None:
        caption = f"{caption} · {moment(post.at, datetime.now().astimezone())}"
    said = " ".join(s for s in (post.title, post.text) if s)
    if post.title and post.text:
        said = f"{post.title} — {post.text}"
    head = row(Glyph(icon_name, 14), (Elided(caption), 1), gap=7)
    words = column(head, 8, margins=(0, 2, 0, 2))
    words.addWidget(Clamp(said, 3, "prose"))
    words.addStretch(1)
    told = counts(post)
    if told:
        words.addSpacing(8)
        words.addWidget(Elided(told))
    lay = row(gap=20, margins=(0, 0, 0, 16))
    if post.picture_url:
        photo = Photo(pictures, post.picture_url, QSize(152, 114), 10)
        photo.setAccessibleName(tr("Message", "Picture"))
        lay.addWidget(photo)
    lay.addLayout(words, 1)
    return lay


def add_thread(lay: QVBoxLayout, earlier: Sequence[ItemRow]) -> None:
    """The last things said before, short."""
    for item in earlier[-EARLIER:]:
        name = Label(item.author_name, "small-strong", "muted")
        words = Clamp(item.text, 2, "small", "muted")
        line = panel(column(name, 1, words, margins=(12 if item.mine else 0, 0, 14, 0)))
        line.setAccessibleName(f"{item.author_name}: {item.text}")
        lay.addWidget(line)
    if earlier:
        lay.addSpacing(16)


def add_owed(lay: QVBoxLayout, shown: ConversationRow, ours: Sequence[ItemRow]) -> None:
    """Below the words: what we have said to them, and what is owed and must be found out."""
    if shown.promised is None:
        return
    lay.addSpacing(16)
    add_thread(lay, ours)
    line = OwedLine(plain=True)
    line.tell(shown)
    lay.addLayout(row((line, 1), margins=(0, 0, 14, 0)))


def add_words(lay: QVBoxLayout, text: str, newest: ItemRow | None, pictures: Pictures) -> None:
    """The words that wait, large unless they are long, and the pictures that came with them."""
    text = newest.text if newest is not None else text
    role = "quote" if len(text) <= LONG else "prose"
    said = Label(text, role, "ink", line=138 if role == "quote" else 142, links=True)
    said.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    lay.addLayout(row((said, 1), margins=(0, 0, 14, 0)))
    if newest is None or not newest.pictures:
        return
    strip = row(gap=8, margins=(0, 10, 14, 0))
    for picture in newest.pictures[:3]:
        photo = Photo(pictures, picture.url, QSize(150, 112), 8)
        photo.setAccessibleName(picture.description or tr("Message", "Picture"))
        strip.addWidget(photo)
    strip.addStretch(1)
    lay.addLayout(strip)
