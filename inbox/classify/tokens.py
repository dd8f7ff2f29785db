"""A text cut into pieces that can be weighed: words, marks and emoji, as folded and as written."""

import re
from functools import lru_cache
from typing import NamedTuple

from inbox.core.text import URL, fold

HEAD, TAIL = 1_500, 500  # characters looked at of a longer text: its question may come last
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<mark>[?؟？]+)|(?P<money>[€$£])"  # noqa: RUF001
    r"|(?P<digits>\d[\d .,-]{6,}\d)|(?P<number>\d+)|(?P<at>@)|(?P<loud>!+)"
    r"|(?P<emoji>[\u2190-\u2bff\u3030\U0001f000-\U0001faff])"
)
_STRETCHED = re.compile(r"(.)\1{2,}")
_BARE_LINK = re.compile(r"\b(?:www\.|t\.me/|bit\.ly/)\S+", re.IGNORECASE)


class Token(NamedTuple):
    """``folded`` is what is weighed, ``written`` what stands in the text."""

    kind: str
    folded: str
    written: str


class Cut(NamedTuple):
    tokens: tuple[Token, ...]
    links: bool


def cut(text: str) -> Cut:
    """The pieces of a text, in order; of a very long one those of its ends."""
    if len(text) > HEAD + TAIL:
        text = f"{text[:HEAD]}\n{text[-TAIL:]}"
    links = "://" in text or "www." in text or ".me/" in text or ".ly/" in text
    if links:
        bare = _BARE_LINK.sub(" ", URL.sub(" ", text))
        links = bare != text
        text = bare
    found = []
    for piece in _TOKEN.finditer(text):
        kind, written = piece.lastgroup or "", piece.group()
        folded = _folded(written) if kind == "word" else written
        found.append(Token(kind, folded, written))
    return Cut(tuple(found), links)


@lru_cache(20_000)
def _folded(word: str) -> str:
    """Lower case, one apostrophe, and "kiitooooos" as "kiitos" would be stretched by two."""
    return _STRETCHED.sub(r"\1", fold(word).replace("’", "'"))
