"""Which parts of a text are words that a dictionary can judge."""

from typing import NamedTuple

import regex

_LONGEST = 40  # letters; what is longer is no word

# What is stepped over as a whole: addresses, @names, #tags, {variables}, anything with a figure.
_SKIPPED = regex.compile(
    r"(?:https?://|www\.)\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # mail
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|fi|eu|io|info|shop|se|de|uk)\b(?:/\S*)?"
    r"|[@#][\w.@-]+"
    r"|\{[^{}\n]*\}"
    r"|:[\w+-]+:"
    r"|[\p{L}\p{M}'’-]*\d[\w'’:.,-]*",
    regex.IGNORECASE,
)
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’\-][\p{L}\p{M}]+)*")


class Word(NamedTuple):
    """A word and where it begins, in characters."""

    at: int
    text: str


def words_of(text: str) -> list[Word]:
    """Every word that may be right or wrong, in order."""
    found, start = [], 0
    for gap in (*_SKIPPED.finditer(text), None):
        end = len(text) if gap is None else gap.start()
        found += [
            Word(one.start(), one[0])
            for one in _WORD.finditer(text, start, end)
            if 1 < len(one[0]) <= _LONGEST and not _shouted(one[0])
        ]
        start = end if gap is None else gap.end()
    return found


def _shouted(word: str) -> bool:
    """All in capitals: an abbreviation as likely as a word."""
    return word.isupper()
