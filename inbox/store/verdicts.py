"""What words are taken for: the judge's verdict, overruled by what the owner said."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from inbox.core.text import asks
from inbox.core.verdict import ByMark, Clue, Judge, Label, Learnt, Reason, Said, Verdict, written
from inbox.store.desk import Desk, _at_once, _now

_CORRECTIONS = """
SELECT item, labels FROM correction WHERE item IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction of what words are taken for; `Store.uncorrect` undoes it."""

    conversation: int
    item: int
    before: tuple[tuple[Label, bool], ...]  # what the owner had said about them before
    moved: tuple[Learnt, ...]


class Classes(NamedTuple):
    """A conversation's columns."""

    question: int = 0
    complaint: int = 0
    thanks: int = 0
    spam: int = 0
    urgent: int = 0
    why: str = ""
    judged: int = 0


_PLAIN_QUESTION, _NOTHING = Classes(question=1), Classes()


class Verdicts(Desk):
    """``judge`` None knows questions by their marks, and leaves the rest to a later one."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        clock: Callable[[], datetime] = _now,
        judge: Judge | None = None,
        between: Callable[[], None] = _at_once,
    ) -> None:
        super().__init__(connection, clock, between)
        self._judge: Judge = judge or ByMark()
        if judge is not None:
            self._take_judge(judge)

    def _take_judge(self, judge: Judge) -> None:
        rows = self._all("SELECT label, feature, change FROM weight")
        judge.shift(Learnt(*tuple(row)) for row in rows)
        before = self._one("SELECT value FROM meta WHERE name = 'judge'")
        if before is None or before[0] != str(judge.version):
            with self.transaction():
                self._write("UPDATE conversation SET judged = 0 WHERE judged <> 0")
                self._write("INSERT OR REPLACE INTO meta VALUES ('judge', ?)", str(judge.version))

    def _corrections(self, items: Iterable[int]) -> dict[int, dict[Label, bool]]:
        """What the owner said about these items."""
        return {
            row[0]: {Label(label): holds for label, holds in json.loads(row[1]).items()}
            for row in self._all(_CORRECTIONS, json.dumps(list(items)))
        }

    def _classes(self, said: Said, corrected: dict[Label, bool] | None) -> tuple[Classes, str]:
        """The columns of these words, and their language."""
        verdict = overruled(self._judge.judge(said), corrected or {})
        held = verdict.labels
        classes = Classes(
            question=int(Label.QUESTION in held),
            complaint=int(Label.COMPLAINT in held),
            thanks=int(Label.THANKS in held),
            spam=int(Label.SPAM in held),
            urgent=int(Label.URGENT in held),
            why=written(verdict.why),
            judged=int(self._judge.version > 0),
        )
        return classes, verdict.language


def at_a_glance(text: str) -> Classes:
    """Enough for a row among thousands; it is judged well a little later."""
    return _PLAIN_QUESTION if asks(text) else _NOTHING


def overruled(verdict: Verdict, corrected: dict[Label, bool]) -> Verdict:
    """The verdict as the owner sees it."""
    if not corrected:
        return verdict
    labels = (verdict.labels | {one for one, holds in corrected.items() if holds}) - {
        one for one, holds in corrected.items() if not holds
    }
    why = [r for r in verdict.why if r.label in labels and r.label not in corrected]
    why += [Reason(one, Clue.OWNER) for one, holds in corrected.items() if holds]
    return Verdict(labels, tuple(why), verdict.language)
