"""Rules of the owner's: what they look for, and what they do here. None of it sends anything."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from typing import Any, NamedTuple

from inbox.core.model import Kind
from inbox.core.text import fold

MOST_WORDS = 40  # that one rule looks for
_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class LooksFor:
    """All that is named here has to hold; what is empty is not asked.

    ``words``: any of them, all of them with ``every``. A word also finds what begins with it.
    ``author`` is a part of a name or handle. ``stars_least`` and ``stars_most``: 0 for not asked.
    ``pressing``: questions, complaints and urgent words too, which a rule leaves alone otherwise.
    """

    words: tuple[str, ...] = ()
    every: bool = False
    author: str = ""
    channel: str = ""
    account: int = 0
    kind: Kind | None = None
    stars_least: int = 0
    stars_most: int = 0
    pressing: bool = False

    def nothing(self) -> bool:
        """Whether it asks for nothing, and so finds nothing."""
        return replace(self, every=False, pressing=False) == LooksFor()


@dataclass(frozen=True, slots=True)
class Does:
    """What becomes of a conversation. ``label`` is its number, 0 for none."""

    done: bool = False
    label: int = 0
    hide: bool = False  # suggests it; the owner decides

    def nothing(self) -> bool:
        return self == Does()


@dataclass(frozen=True, slots=True)
class Rule:
    """``id`` 0: not kept yet. ``place`` is its turn among the others."""

    name: str
    looks_for: LooksFor
    does: Does
    active: bool = True
    id: int = 0
    place: int = 0


class Heard(NamedTuple):
    """One thing that somebody said, as far as rules look at it."""

    text: str
    name: str
    handle: str
    channel: str
    account: int
    kind: str
    stars: int | None


def finder(wanted: LooksFor) -> Callable[[Heard], bool]:
    """Whether words are what is looked for. Never raises; the time is linear in their length."""
    patterns = [found for word in wanted.words[:MOST_WORDS] if (found := _pattern(word))]
    whole, author = all if wanted.every else any, fold(wanted.author).strip()
    if wanted.nothing() or (wanted.words and not patterns):
        return lambda _heard: False

    def finds(heard: Heard) -> bool:
        stars = heard.stars or 0
        if wanted.account not in {0, heard.account} or wanted.channel not in {"", heard.channel}:
            return False
        if wanted.kind is not None and wanted.kind.value != heard.kind:
            return False
        if wanted.stars_least and stars < wanted.stars_least:
            return False
        if wanted.stars_most and not 0 < stars <= wanted.stars_most:
            return False
        if author and author not in fold(f"{heard.name} {heard.handle}"):
            return False
        text = fold(heard.text)
        return not patterns or whole(pattern.search(text) for pattern in patterns)

    return finds


def marks(wanted: LooksFor, text: str) -> list[tuple[int, int]]:
    """Where the words that are looked for stand: from, to; in order, never over one another."""
    folded, at = "", []
    for place, char in enumerate(text):
        part = fold(char)
        folded += part
        at += [place] * len(part)
    found: list[tuple[int, int]] = []
    for word in wanted.words[:MOST_WORDS]:
        pattern = _pattern(word)
        hits = pattern.finditer(folded) if pattern else ()
        found += [(at[one.start()], at[one.end() - 1] + 1) for one in hits]
    parted: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if parted and start <= parted[-1][1]:
            parted[-1] = parted[-1][0], max(end, parted[-1][1])
        else:
            parted.append((start, end))
    return parted


def _pattern(word: str) -> re.Pattern[str] | None:
    """Words in their order, from the beginning of the first; a sign alone stands for itself."""
    tokens = _TOKEN.findall(fold(word))
    if tokens:
        # The whole last word is marked, though its beginning is enough to find it.
        return re.compile(r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, tokens)) + r"[^\W_]*")
    sign = fold(word).strip()
    return re.compile(re.escape(sign)) if sign else None


def parted(typed: str) -> tuple[str, ...]:
    """The words that were typed, parted by commas or lines."""
    words = (" ".join(one.split())[:80] for one in re.split(r"[,;\n]", typed))
    return tuple(dict.fromkeys(word for word in words if word))[:MOST_WORDS]


def written(part: LooksFor | Does) -> str:
    """As it is kept: what says nothing is left out."""
    plain = type(part)()
    kept = {k: v for k, v in asdict(part).items() if v != getattr(plain, k)}
    return json.dumps(kept, ensure_ascii=False)


def read_looks(text: str) -> LooksFor:
    """What `written` wrote; a part that cannot be understood is not asked for."""
    kept = json.loads(text)
    known: dict[str, Any] = {k: kept[k] for k in LooksFor.__dataclass_fields__ if k in kept}
    if "words" in known:
        known["words"] = tuple(known["words"])
    if known.get("kind") is not None:
        known["kind"] = Kind(known["kind"])
    return LooksFor(**known)


def read_does(text: str) -> Does:
    """What `written` wrote."""
    kept = json.loads(text)
    return Does(**{k: kept[k] for k in Does.__dataclass_fields__ if k in kept})
