"""What the owner does with labels, each of it taken back from the same bar."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inbox.store.labels import LabelGone, LabelRow
from inbox.store.rows import ConversationRow
from inbox.ui.undo import History, Step
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge


class Labelling(QObject):
    """``failed`` is called where nothing could be saved."""

    def __init__(
        self, bridge: "Bridge", history: History, failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__(history)
        self._bridge, self._history, self._failed = bridge, history, failed

    def toggle(self, label: LabelRow, rows: Sequence[ConversationRow]) -> None:
        """Off where all of them carry it, else on."""
        self.put(label, rows, on=not all(label.id in row.labels for row in rows))

    def put(self, label: LabelRow, rows: Sequence[ConversationRow], *, on: bool) -> None:
        """Put it on these, or take it off."""
        sorting, ids = self._bridge.sorting, [row.id for row in rows]

        def done(changed: list[int]) -> None:
            if not changed:
                return
            words = tr("Label", "Labelled “{name}”", name=label.name)
            if not on:
                words = tr("Label", "No longer “{name}”", name=label.name)
            back = Step(words, lambda: sorting.put_label(label.id, changed, on=not on))
            self._history.push(back)

        self._bridge.when(sorting.put_label(label.id, ids, on=on), done, self._failed)

    def make(self, name: str, rows: Sequence[ConversationRow] = ()) -> None:
        """A new label, put on these at once; taken back, both are."""

        def made(label: LabelRow) -> None:
            if rows:
                self.put(label, rows, on=True)

        self._bridge.when(self._bridge.sorting.make_label(name), made, self._failed)

    def change(
        self, now: LabelRow, before: LabelRow, taken: Callable[[], object] | None = None
    ) -> None:
        """Another name or colour; ``taken`` is called where the name is another label's."""
        sorting = self._bridge.sorting

        def changed(was: LabelRow | None) -> None:
            if was is None and taken is not None:
                taken()
            elif was is not None and was != now:
                words = tr("Label", "“{name}” is changed", name=before.name)
                self._history.push(Step(words, lambda: sorting.change_label(was)))

        self._bridge.when(sorting.change_label(now), changed, self._failed)

    def delete(self, label: LabelRow) -> None:
        """Take it off everything and forget it."""
        sorting = self._bridge.sorting

        def deleted(gone: LabelGone | None) -> None:
            if gone is not None:
                words = tr("Label", "The label “{name}” is deleted", name=label.name)
                self._history.push(Step(words, lambda: sorting.bring_label_back(gone)))

        self._bridge.when(sorting.delete_label(label.id), deleted, self._failed)
