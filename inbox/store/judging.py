"""Judging what was left for later, and learning from the owner."""

import json
from collections.abc import Iterable

from inbox.core.verdict import Label, Learnt, Said
from inbox.store.settle import Settling
from inbox.store.verdicts import Classes, Corrected

_AGAIN = 500  # of the newest waiting: what a correction teaches shows on these
_SAID = """
SELECT c.last_item, i.text, i.language, i.stars FROM conversation c
JOIN item i ON i.id = c.last_item WHERE c.id = ?
"""
_UNJUDGED = """
SELECT c.id, c.last_item, i.text, i.language, i.stars FROM conversation c
LEFT JOIN item i ON i.id = c.last_item WHERE c.judged = 0 ORDER BY c.id DESC LIMIT ?
"""
_JUDGED = (
    f"UPDATE conversation SET {', '.join(f'{c} = ?' for c in Classes._fields)},"  # noqa: S608
    " language = COALESCE(?, language) WHERE id = ?"
)
_NO_WORDS = Classes(judged=1)


class Judging(Settling):
    def judge_some(self, limit: int = 100) -> list[int]:
        """Judge as many of the conversations left for later; answers them, none when all are."""
        if not self._judge.version:
            return []
        with self.transaction():
            rows = self._all(_UNJUDGED, limit)
            corrected = self._corrections(row["last_item"] for row in rows)
            changed = []
            for conversation, item, *said in map(tuple, rows):
                classes, language = _NO_WORDS, None
                if said[0] is not None:
                    classes, language = self._classes(Said(*said), corrected.get(item))
                changed.append((*classes, language, conversation))
            self._many(_JUDGED, changed)
        return [row[0] for row in rows]

    def correct(self, conversation: int, label: Label, holds: bool) -> Corrected | None:
        """The owner's word on what the last words of somebody else are; None without such words.

        It is kept, and learnt from: similar words are judged accordingly from now on.
        """
        with self.transaction():
            row = self._one(_SAID, conversation)
            if row is None:
                return None
            item = row[0]
            before = self._corrections([item]).get(item, {})
            moved = self._judge.learn(Said(*tuple(row)[1:]), {label: holds})
            self._keep(moved)
            self._say(item, before | {label: holds})
            self._settle([conversation])
            self._judge_again()
        return Corrected(conversation, item, tuple(before.items()), tuple(moved))

    def uncorrect(self, corrected: Corrected) -> None:
        """Undo: what was said, and what was learnt from it."""
        with self.transaction():
            back = [Learnt(label, name, -change) for label, name, change in corrected.moved]
            self._judge.shift(back)
            self._keep(back)
            if self._one("SELECT 1 FROM item WHERE id = ?", corrected.item):
                self._say(corrected.item, dict(corrected.before))
            self._settle([corrected.conversation])
            self._judge_again()

    def _say(self, item: int, labels: dict[Label, bool]) -> None:
        if labels:
            self._write("INSERT OR REPLACE INTO correction VALUES (?, ?)", item, json.dumps(labels))
        else:
            self._write("DELETE FROM correction WHERE item = ?", item)

    def _keep(self, moved: Iterable[Learnt]) -> None:
        self._many(
            "INSERT INTO weight VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET change = change + excluded.change",
            moved,
        )

    def _judge_again(self) -> None:
        self._write(
            "UPDATE conversation SET judged = 0 WHERE id IN (SELECT id FROM conversation"
            " WHERE view = 'waiting' ORDER BY at DESC, id DESC LIMIT ?)",
            _AGAIN,
        )
