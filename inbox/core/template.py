"""A reply to somebody made fit for somebody else: names out, or not used at all."""

import re
from collections.abc import Iterable

from inbox.core.text import fold

NAME = "{first name}"
_LEADING = re.compile(r"^\s*(?:@[\w.-]+(?:@[\w.-]+)?[\s,:]*)+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_GREETED = re.compile(
    r"^(?P<hello>(?:hei|heippa|moi|moikka|terve|tervehdys|hyvä|hi|hello|hey|dear|hej|hallo)"
    r"(?:\s+(?:there|taas|vaan))?)(?P<comma>,?)\s+"
    r"(?P<name>[^\W\d_][\w'’-]*(?:\s+[^\W\d_a-zåäö][\w'’-]*)?)(?=\s*[,.!:–-]|\s*\n|\s*$)",
    re.IGNORECASE,
)
_THANKED = re.compile(
    r"^(?P<hello>(?:kiitos|kiitti|thanks|thank you|many thanks|tack))(?P<comma>,?)\s+"
    r"(?P<name>[^\W\d_a-zåäö][\w'’-]*)(?=\s*[,.!]|\s*$)",
    re.IGNORECASE,
)
_NOBODY = """
kaikille kaikki teille sinulle kaunis sama again all everyone everybody you both there so very
paljon itsellesi kovasti vielä ihanasta viestistä for too molemmille
"""
_NO_NAMES = frozenset(_NOBODY.split())
# What may be about one person only: addresses, numbers of orders or telephones, mentions.
_PERSONAL = re.compile(r"\S+@\S+|@\w|(?:\d[ -]?){5,}|https?://\S*[?&=]\S*")


def template(text: str, names: Iterable[str]) -> str:
    """The reply with "{first name}" for the name it greets; "" when names would be left in it.

    ``names`` are those of everybody who took part where it was said.
    """
    text = _LEADING.sub("", text).strip()
    firsts, others = _parts(names)
    text = _greeting(text)
    parts, at, left = [], 0, False
    for word in _WORD.finditer(text):
        if text[word.start() - 1 : word.start()] == "{" or text[: word.start()].endswith("{first "):
            continue
        base = re.split(r"['’]", word[0])[0]
        folded = fold(base)
        if folded in firsts and base[0].isupper():
            parts += [text[at : word.start()], NAME]
            at = word.start() + len(base)
        elif folded in others and base[0].isupper() and text[at : word.start()].strip() == "":
            parts, at = ([*parts, ""], word.end()) if parts else (parts, at)
        elif _betrays(base, folded, firsts | others):
            left = True
    text = "".join([*parts, text[at:]])
    return "" if left else text


def is_personal(text: str) -> bool:
    """Whether something in it may be meant for one person only."""
    return bool(_PERSONAL.search(text))


def _parts(names: Iterable[str]) -> tuple[set[str], set[str]]:
    firsts: set[str] = set()
    others: set[str] = set()
    for name in names:
        words = [fold(word) for word in _WORD.findall(name) if len(word) > 1]
        firsts.update(words[:1])
        others.update(words[1:])
    return firsts, others - firsts


def _greeting(text: str) -> str:
    """A name that follows a greeting is one, whoever it is."""
    for pattern in (_GREETED, _THANKED):
        found = pattern.match(text)
        if found and not _NO_NAMES & set(fold(found["name"]).split()):
            rest = text[found.end() :]
            return f"{found['hello']}{found['comma']} {NAME}{rest}"
    return text


def _betrays(word: str, folded: str, known: Iterable[str]) -> bool:
    """Whether it is one of these names, bent ("Maijalle", "Pekan"), or in small letters."""
    if len(folded) < 3:
        return False
    for name in known:
        if folded == name:
            return len(name) > 3 or word[0].isupper()
        root = name[: max(3, len(name) - 2)]
        if word[0].isupper() and len(name) >= 3 and folded.startswith(root):
            return True
    return False
