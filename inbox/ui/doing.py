"""What the owner does, handed to the engine, and how each of it is taken back."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from inbox.core.actions import Action, State
from inbox.core.model import Verb
from inbox.core.verdict import Label
from inbox.store.details import Before, ItemRow
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow
from inbox.ui.classes import label_words
from inbox.ui.composer import Errand
from inbox.ui.look_up import Channels
from inbox.ui.parts.labels import open_safely
from inbox.ui.undo import History, Step
from inbox.ui.verb_words import done_words
from inbox.ui.when import goes_out, owed
from inbox.ui.words import moment, tr

if TYPE_CHECKING:
    from inbox.store.store import Corrected
    from inbox.ui.bridge import Bridge

Submit = Callable[[Action], "Future[Any]"]


class Doing(QObject):
    """`told` says what cannot be taken back."""

    told = Signal(str)
    came_back = Signal(int)  # a conversation that was put away
    returned = Signal(int, str)  # conversation, words that came back to the composer
    reworded = Signal(int, str)  # the same for new words of a reply of ours, by its number

    def __init__(
        self, bridge: "Bridge", reader: Reader, channels: Channels, history: History
    ) -> None:
        super().__init__(history)
        self._bridge, self._reader = bridge, reader
        self.channels = self._channels = channels
        self._history = history
        self._verbs: dict[str, Verb] = {}
        self._safe: set[str] = set()  # on the disk; before that an undo simply follows it there
        bridge.outbox_changed.connect(self._moved)

    def like(self, row: ConversationRow) -> bool:
        """Like the newest words, or take the like back; False where the network cannot."""
        account = self._reader.account(row.account)
        verb = Verb.UNLIKE if row.liked else Verb.LIKE
        item = self._reader.item(row.last_item)
        if item is None or not self._channels.can(verb, row.kind, account, item):
            return False
        self.on_item(verb, item, row.account)
        return True

    def like_all(self, rows: Sequence[ConversationRow]) -> list[ConversationRow]:
        """Like the newest words of each, as one step; answers those where the network can."""
        done: list[tuple[Action, ItemRow]] = []
        liked = []
        for row in rows:
            account, item = self._reader.account(row.account), self._reader.item(row.last_item)
            if item is not None and self._channels.can(Verb.LIKE, row.kind, account, item):
                done.append((Action(Verb.LIKE, row.account, item.id), item))
                liked.append(row)

        self.together(done, tr("Doing", "Liked %n thanks", len(done)))
        return liked

    def together(self, done: Sequence[tuple[Action, ItemRow]], words: str) -> None:
        """Several verbs without words, each an action of its own, taken back as one step."""

        def back() -> None:
            for action, item in done:
                self._back(action, item)

        if done:
            self._history.push(Step(words, back))
        for action, _item in done:
            self._hand_over(action)

    def on_item(self, verb: Verb, item: ItemRow, account: int) -> None:
        """Any verb without words."""
        if verb is Verb.UNLIKE and self._withdraw_like(item):
            return
        action = Action(verb, account, item.id)
        step = Step(done_words(verb, item.author_name), lambda: self._back(action, item), action.id)
        self._submit(action, step)

    def _withdraw_like(self, item: ItemRow) -> bool:
        """A like that has not gone out yet needs no second request to be taken back."""
        for queued in self._reader.outbox():
            wanted = queued.verb is Verb.LIKE and queued.item == item.id
            if wanted and queued.state == State.QUEUED:
                self._history.forget(queued.id)
                self._bridge.undo(queued.id)
                return True
        return False

    def send(self, errand: Errand, words: str, *, done: bool = False) -> None:
        """A reply (or new words for one) on its way to the outbox; ``done``: nothing is left.

        Taken back, it also waits again as it did before.
        """
        verb = Verb.EDIT if errand.edits else Verb.REPLY
        stands = errand.as_it_stands
        action = Action(verb, errand.account, errand.item, words, as_it_stands=stands)
        befores: list[Before] = []

        def back() -> None:
            if self._can_undo(action.id):
                self._bridge.undo(action.id)
                if befores:
                    self._bridge.restore(befores)
                self.came_back.emit(errand.conversation)
                self._return(errand, words)
            else:
                self.told.emit(tr("Doing", "It has gone out already"))

        def failed(_error: BaseException) -> None:
            self.told.emit(tr("Doing", "It could not be saved. Your words are in the composer."))
            self._return(errand, words)

        told, submit = self._way(errand, befores)
        self._history.push(Step(told or done_words(verb, errand.who), back, action.id))
        self._hand_over(action, failed, submit)
        if done:
            self._bridge.when(self._bridge.done([errand.conversation]), befores.extend, self.failed)

    def _return(self, errand: Errand, words: str) -> None:
        """What did not go out stands in the composer again."""
        if errand.edits:
            self.reworded.emit(errand.item, words)
        else:
            self.returned.emit(errand.conversation, words)

    def done(self, row: ConversationRow) -> None:
        words = tr("Doing", "{name} is done", name=row.author_name)
        self._bridge.when(self._bridge.done([row.id]), self._decided(words, row.id), self.failed)

    def decide(
        self, decide: Callable[[], "Future[list[Before]]"], words: str, conversation: int
    ) -> None:
        """Several put away (or back) at once; taken back, `conversation` is shown again."""
        self._bridge.when(decide(), self._decided(words, conversation), self.failed)

    def reopen(self, row: ConversationRow) -> None:
        words = tr("Doing", "{name} waits again", name=row.author_name)
        self._bridge.when(self._bridge.reopen([row.id]), self._decided(words, row.id), self.failed)

    def snooze(self, row: ConversationRow, until: datetime) -> None:
        when = moment(until, datetime.now().astimezone())
        words = tr("Doing", "{name} comes back {when}", name=row.author_name, when=when)
        utc = until.astimezone(UTC)
        self._bridge.when(
            self._bridge.snooze([row.id], utc), self._decided(words, row.id), self.failed
        )

    def correct(self, row: ConversationRow, label: Label, holds: bool) -> None:
        """The owner's word on what somebody's words are."""
        name = label_words(label).rstrip("?")
        words = tr("Doing", "Learnt: {name}", name=name)
        if not holds:
            words = tr("Doing", "Learnt: not “{name}”", name=name)

        def corrected(answer: "Corrected | None") -> None:
            if answer is not None:
                self._history.push(Step(words, lambda: self._bridge.uncorrect(answer)))

        self._bridge.when(self._bridge.correct(row.id, label, holds), corrected, self.failed)

    def open_there(self, url: str) -> bool:
        """Show it in the browser; tells when there is no safe address."""
        if open_safely(url):
            return True
        self.told.emit(tr("Doing", "The network gave no address for this"))
        return False

    def settle(self, item: ItemRow, how: str) -> None:
        """What the owner says about an unsure or failed one: "retry", "discard" or "sent"."""
        if how == "discard" and item.mine:
            self.returned.emit(item.conversation, item.text)
        self._bridge.resolve(item.action, how)

    def withdraw(self, item: ItemRow) -> None:
        """Take a queued reply back into the composer."""
        if self._queued(item.action):
            self._history.forget(item.action)
            self._bridge.undo(item.action)
            self.returned.emit(item.conversation, item.text)

    def _submit(
        self,
        action: Action,
        step: Step,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        self._history.push(step)
        self._hand_over(action, failed)

    def _way(self, errand: Errand, befores: list[Before]) -> tuple[str, Submit | None]:
        """What sending later, or promising an answer, is called and how it is done."""
        bridge, owes, now = self._bridge, errand.owes, datetime.now(UTC)
        if owes is not None:

            def promise(action: Action) -> "Future[Any]":
                promised = bridge.later.send_promise(action, owes.due, owes.note)
                bridge.when(promised, befores.extend, lambda _error: None)
                return promised

            return owed(owes.due, now), promise
        when = errand.goes_out
        if when is not None:
            return goes_out(when, now), lambda action: bridge.later.send_later(action, when)
        return "", None

    def _hand_over(
        self,
        action: Action,
        failed: Callable[[BaseException], None] | None = None,
        submit: Submit | None = None,
    ) -> None:
        self._verbs[action.id] = action.verb

        def safe(_conversation: object) -> None:
            self._safe.add(action.id)

        sent = (submit or self._bridge.submit)(action)
        self._bridge.when(sent, safe, failed or self.failed)

    def _back(self, action: Action, item: ItemRow) -> None:
        self.came_back.emit(item.conversation)
        if self._can_undo(action.id):
            self._bridge.undo(action.id)
            return
        opposite = {
            Verb.LIKE: Verb.UNLIKE,
            Verb.UNLIKE: Verb.LIKE,
            Verb.HIDE: Verb.UNHIDE,
            Verb.UNHIDE: Verb.HIDE,
            Verb.APPROVE: Verb.HOLD,
            Verb.HOLD: Verb.APPROVE,
        }.get(action.verb)
        account = self._reader.account(action.account)
        if opposite is None or not self._channels.can(opposite, item.kind, account):
            self.told.emit(tr("Doing", "It has gone out already"))
            return
        again = Action(opposite, action.account, action.item)
        self._bridge.when(self._bridge.submit(again), lambda _id: None, self.failed)

    def _decided(self, words: str, conversation: int) -> Callable[[list[Before]], None]:
        def decided(befores: Sequence[Before]) -> None:
            def back() -> None:
                self.came_back.emit(conversation)
                self._bridge.restore(befores)

            if befores:
                self._history.push(Step(words, back))

        return decided

    def failed(self, _error: BaseException) -> None:
        """Nothing was saved: say so."""
        self.told.emit(tr("Doing", "That could not be saved"))

    def _can_undo(self, action: str) -> bool:
        return action not in self._safe or self._queued(action)

    def _queued(self, action: str) -> bool:
        states = {a.id: a.state for a in self._reader.outbox()}
        return states.get(action) == State.QUEUED

    def _moved(self, action: str) -> None:
        """A reply that is no longer queued cannot be taken back; a like still can."""
        verb = self._verbs.get(action)
        final = verb in {Verb.REPLY, Verb.EDIT, Verb.DELETE}
        if final and action in self._safe and not self._queued(action):
            self._history.forget(action)
