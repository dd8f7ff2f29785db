"""A small linear model over words: quick, learnt from labelled comments, and able to say why."""

import json
import math
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from inbox.classify.features import Feature, Lexicon, address, of_word, pairs, shape, turned
from inbox.classify.language import Languages
from inbox.classify.tokens import Cut, cut
from inbox.core.text import asks
from inbox.core.verdict import Clue, Label, Learnt, Reason, Said, Verdict

LABELS = tuple(Label)
Row = tuple[float, ...]
_NONE: Row = (0.0,) * len(LABELS)
_FULL = 14  # words; in a longer text each weighs less
_ASKED = 4_000  # characters in which a question's ending is looked for
_KEPT = 20_000  # words whose weights are kept added up
_NAMED = 3  # words that an explanation names
_SPEAKS = 0.2  # the least weight of a word that is named
_MARGIN = 2.0  # by how much a correction wins: enough for similar words to follow
_STEP = 2.5  # the most that one correction moves one weight
_HAND = ("s:", "l:", "n:")  # rules of the app: one correction shall not bend them


class Weighed(NamedTuple):
    """The weights of a text: their sums, and each word's share."""

    sums: list[float]
    shares: list[Row]  # one for each token
    cut: Cut


def whole(text: Cut, said: str, lexicon: Lexicon) -> list[Feature]:
    """What is weighed beside the single words."""
    found = shape(text)
    first = next((i for i, t in enumerate(text.tokens) if t.kind == "word"), -1)
    if first >= 0 and Label.QUESTION in lexicon.of_word(text.tokens[first].folded):
        found.append(Feature("s:begins with a question", first))
        if not any(token.kind == "mark" for token in text.tokens):
            exclaims = any(token.kind in {"loud", "emoji"} for token in text.tokens)
            found.append(Feature("s:exclaims" if exclaims else "s:begins unmarked", first))
    if asks(said):
        found.append(Feature("s:asks", -1))
    kinds = {k for t in text.tokens if t.kind == "word" for k in lexicon.of_word(t.folded)}
    kinds |= {k for _, pair in pairs(text.tokens) for k in lexicon.of_pair(pair)}
    if Label.COMPLAINT not in kinds:
        found.append(Feature("s:no word of complaint", -1))
    if {Label.THANKS, Label.COMPLAINT} <= kinds:  # mixed feelings, or irony
        found.append(Feature("s:praise and blame", -1))
    found += address(text, kinds)
    if Label.THANKS in kinds and not kinds & {Label.COMPLAINT, "grievance"}:
        found.append(Feature("s:nothing but praise", -1))
    return found


def features(text: Cut, said: str, lexicon: Lexicon) -> list[Feature]:
    """Everything that is weighed in a text; training and judging see the same."""
    found = whole(text, said, lexicon)
    flips, scale = turned(text.tokens, lexicon), scaled(text)
    for at, token in enumerate(text.tokens):
        if token.kind == "word":
            names = names_of(token.folded, flips[at], lexicon)
            found += [Feature(name, at, scale) for name in names]
    for at, pair in pairs(text.tokens):
        found.append(Feature(f"p:{pair}", at, scale))
        found += [Feature(f"l:{label}", at, scale) for label in lexicon.of_pair(pair)]
    return found


def scaled(text: Cut) -> float:
    """What a word weighs: less in a long text, so that length alone decides nothing."""
    words = sum(token.kind == "word" for token in text.tokens)
    return min(1.0, math.sqrt(_FULL / max(words, 1)))


def names_of(word: str, flipped: bool, lexicon: Lexicon) -> list[str]:
    """All that hangs on one word alone; `flipped` after a "not"."""
    sign = "n" if flipped else "l"
    return of_word(word) + [f"{sign}:{label}" for label in sorted(lexicon.of_word(word))]


class Classifier:
    """A Judge (see core.verdict). ``folder`` holds lexicon.json, languages.json, weights.json."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._moved: dict[str, list[float]] = {}
        self._cache: dict[tuple[str, bool], Row] = {}

    def _read(self, name: str) -> Any:
        return json.loads((self._folder / name).read_text("utf-8"))

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon(self._read("lexicon.json"))

    @cached_property
    def languages(self) -> Languages:
        return Languages(self._read("languages.json"))

    @cached_property
    def _model(self) -> Mapping[str, Any]:
        model: Mapping[str, Any] = self._read("weights.json")
        return model

    @cached_property
    def _weights(self) -> dict[str, Row]:
        return {name: tuple(row) for name, row in self._model["weights"].items()}

    @property
    def version(self) -> int:
        return int(self._model["version"])

    def judge(self, said: Said) -> Verdict:
        weighed = self._weigh(said.text)
        labels = {
            label
            for number, label in enumerate(LABELS)
            if weighed.sums[number] >= self._model["thresholds"][label]
        }
        if said.stars is not None and said.stars <= 2:
            labels.add(Label.COMPLAINT)
        if Label.SPAM in labels:  # its "Want more sales?" asks nothing of us, its "Thanks" is none
            labels = {Label.SPAM}
        why = tuple(
            reason
            for number, label in enumerate(LABELS)
            if label in labels
            for reason in self._why(number, label, weighed, said)
        )
        language = said.language or self.languages.guess(said.text, weighed.cut.tokens)
        return Verdict(frozenset(labels), why, language)

    def score(self, text: str) -> list[float]:
        """The sum for each label, in the order of Label; above its threshold the label holds."""
        return self._weigh(text).sums

    def _weigh(self, text: str) -> Weighed:
        pieces = cut(text)
        weights = self._weights
        sums = list(self._model["bias"])
        shares: list[Row] = [_NONE] * len(pieces.tokens)
        flips, scale = turned(pieces.tokens, self.lexicon), scaled(pieces)
        for at, token in enumerate(pieces.tokens):
            if token.kind == "word":
                row = self._word(token.folded, flips[at])
                if row is not _NONE:
                    shares[at] = row if scale == 1.0 else tuple([share * scale for share in row])
        beside = [(f.name, f.at, scale) for f in self._paired(pieces)]
        beside += [(f.name, f.at, f.times) for f in whole(pieces, text[:_ASKED], self.lexicon)]
        for name, at, times in beside:
            row = weights.get(name, _NONE)
            if row is _NONE:
                continue
            if at < 0:
                sums = [a + times * b for a, b in zip(sums, row, strict=True)]
            else:
                shares[at] = tuple([a + times * b for a, b in zip(shares[at], row, strict=True)])
        if shares:
            sums = [
                a + sum(column) for a, column in zip(sums, zip(*shares, strict=True), strict=True)
            ]
        return Weighed(sums, shares, pieces)

    def _paired(self, pieces: Cut) -> list[Feature]:
        found = []
        for at, pair in pairs(pieces.tokens):
            if f"p:{pair}" in self._weights:
                found.append(Feature(f"p:{pair}", at))
            found += [Feature(f"l:{label}", at) for label in self.lexicon.of_pair(pair)]
        return found

    def _word(self, word: str, flipped: bool) -> Row:
        """All that hangs on one word alone, added up."""
        row = self._cache.get((word, flipped))
        if row is not None:
            return row
        names = names_of(word, flipped, self.lexicon)
        rows = [self._weights[name] for name in names if name in self._weights]
        row = tuple(map(sum, zip(*rows, strict=True))) if rows else _NONE
        if len(self._cache) > _KEPT:
            self._cache.clear()
        self._cache[word, flipped] = row
        return row

    def _why(self, number: int, label: Label, weighed: Weighed, said: Said) -> list[Reason]:
        found = []
        if label is Label.COMPLAINT and said.stars is not None and said.stars <= 2:
            found.append(Reason(label, Clue.STARS))
        tokens = weighed.cut.tokens
        if label is Label.QUESTION:
            if any(token.kind == "mark" for token in tokens):
                found.append(Reason(label, Clue.MARK))
            elif asks(said.text[:_ASKED]):
                found.append(Reason(label, Clue.ENDING))
        if label is Label.SPAM and weighed.cut.links:
            found.append(Reason(label, Clue.LINK))
        speaking = sorted(
            (
                (-weighed.shares[at][number], at)
                for at, token in enumerate(tokens)
                if token.kind in {"word", "emoji"} and weighed.shares[at][number] >= _SPEAKS
            ),
        )
        named = dict.fromkeys(tokens[at].written for _, at in speaking)
        if named:
            found.append(Reason(label, Clue.WORDS, tuple(named)[:_NAMED]))
        return found or [Reason(label, Clue.WHOLE)]

    def learn(self, said: Said, labels: Mapping[Label, bool]) -> list[Learnt]:
        """Move the weights of these words just so far that the verdict on them is the owner's."""
        pieces = cut(said.text)
        found = [
            f
            for f in features(pieces, said.text[:_ASKED], self.lexicon)
            if not f.name.startswith(_HAND)
        ]
        times: dict[str, float] = {}
        for name, _, weight in found:
            times[name] = times.get(name, 0.0) + weight
        square = sum(value * value for value in times.values())
        sums = self.score(said.text)
        moved = []
        for number, label in enumerate(LABELS):
            if label not in labels or not square:
                continue
            sign = 1 if labels[label] else -1
            short = _MARGIN - sign * (sums[number] - self._model["thresholds"][label])
            if short > 0:
                step = sign * short / square
                moved += [
                    Learnt(label, name, max(-_STEP, min(_STEP, step * value)))
                    for name, value in times.items()
                ]
        self.shift(moved)
        return moved

    def shift(self, moved: Iterable[Learnt]) -> None:
        for label, name, change in moved:
            number = LABELS.index(Label(label))
            row = list(self._weights.get(name, _NONE))
            row[number] += change
            self._weights[name] = tuple(row)
        self._cache.clear()
