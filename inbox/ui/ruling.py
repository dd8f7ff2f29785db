"""What the owner does with rules, and with what they suggest; each taken back from the same bar."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inbox.core.rules import Rule
from inbox.store.details import Before
from inbox.store.rows import ConversationRow
from inbox.store.rules import Applied
from inbox.ui.undo import History, Step
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge


class Ruling(QObject):
    """``failed`` is called where nothing could be saved."""

    def __init__(
        self, bridge: "Bridge", history: History, failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__(history)
        self._bridge, self._history, self._failed = bridge, history, failed

    def save(self, rule: Rule, before: Rule | None = None, *, apply: bool = False) -> None:
        """Keep a new rule, or one that is changed; ``apply``: to what waits now as well."""
        sorting = self._bridge.sorting

        def saved(kept: Rule) -> None:
            def back() -> None:
                if before is None:
                    sorting.delete_rule(kept.id)
                else:
                    sorting.save_rule(before)

            words = tr("Rule", "The rule “{name}” is kept", name=kept.name)
            if apply:
                self._apply(kept, words, back)
            else:
                self._history.push(Step(words, back))

        self._bridge.when(sorting.save_rule(rule), saved, self._failed)

    def _apply(self, rule: Rule, words: str, back: Callable[[], None]) -> None:
        sorting = self._bridge.sorting

        def applied(what: Applied) -> None:
            n = len(what.conversations())

            def undo() -> None:
                sorting.unapply(what)
                back()

            told = tr("Rule", "{kept} · %Ln conversations", n, kept=words) if n else words
            self._history.push(Step(told, undo))

        self._bridge.when(sorting.apply_rule(rule.id), applied, self._failed)

    def turn(self, rule: Rule, on: bool) -> None:
        """On or off; nothing that it did changes."""
        sorting = self._bridge.sorting

        def turned(_kept: Rule) -> None:
            words = tr("Rule", "“{name}” is off", name=rule.name)
            if on:
                words = tr("Rule", "“{name}” is on", name=rule.name)
            self._history.push(Step(words, lambda: sorting.save_rule(rule)))

        self._bridge.when(sorting.save_rule(replace(rule, active=on)), turned, self._failed)

    def order(self, now: Sequence[int], before: Sequence[int]) -> None:
        """Other turns."""
        sorting = self._bridge.sorting

        def ordered(_none: None) -> None:
            words = tr("Rule", "The rules have other turns")
            self._history.push(Step(words, lambda: sorting.order_rules(before)))

        self._bridge.when(sorting.order_rules(now), ordered, self._failed)

    def delete(self, rule: Rule) -> None:
        """Forget it; what it did stays."""
        sorting = self._bridge.sorting

        def deleted(gone: Rule | None) -> None:
            if gone is not None:
                words = tr("Rule", "The rule “{name}” is deleted", name=gone.name)
                self._history.push(Step(words, lambda: sorting.bring_rule_back(gone)))

        self._bridge.when(sorting.delete_rule(rule.id), deleted, self._failed)

    def not_this_one(self, row: ConversationRow) -> None:
        """What a rule put away waits again, and that rule leaves it alone from now on."""

        def reopened(befores: list[Before]) -> None:
            words = tr("Doing", "{name} waits again", name=row.author_name)
            if befores:
                self._history.push(Step(words, lambda: self._bridge.restore(befores)))

        future = self._bridge.sorting.not_this_one(row.id)
        self._bridge.when(future, reopened, self._failed)

    def keep(self, row: ConversationRow) -> None:
        """What a rule would hide stays."""
        sorting, rule = self._bridge.sorting, row.suggests_hiding

        def kept(_none: None) -> None:
            words = tr("Rule", "What {name} said stays", name=row.author_name)
            self._history.push(Step(words, lambda: sorting.suggest_hiding(row.id, rule)))

        self._bridge.when(sorting.suggest_hiding(row.id, 0), kept, self._failed)
