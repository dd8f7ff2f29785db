"""Words that are kept to be used again: their variables, whom they greet, when they are the same.

A variable stands in braces, "{first name}"; how it is written does not matter ("{First_Name}",
"{ etunimi }"). Anything else in braces is a variable that nobody knows: it is never filled, and
it stops a reply as an unfilled one does.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple

from inbox.core.text import URL, fold

LONGEST = 4_000  # characters of one saved wording


class Variable(StrEnum):
    """What can be filled in, as English writes it."""

    FIRST_NAME = "first name"
    POST = "post"
    SHOP = "shop"


# As Finnish writes them; the screen offers these where Finnish is spoken.
FINNISH = {
    Variable.FIRST_NAME: "etunimi",
    Variable.POST: "julkaisu",
    Variable.SHOP: "kauppa",
}
_KNOWN = {re.sub(r"\W|_", "", v.value): v for v in Variable} | {
    word: variable for variable, word in FINNISH.items()
}
_BLANK = re.compile(r"\{([^{}\n]{0,40}[^\W_][^{}\n]{0,40})\}")
_WORD = re.compile(r"[^\W_]+")
_MENTIONS = re.compile(r"^\s*(?:@[\w.@-]+[\s,:]*)+")
_TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof", "tri", "rva", "hra", "herra", "rouva"})
_JOINS = frozenset({"&", "+", "and", "ja", "och", "und", "et", "y"})
_PARTICLES = frozenset(
    {"von", "van", "de", "la", "af", "der", "den", "di", "da", "del", "bin", "al"}
)
_FIRMS = frozenset(
    {"oy", "ky", "ry", "tmi", "ab", "ltd", "inc", "gmbh", "cafe", "kahvila", "ravintola", "kauppa"}
)
_POST_LONG = 48  # characters of a post that a reply names


class Blank(NamedTuple):
    """A variable where it stands in a text; ``variable`` None is one that nobody knows."""

    start: int
    end: int
    name: str
    variable: Variable | None


@dataclass(frozen=True, slots=True)
class Filling:
    """What variables become; "" leaves one unfilled."""

    first_name: str = ""
    post: str = ""
    shop: str = ""

    def of(self, variable: Variable | None) -> str:
        """What the variable becomes, "" when that is not known."""
        match variable:
            case Variable.FIRST_NAME:
                return self.first_name
            case Variable.POST:
                return self.post
            case Variable.SHOP:
                return self.shop
            case None:
                return ""


def blanks(text: str) -> list[Blank]:
    """Every variable in a text, in order."""
    found = []
    for piece in _BLANK.finditer(text):
        name = piece[1].strip()
        key = re.sub(r"\W|_", "", fold(name))
        found.append(Blank(piece.start(), piece.end(), name, _KNOWN.get(key)))
    return found


def fill(text: str, filling: Filling) -> str:
    """The text with what is known filled in; values bring no new variables with them."""
    parts, at = [], 0
    for blank in blanks(text):
        value = filling.of(blank.variable).replace("{", "(").replace("}", ")")
        parts += [text[at : blank.start], value or text[blank.start : blank.end]]
        at = blank.end
    return "".join([*parts, text[at:]])


def first_name(name: str) -> str:
    """How somebody is greeted, "" when their name is no name: "Aino Lehtonen" is Aino."""
    plain = re.sub(r"[^\w\s.,'’&+-]", " ", name).strip(" .,'’-+&")
    if "," in plain:  # "Lehtonen, Aino"
        plain = plain.split(",", 1)[1]
    words = plain.split()
    while len(words) > 1 and fold(words[0]).rstrip(".") in _TITLES:
        words = words[1:]
    if not words or (len(words[0].strip(".")) < 2 and words[0].isascii()):  # "J. Smith"
        return ""
    if any(char.isdigit() or char in "_@" for char in words[0]):
        return ""
    if _is_business(words):
        return " ".join(words)
    if len(words) > 2 and words[1] in _JOINS:  # "Oskari & Milla"
        return " ".join(words[:3])
    return words[0]


def _is_business(words: list[str]) -> bool:
    """What is said whole, being no person's name: "Merjan munatila", "Kahvila Kaneli"."""
    small = [w for w in words[1:] if w[0].islower() and w not in _PARTICLES | _JOINS]
    proper = words[0][0].isupper() and len(words) > 1
    return (proper and bool(small)) or bool(_FIRMS & {fold(word).strip(".") for word in words})


def post_name(title: str, text: str) -> str:
    """What a reply calls a post: its title, else how its words begin."""
    words = " ".join(URL.sub("", title or text).split())
    if not title:
        words = re.split(r"(?<=\w\w)[.!?:;](?:\s|$)", words, maxsplit=1)[0]
    if len(words) > _POST_LONG:
        words = words[:_POST_LONG].rsplit(" ", 1)[0].rstrip(" ,.:;–-") + "…"
    return words.strip()


def same_words(text: str, names: Iterable[str] = ()) -> str:
    """A digest that is one for the same words, whomever they greet; "" where there are no words.

    Case, spaces, marks, emoji, variables, leading mentions and the names given do not count.
    """
    text = _MENTIONS.sub("", text)
    for blank in reversed(blanks(text)):
        text = f"{text[: blank.start]} {text[blank.end :]}"
    known = {word for name in names for word in _WORD.findall(fold(name))}
    words = [word for word in _WORD.findall(fold(text)) if word not in known]
    if not words:
        return ""
    return blake2b(" ".join(words).encode(), digest_size=12).hexdigest()
