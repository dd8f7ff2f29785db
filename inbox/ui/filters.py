"""The menu that narrows a list: to a kind, a label, an account."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from inbox.core.model import Kind
from inbox.store.rows import AccountRow, Filter
from inbox.ui.look_up import Channels
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.store.labels import LabelRow


def kind_words(kind: Kind | None) -> str:
    """What a kind of conversation is called, in the plural."""
    if kind is None:
        return tr("List", "All kinds")
    return {
        Kind.COMMENT: tr("List", "Comments"),
        Kind.MENTION: tr("List", "Mentions"),
        Kind.REVIEW: tr("List", "Reviews"),
        Kind.MESSAGE: tr("List", "Messages"),
    }[kind]


class FilterMenu(QMenu):
    """`chosen` carries another filter, `account_chosen` an account's number or None."""

    chosen = Signal(object)
    account_chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        now: Filter,
        accounts: Sequence[AccountRow],
        labels: "Sequence[LabelRow]",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._now, self._accounts, self._labels = now, accounts, labels

    def fill(self, channels: Channels) -> None:
        """Everything there is to choose, ticked as it is."""
        now = self._now
        for kind in (None, *Kind):
            choose = partial(self.chosen.emit, replace(now, kind=kind))
            self._add(kind_words(kind), choose, on=now.kind is kind)
        self.addSeparator()
        if self._labels:
            self._add_labels()
            self.addSeparator()
        choose = partial(self.account_chosen.emit, None)
        self._add(tr("List", "All accounts"), choose, on=now.account is None)
        for account in self._accounts:
            words = f"{channels.name(account.channel)} · {account.handle or account.name}"
            choose = partial(self.account_chosen.emit, account.id)
            self._add(words, choose, on=now.account == account.id)

    def _add_labels(self) -> None:
        now = self._now
        choose = partial(self.chosen.emit, replace(now, label=None))
        self._add(tr("List", "With any label or none"), choose, on=now.label is None)
        for label in self._labels:
            choose = partial(self.chosen.emit, replace(now, label=label.id))
            self._add(label.name, choose, on=now.label == label.id)

    def _add(self, words: str, choose: Callable[[], object], *, on: bool) -> None:
        action = self.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _on=False: choose())
