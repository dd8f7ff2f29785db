"""Which parts of a text are words that a dictionary can judge."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from regex import Pattern

_LONGEST = 40  # letters; what is longer is no word


class Word(NamedTuple):
    """A word and where it begins, in characters."""

    at: int
    text: str


def words_of(text: str) -> list[Word]:
    """Every word that may be right or wrong, in order."""
    skipped, word = _patterns()
    found, start = [], 0
    for gap in (*skipped.finditer(text), None):
        end = len(text) if gap is None else gap.start()
        found += [
            Word(one.start(), one[0])
            for one in word.finditer(text, start, end)
            if 1 < len(one[0]) <= _LONGEST and not _shouted(one[0])
        ]
        start = end if gap is None else gap.end()
    return found


@cache
def _patterns() -> tuple["Pattern[str]", "Pattern[str]"]:
    """What is stepped over, and what is a word."""
    import regex  # noqa: PLC0415 - large, and needed once something is typed

    # Stepped over as a whole: addresses, @names, #tags, {variables}, anything with a figure.
    skipped = regex.compile(
        r"(?:https?://|www\.)\S+"
        r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # mail
        r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|fi|eu|io|info|shop|se|de|uk)\b(?:/\S*)?"
        r"|[@#][\w.@-]+"
        r"|\{[^{}\n]*\}"
        r"|:[\w+-]+:"
        r"|[\p{L}\p{M}'’-]*\d[\w'’:.,-]*",
        regex.IGNORECASE,
    )
    word = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’\-][\p{L}\p{M}]+)*")
    return skipped, word


def _shouted(word: str) -> bool:
    """All in capitals: an abbreviation as likely as a word."""
    return word.isupper()
