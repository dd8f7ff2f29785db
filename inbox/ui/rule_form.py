"""What is filled in for a rule: what it looks for, what it does."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inbox.core.model import Kind
from inbox.core.rules import Does, LooksFor, Rule, parted
from inbox.store.labels import LabelRow
from inbox.store.rows import AccountRow
from inbox.ui.choice import Choice, Pick
from inbox.ui.filters import kind_words
from inbox.ui.look_up import Channels
from inbox.ui.parts.edits import Labelled, LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.rule_words import STARS, account_words, place_words, stars_key, stars_words
from inbox.ui.words import tr


class RuleForm(QWidget):
    """`changed` tells that another rule stands here."""

    changed = Signal()

    def __init__(
        self,
        rule: Rule,
        channels: Channels,
        accounts: Sequence[AccountRow],
        labels: Sequence[LabelRow],
    ) -> None:
        super().__init__()
        self._rule = rule
        looks, does = rule.looks_for, rule.does
        self.name = LineEdit()
        self.name.setText(rule.name)
        self.words, self.author = LineEdit(), LineEdit()
        self.words.setText(", ".join(looks.words))
        self.author.setText(looks.author)
        self._make_picks(looks, channels, accounts)
        self._make_doing(does, labels)
        self.pressing = Choice(
            tr("Rule", "Questions and complaints too"),
            tr("Rule", "Off, they are left alone: somebody waits there for your own answer."),
            several=True,
        )
        self.pressing.setChecked(looks.pressing)
        self._lay()
        self.words.textChanged.connect(lambda _text: self._count_words())
        for edit in (self.name, self.words, self.author):
            edit.textChanged.connect(lambda _text: self.changed.emit())
        for pick in (self.every, self.place, self.kind, self.stars, self.label):
            pick.picked.connect(lambda _value: self.changed.emit())
        for choice in (self.pressing, self.done, self.hide_it):
            choice.toggled.connect(lambda _on: self.changed.emit())

    def rule(self) -> Rule:
        """As it is filled in; without a name it is called by its first word."""
        place = self.place.value
        looks = LooksFor(
            words=parted(self.words.text()),
            every=self.every.value == "all",
            author=" ".join(self.author.text().split()),
            channel=place.removeprefix("c:") if place.startswith("c:") else "",
            account=int(place.removeprefix("a:")) if place.startswith("a:") else 0,
            kind=Kind(self.kind.value) if self.kind.value else None,
            stars_least=STARS[self.stars.value][0],
            stars_most=STARS[self.stars.value][1],
            pressing=self.pressing.isChecked(),
        )
        does = Does(self.done.isChecked(), int(self.label.value or 0), self.hide_it.isChecked())
        name = " ".join(self.name.text().split()) or self.called(looks)
        return replace(self._rule, name=name, looks_for=looks, does=does)

    def _count_words(self) -> None:
        """One word needs no "any" or "all"."""
        self._every.setVisible(len(parted(self.words.text())) > 1)

    def called(self, looks: LooksFor) -> str:
        """What a rule without a name is called."""
        first = looks.words[0] if looks.words else looks.author
        return (first[:1].upper() + first[1:]) or self.place.text()

    def _make_picks(
        self, looks: LooksFor, channels: Channels, accounts: Sequence[AccountRow]
    ) -> None:
        each = tr("Rule", "Any of them"), tr("Rule", "All of them")
        how = "all" if looks.every else "any"
        self.every = Pick(tr("Rule", "How many of them"), {"any": each[0], "all": each[1]}, how)
        places = {"": tr("Rule", "Everywhere")}
        for channel in dict.fromkeys(a.channel for a in accounts):
            places[f"c:{channel}"] = channels.name(channel)
        twice = [a for a in accounts if sum(b.channel == a.channel for b in accounts) > 1]
        places |= {f"a:{a.id}": account_words(a, channels) for a in twice}
        where = f"a:{looks.account}" if looks.account else ""
        where = f"c:{looks.channel}" if looks.channel else where
        if where:  # no choice of this may widen a rule by itself
            places.setdefault(where, place_words(looks, channels, accounts))
        self.place = Pick(tr("Rule", "Where"), places, where)
        kinds = {"": kind_words(None), **{k.value: kind_words(k) for k in Kind}}
        kind = looks.kind.value if looks.kind else ""
        self.kind = Pick(tr("Rule", "Of which kind"), kinds, kind)
        stars = {key: stars_words(key) for key in STARS}
        self.stars = Pick(tr("Rule", "Stars"), stars, stars_key(looks))

    def _make_doing(self, does: Does, labels: Sequence[LabelRow]) -> None:
        self.done = Choice(
            tr("Rule", "Put it away as done"),
            tr("Rule", "Where everything that still waits there is what the rule is for."),
            several=True,
        )
        self.done.setChecked(does.done)
        self.hide_it = Choice(
            tr("Rule", "Suggest to hide it"),
            tr("Rule", "You decide each time. A rule never sends anything by itself."),
            several=True,
        )
        self.hide_it.setChecked(does.hide)
        named = {"": tr("Rule", "No label"), **{str(label.id): label.name for label in labels}}
        chosen = str(does.label) if str(does.label) in named else ""
        self.label = Pick(tr("Rule", "Label"), named, chosen)

    def _lay(self) -> None:
        name = Labelled(tr("Rule", "Name"), self.name)
        self.name.setPlaceholderText(tr("Rule", "By its first word"))
        words = Labelled(
            tr("Rule", "Words"),
            self.words,
            tr("Rule", "Parted by commas. A word also finds longer ones that begin with it."),
        )
        self.words.setPlaceholderText(tr("Rule", "giveaway, free followers"))
        author = Labelled(tr("Rule", "From"), self.author)
        self.author.setPlaceholderText(tr("Rule", "A name or a part of it"))
        self._every = panel(column(2, row(self.every, None)))
        self._every.hide()
        self._count_words()
        where = row(self.place, self.kind, None, gap=8)
        self.setLayout(
            column(
                Label(tr("Rule", "What it looks for"), "heading"), 10, words, self._every, 8,
                author, 12, where, 8, row(self.stars, None), 12, self.pressing, 18,
                Label(tr("Rule", "What it does then"), "heading"), 10,
                row(Label(tr("Rule", "Puts on"), "medium"), 10, self.label, None), 10,
                self.done, 8, self.hide_it, 18, name, None,
            )
        )  # fmt: skip
