"""What is weighed in a text. Everything hangs on a word, so that every verdict names words."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from inbox.classify.tokens import Cut, Token

_LONGEST_STEM = 12
_KEPT = 20_000  # words whose labels are kept
_REACH = 2  # words that a "not" turns round
_NEGATORS = "negators"
_YOU = frozenset(
    {"you", "your", "yours", "u", "ur", "te", "ette", "sinä"}
    | {"teitä", "teihin", "teistä", "teiltä", "teillä", "teidän", "teille"}
)
_YOURS = ("tte", "nne", "ttekö")  # Finnish: what you do, and what is yours
_ME = frozenset(
    {"i", "my", "me", "mine", "we", "our", "us", "i'm", "i've"}
    | {"minä", "mä", "mun", "minun", "meidän", "meillä", "olen", "oon"}
)
_HEARTS = frozenset("❤🧡💛💚💙💜🤍🤎🖤💕💖💗💓💞💘💝🥰😍😘🤩👏🙏👍🙌💯👌🤗😋")


class Feature(NamedTuple):
    """``at`` is the token it hangs on, -1 the text as a whole."""

    name: str
    at: int
    times: float = 1.0


class Lexicon:
    """Words, beginnings of words ("disappoint*") and pairs that speak for a label."""

    def __init__(self, listed: Mapping[str, object]) -> None:
        self._stems: dict[str, tuple[str, ...]] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._pairs: dict[str, tuple[str, ...]] = {}
        self._known: dict[str, frozenset[str]] = {}
        self.negators: frozenset[str] = frozenset()
        for label, value in listed.items():
            if label == _NEGATORS and isinstance(value, list):
                self.negators = frozenset(value)
            elif isinstance(value, dict):
                for language in value.values():
                    self._take(label, language)

    def _take(self, label: str, entries: Iterable[str]) -> None:
        for entry in entries:
            table, key = self._words, entry
            if entry.endswith("*"):
                table, key = self._stems, entry[:-1]
            elif " " in entry:
                table = self._pairs
                key = " ".join(entry.split()[:2])
            table[key] = tuple(dict.fromkeys((*table.get(key, ()), label)))

    def of_word(self, word: str) -> frozenset[str]:
        """The labels that a word speaks for."""
        known = self._known.get(word)
        if known is None:
            found = set(self._words.get(word, ()))
            for end in range(2, min(len(word), _LONGEST_STEM) + 1):
                found.update(self._stems.get(word[:end], ()))
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[word] = frozenset(found)
        return known

    def of_pair(self, pair: str) -> tuple[str, ...]:
        return self._pairs.get(pair, ())


def of_word(word: str) -> list[str]:
    """What is learnt about a word: itself, its beginnings and its end, for languages that bend."""
    found = [f"w:{word}"]
    found += [f"b{size}:{word[:size]}" for size in (4, 6) if len(word) > size]
    if len(word) > 4:
        found.append(f"e:{word[-3:]}")
    return found


def turned(tokens: tuple[Token, ...], lexicon: Lexicon) -> list[bool]:
    """For each token whether a "not" stands shortly before it."""
    found, left = [], 0
    for token in tokens:
        found.append(left > 0)
        if token.kind == "word":
            left = _REACH + 1 if token.folded in lexicon.negators else left
            left -= 1
        elif token.kind in {"mark", "loud"}:
            left = 0
    return found


def address(cut: Cut, kinds: set[str]) -> list[Feature]:
    """Whom the words are about: a broken arm of mine is no complaint, a broken cup of yours is."""
    words = [token.folded for token in cut.tokens if token.kind == "word"]
    you = any(w in _YOU or (len(w) > 5 and w.endswith(_YOURS)) for w in words)
    found = [Feature("s:about you", -1)] if you else []
    whom = "you" if you else "nobody"
    if kinds & {"complaint", "grievance"}:
        found.append(Feature(f"s:blames {whom}", -1))
        if not _ME.isdisjoint(words):
            found.append(Feature("s:blames and tells of oneself", -1))
    if "thanks" in kinds:
        found.append(Feature(f"s:praises {whom}", -1))
    if any(token.kind == "emoji" and token.folded in _HEARTS for token in cut.tokens):
        found.append(Feature("s:hearts" if words else "s:nothing but hearts", -1))
        if not words:
            found.append(Feature("s:hearts", -1))
    return found


def pairs(tokens: tuple[Token, ...]) -> Iterable[tuple[int, str]]:
    """Neighbouring words, each pair at the place of its second."""
    before = ""
    for at, token in enumerate(tokens):
        word = token.folded if token.kind == "word" else ""
        if word and before:
            yield at, f"{before} {word}"
        before = word


def shape(cut: Cut) -> list[Feature]:
    """What is no word: marks, links, money, long numbers, emoji, shouting, the length."""
    found = []
    counted: dict[str, int] = {}
    letters = loud = 0
    last = -1
    for at, (kind, folded, written) in enumerate(cut.tokens):
        if kind == "word":
            letters += 1
            loud += len(written) > 2 and written.isupper()
            last = at
        elif kind == "emoji":
            found.append(Feature(f"x:{folded}", at))
        elif kind == "mark":
            found.append(Feature("s:many marks" if len(folded) > 1 else "s:mark", at))
        else:
            counted[kind] = counted.get(kind, 0) + 1
    found += [Feature(f"s:{kind}", -1) for kind in counted if kind != "number"]
    if cut.links:
        found.append(Feature("s:link", -1))
    if cut.tokens and cut.tokens[-1].kind == "mark":
        found.append(Feature("s:ends with a mark", len(cut.tokens) - 1))
    if loud and loud * 3 >= letters:
        found.append(Feature("s:shouts", last))
    for size in (3, 8, 20):
        if letters <= size:
            found.append(Feature(f"s:at most {size}", -1))
    return found
