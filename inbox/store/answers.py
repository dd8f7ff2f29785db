"""Replies of ours beside what they answer: learnt piece by piece, asked for similar words."""

import json
import math
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import Any

from inbox.core.phrases import same_words
from inbox.core.stems import stems
from inbox.core.template import is_personal, template
from inbox.core.verdict import Said
from inbox.store import queries
from inbox.store.saved import SavedReply
from inbox.store.settle import Settling
from inbox.store.times import us, when

Query = Callable[..., list[Any]]

SUGGESTED = 3
_BESIDE = 0.75  # of the best one's likeness: less is not shown beside it
ALIKE = 0.6  # of 1: how similar what was answered has to be
_SAVED = 0.45  # the same for the name and words of a saved reply
_LONGEST = 600  # characters of a reply that may be suggested
_MOST, _ASKED = 12, 6  # roots that are weighed, and of these the rarest that are looked up
_SHORT, _PARTS = 3, 4  # roots of a text that is taken whole, sentences looked at of a longer one
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_NEWEST = 60  # replies looked at for each of them
_READ = 80  # of all found: the likeliest are read
_COMMON = 400  # a root in more of them than that is no rarer
_HEARD = 300  # of the same words: more are not counted
_LEARNT = "UPDATE item SET learnt = 1 WHERE id = ?"
_LEARN = "INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_UNLEARNT = """
SELECT id, account, conversation, parent, text, at FROM item
WHERE mine = 1 AND learnt = 0 ORDER BY id DESC LIMIT ?
"""
_THESE = """
SELECT id, account, conversation, parent, text, at FROM item WHERE id = ? AND mine = 1
"""
_PARENT = """
SELECT id, author, text, mine, remote_id FROM item WHERE account = ? AND remote_id = ?
"""
_BEFORE = """
SELECT id, author, text FROM item
WHERE conversation = ? AND at <= ? AND mine = 0 ORDER BY at DESC, id DESC LIMIT 1
"""
_NAMES = """
SELECT DISTINCT name, handle FROM author WHERE id IN (
    SELECT author FROM item WHERE conversation = ? AND mine = 0 ORDER BY at DESC LIMIT 200)
"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words for an answer, variables unfilled. ``saved`` is the reply they are from, 0 if none."""

    text: str
    alike: float  # of 1
    saved: int = 0
    variant: int = 0


class Answering(Settling):
    def learn_answers(self, limit: int = 20) -> int:
        """Take in replies of ours that are not known yet, the newest first; answers how many."""
        with self.transaction():
            rows = self._all(_UNLEARNT, limit)
            for row in rows:
                self._learn_answer(row)
        return len(rows)

    def language_of(self, text: str) -> str:
        """Two letters, "" where nothing can be said."""
        return self._judge.judge(Said(text)).language

    def _learn_reply(self, item: int) -> None:
        """The same for one reply, at once: the next person's composer has to know of it."""
        for row in self._all(_THESE, item):
            self._learn_answer(row)

    def _learn_answer(self, row: sqlite3.Row) -> None:
        answered = self._answered(row)
        self._write(_LEARNT, row["id"])
        if answered is None:
            return
        people = self._all(_NAMES, row["conversation"])
        names = [n for name, handle in people for n in (name, own_part(handle)) if n]
        text = template(row["text"], names)
        if len(text) > _LONGEST or not any(char.isalpha() for char in text):
            text = ""
        self._write(
            _LEARN,
            *(row["id"], answered["id"], answered["author"], row["at"]),
            same_words(row["text"], names),
            self.language_of(row["text"]),
            *(text, " ".join(stems(answered["text"]))),
        )

    def _answered(self, row: sqlite3.Row) -> sqlite3.Row | None:
        """What a reply answers. Where all hang on the first words: that person's newest ones."""
        parent = self._one(_PARENT, row["account"], row["parent"]) if row["parent"] else None
        newest = self._one(_BEFORE, row["conversation"], row["at"])
        if parent is None or parent["mine"]:
            return newest
        return newest if newest and newest["author"] == parent["author"] else parent


class Answers:
    """Asked by one thread; every query is bounded, however much was ever answered."""

    def __init__(self, query: Query) -> None:
        self._all = query

    def heard(self, digest: str, since: datetime, but: int = 0) -> int:
        """How many other people than author ``but`` were sent these words since then."""
        if not digest:
            return 0
        bounds = {"words": digest, "from": us(since), "id": but, "limit": _HEARD}
        return len({row[0] for row in self._all(queries.HEARD, **bounds)})

    def suggest(
        self, text: str, language: str, saved: Sequence[SavedReply] = ()
    ) -> list[Suggestion]:
        """Up to `SUGGESTED` answers that similar words got, the most similar first."""
        found: list[Suggestion] = []
        for asked in _asked(text):
            found += self._from_past(asked, language)
            found += from_saved(asked, saved, language)
        best: dict[str, Suggestion] = {}
        for one in sorted(found, key=lambda each: (each.saved == 0, -each.alike)):
            if key := same_words(one.text):
                best.setdefault(key, one)
        ranked = sorted(best.values(), key=lambda each: -each.alike)[:SUGGESTED]
        return [one for one in ranked if one.alike >= _BESIDE * ranked[0].alike]

    def _from_past(self, asked: Sequence[str], language: str) -> list[Suggestion]:
        newest = {stem: self._with([stem], _COMMON) for stem in asked}
        total = self._all(queries.ANSWER_LAST)[0][0] or 0
        weights = {s: math.log(1 + (total + 20) / (len(n) + 1)) for s, n in newest.items()}
        near = json.dumps(self._near(asked, weights, newest))
        rows = self._all(queries.ANSWERS, ids=near)
        hits: dict[str, tuple[float, Any]] = {}
        times: Counter[str] = Counter()
        for row in rows:
            if not row["text"] or (language and row["language"] not in {"", language}):
                continue
            score = likeness(asked, row["stems"].split(), weights)
            if score < ALIKE:
                continue
            times[row["digest"]] += 1
            if score > hits.get(row["digest"], (0.0, None))[0]:
                hits[row["digest"]] = score, row
        return [
            Suggestion(row["text"], min(1.0, score + 0.03 * math.log(times[digest])))
            for digest, (score, row) in hits.items()
            if not is_personal(row["text"]) or self._to_several(digest)
        ]

    def _near(
        self, asked: Sequence[str], weights: dict[str, float], newest: dict[str, list[int]]
    ) -> list[int]:
        """Replies to words with some of these roots, those with the rarest and most first."""
        rarest = sorted(asked, key=lambda stem: -weights[stem])[:_ASKED]
        hits: dict[int, set[str]] = {}
        for stem in rarest:
            for item in newest[stem][:_NEWEST]:
                hits.setdefault(item, set()).add(stem)
        often = [stem for stem in rarest if len(newest[stem]) > _NEWEST]  # older ones are left
        for pair in combinations(often[:3], 2):
            for item in self._with(pair, _NEWEST):
                hits.setdefault(item, set()).update(pair)
        ranked = sorted(hits, key=lambda item: (-sum(weights[s] for s in hits[item]), -item))
        return ranked[:_READ]

    def _with(self, roots: Sequence[str], limit: int) -> list[int]:
        """The newest replies to words with all of these roots."""
        match = " ".join(f'"{stem}"' for stem in roots)
        return [row[0] for row in self._all(queries.ANSWERS_WITH, words=match, limit=limit)]

    def _to_several(self, digest: str) -> bool:
        return self.heard(digest, when(0)) > 1


def own_part(handle: str) -> str:
    """The part of a handle that names somebody: "@aino@example.social" is aino."""
    return re.split(r"[@.]", handle.lstrip("@"), maxsplit=1)[0]


def _asked(text: str) -> list[tuple[str, ...]]:
    """The roots of each sentence, questions before others: who tells much asks little of it."""
    whole = stems(text)[:_MOST]
    if len(whole) <= _SHORT:
        return [whole] if whole else []
    parts = [part for part in _SENTENCE.findall(text[:2_000]) if part.strip()]
    parts.sort(key=lambda part: "?" not in part)
    units = [stems(part)[:_MOST] for part in parts]
    return list(dict.fromkeys([whole, *(unit for unit in units if len(unit) > 1)]))[:_PARTS]


def likeness(asked: Sequence[str], known: Sequence[str], weights: dict[str, float]) -> float:
    """How alike two texts are by their roots, of 1; one shared root of many says nothing."""
    shared = set(asked) & set(known)
    if not shared or (len(shared) == 1 and max(len(asked), len(known)) > 2):
        return 0.0
    usual = sum(weights.values()) / len(weights)
    both = sum(weights[stem] ** 2 for stem in shared)
    here = sum(weights[stem] ** 2 for stem in asked)
    there = both + usual**2 * (len(set(known)) - len(shared))
    return both / math.sqrt(here * there)


def from_saved(
    asked: Sequence[str], saved: Sequence[SavedReply], language: str
) -> list[Suggestion]:
    """Saved replies whose name or words have much in common with what was said."""
    found = []
    for reply in saved:
        if language and reply.language not in {"", language}:
            continue
        name = set(stems(reply.name))
        words = {stem for text in reply.texts for stem in stems(text)}
        in_name, in_words = name & set(asked), (words - name) & set(asked)
        alone = len(in_name) == 1 and (len(name) == 1 or len(asked) == 1) and len(asked) <= _SHORT
        if not (alone or len(in_words) > 1 or (in_name and len(in_name) + len(in_words) > 1)):
            continue
        score = (1.5 * len(in_name) + len(in_words)) / (len(asked) + 0.5)
        if score >= _SAVED:
            at = reply.variant()
            found.append(Suggestion(reply.texts[at], min(1.0, ALIKE + score / 4), reply.id, at))
    return found
