"""The owner's rules at work: in the transaction that brings new words, so that none is forgotten.

They look at what somebody else said newest. They put away, label and suggest; nothing of it is
ever sent. Questions, complaints and urgent words they leave alone unless the owner says so.
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from inbox.core.rules import Heard, Rule, finder, read_does, read_looks, written
from inbox.core.verdict import Said as Words
from inbox.store.decisions import Decisions
from inbox.store.details import Before
from inbox.store.labels import Labels
from inbox.store.people import whole

AT_ONCE = 2_000  # of the newest waiting: what a new rule is applied to

_HEARD = """
SELECT i.id, i.conversation, i.language, i.text, a.name, a.handle, c.channel, c.account, i.kind,
       i.stars
FROM conversation c JOIN item i ON {items} JOIN author a ON a.id = i.author
WHERE c.id IN (SELECT value FROM json_each(?))
"""
_NEWEST = _HEARD.format(items="i.id = c.last_item")
_UNANSWERED = (
    _HEARD.format(items="i.conversation = c.id")
    + " AND i.at >= c.waiting_since AND i.mine = 0 AND i.standing IN ('published', 'held')"
)
_OWED = """
SELECT conversation FROM promise WHERE conversation IN (SELECT value FROM json_each(?))
"""
_RULES = "SELECT id, name, looks_for, does, active, place FROM rule WHERE id > 0"


@dataclass(frozen=True, slots=True)
class Applied:
    """What one rule did to what waited; `Rules.unapply` undoes it all."""

    rule: int
    befores: tuple[Before, ...] = ()
    label: int = 0
    labelled: tuple[int, ...] = ()
    hiding: tuple[int, ...] = ()

    def conversations(self) -> frozenset[int]:
        done = {before.conversation for before in self.befores}
        return frozenset(done | set(self.labelled) | set(self.hiding))


class Ready(NamedTuple):
    """A rule with its words made ready to be looked for."""

    rule: Rule
    finds: Callable[[Heard], bool]


def rule_row(row: Any) -> Rule:
    """A row of the file as a rule."""
    looks, does = read_looks(row["looks_for"]), read_does(row["does"])
    return Rule(row["name"], looks, does, bool(row["active"]), row["id"], row["place"])


class Rules(Labels, Decisions):
    _ready: Sequence[Ready] | None = None  # None: to be read again

    def save_rule(self, rule: Rule) -> Rule:
        """Keep a new rule (``id`` 0: it becomes the last) or a changed one; answers it as kept."""
        with self.transaction():
            if not rule.id:
                last = self._must("SELECT COALESCE(MAX(place), 0) FROM rule")[0]
                rule = replace(rule, id=self._next_id("rule"), place=last + 1)
            elif there := self._one("SELECT place FROM rule WHERE id = ?", rule.id):
                rule = replace(rule, place=there[0])  # its turn is changed by `order_rules` only
            self._keep_rule(rule)
            if not rule.does.hide or not rule.active:
                self._end_hiding(rule.id)
        return rule

    def delete_rule(self, rule: int) -> Rule | None:
        """Forget a rule; what it did stays. `bring_rule_back` with the answer undoes it."""
        with self.transaction():
            row = self._one(f"{_RULES} AND id = ?", rule)
            self._end_hiding(rule)
            self._write("DELETE FROM rule WHERE id = ?", rule)
            self._ready = None
        return None if row is None else rule_row(row)

    def bring_rule_back(self, rule: Rule) -> None:
        with self.transaction():
            self._keep_rule(rule)

    def order_rules(self, ids: Iterable[int]) -> None:
        """Their turns, the first one first."""
        with self.transaction():
            places = [(place, number) for place, number in enumerate(ids, 1)]
            self._many("UPDATE rule SET place = ? WHERE id = ?", places)
            self._ready = None

    def suggest_hiding(self, conversation: int, rule: int) -> None:
        """What is suggested about the newest words; 0: they stay, says the owner."""
        with self.transaction():
            self._write(
                "UPDATE conversation SET suggests_hiding = ? WHERE id = ?", rule, conversation
            )

    def not_this_one(self, conversation: int) -> list[Before]:
        """It waits again, and the rule that put it away leaves it alone from now on."""
        with self.transaction():
            row = self._one("SELECT rule FROM done_by_rule WHERE conversation = ?", conversation)
            if row is not None and self._one("SELECT 1 FROM rule WHERE id = ?", row[0]):
                self._write("INSERT OR IGNORE INTO spared VALUES (?, ?)", conversation, row[0])
            return self.reopen([conversation])

    def apply_rule(self, rule: int) -> Applied:
        """Do to what waits now (the newest `AT_ONCE`) what the rule does to what comes in."""
        applied = Applied(rule)
        with self.transaction():
            chosen = [one for one in self._rules() if one.rule.id == rule]
            rows = self._all(
                "SELECT id FROM conversation WHERE view = 'waiting'"
                " ORDER BY at DESC, id DESC LIMIT ?",
                AT_ONCE,
            )
            for one in chosen:
                applied = self._run(one, [row[0] for row in rows])
        return applied

    def unapply(self, applied: Applied) -> None:
        """Undo: each conversation stands again as it stood."""
        with self.transaction():
            self._tag(applied.label, applied.labelled, on=False)
            for before in applied.befores:
                self.restore(before.conversation, before)
            for number in applied.hiding:
                self.suggest_hiding(number, 0)

    def _ruled(self, heard: Collection[int], views: Mapping[int, str]) -> dict[int, str]:
        """Try the rules on conversations that got new words; answers the views that changed."""
        ready = [one for one in self._rules() if one.rule.active]
        changed: dict[int, str] = {}
        for one in ready:
            waiting = [c for c in heard if changed.get(c, views.get(c)) == "waiting"]
            if waiting:
                done = self._run(one, waiting).befores
                changed |= {before.conversation: "done" for before in done}
        return changed

    def _run(self, ready: Ready, waiting: Collection[int]) -> Applied:
        rule, does = ready.rule, ready.rule.does
        found = self._found(ready, waiting)
        labelled: list[int] = []
        if does.label and self._one("SELECT 1 FROM label WHERE id = ?", does.label):
            labelled = self._tag(does.label, found, on=True)
        if does.hide:
            self._many(
                "UPDATE conversation SET suggests_hiding = ? WHERE id = ?",
                [(rule.id, number) for number in found],
            )
        befores: list[Before] = []
        if does.done:
            befores = self._put_away(ready, found)
        hiding = tuple(found) if does.hide else ()
        return Applied(rule.id, tuple(befores), does.label, tuple(labelled), hiding)

    def _found(self, ready: Ready, waiting: Collection[int]) -> dict[int, int]:
        """Of these the ones that the rule is for, each with its newest item."""
        found: dict[int, int] = {}
        for row in self._all(_NEWEST, json.dumps(list(waiting))):
            if ready.finds(Heard(*tuple(row)[3:])) and self._may(ready.rule, row):
                found[row["conversation"]] = row["id"]
        if found and ready.rule.id:
            spared = "SELECT conversation FROM spared WHERE rule = ?"
            for row in self._all(spared, ready.rule.id):
                found.pop(row[0], None)
        return found

    def _may(self, rule: Rule, row: Any) -> bool:
        """Whether these words are none that a rule leaves alone."""
        return rule.looks_for.pressing or not self.presses(
            row["id"], Words(row["text"], row["language"], row["stars"])
        )

    def presses(self, item: int, words: Words) -> bool:
        """Whether words are a question, a complaint or urgent, as far as we can tell."""
        classes, _ = self._classes(words, self._corrections([item]).get(item))
        return bool(classes.question or classes.complaint or classes.urgent)

    def _put_away(self, ready: Ready, found: Mapping[int, int]) -> list[Before]:
        """Done, where all that still waits there is what the rule is for, and no answer is owed."""
        listed = json.dumps(list(found))
        left = {row[0] for row in self._all(_OWED, listed)}
        for row in self._all(_UNANSWERED, listed):
            if not (ready.finds(Heard(*tuple(row)[3:])) and self._may(ready.rule, row)):
                left.add(row["conversation"])
        befores = self.done([c for c in found if c not in left], self._clock())
        self._many(
            "INSERT OR REPLACE INTO done_by_rule VALUES (?, ?, ?, ?)",
            [
                (b.conversation, ready.rule.id, ready.rule.name, found[b.conversation])
                for b in befores
            ],
        )
        return befores

    def _keep_rule(self, rule: Rule) -> None:
        self._write(
            "INSERT INTO rule VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " name = excluded.name, looks_for = excluded.looks_for, does = excluded.does,"
            " active = excluded.active, place = excluded.place",
            *(rule.id, whole(rule.name)[:80], whole(written(rule.looks_for))),
            *(written(rule.does), int(rule.active), rule.place),
        )
        self._ready = None

    def _end_hiding(self, rule: int) -> None:
        self._write(
            "UPDATE conversation SET suggests_hiding = 0"
            " WHERE suggests_hiding = ? AND suggests_hiding <> 0",
            rule,
        )

    def _rules(self) -> Sequence[Ready]:
        if self._ready is None:
            rules = sorted(map(rule_row, self._all(_RULES)), key=lambda r: (r.place, r.id))
            self._ready = [Ready(rule, finder(rule.looks_for)) for rule in rules]
        return self._ready
