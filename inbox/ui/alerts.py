"""One alert for everyone who came since the last one, when the owner wants to hear of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal

from inbox.core.actions import Action
from inbox.core.channel import Manifest
from inbox.core.model import Verb
from inbox.core.phrases import blanks
from inbox.core.text import left
from inbox.store.details import ItemRow, ReactionRow
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui import alert_words
from inbox.ui.alert_times import AlertTimes
from inbox.ui.alert_wishes import Wishes, urgent
from inbox.ui.bridge import Bridge
from inbox.ui.fans import Fans
from inbox.ui.held import HELD, Held
from inbox.ui.notes import Note, Notes
from inbox.ui.words import tr

QUIET = 2_000  # ms without news after which a batch is complete
SETTLED = 300  # ms: several settings may be changed in one go
WISHES = ("alerts", "quiet_hours")  # how the names of the settings begin that matter here
LONGEST_SLEEP = timedelta(minutes=5)  # then look again: the computer may have slept, clocks move
MOST_SHOWN = 50  # alerts whose buttons are remembered
MOST_LIKED = 50  # people whom one press likes: more deserve to be seen first


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Shown:
    """What an alert is about: its conversations, and whose words its Like and its Reply are for."""

    ids: tuple[int, ...]
    likes: Mapping[int, int]  # conversation to item
    reply: tuple[int, int] | None  # conversation and item


class Alerts(QObject):
    """Collects who arrived and tells the owner once, grouped by post.

    ``in_front`` says whether the owner is looking at the window; then nothing is shown.
    `open_asked` carries the conversations of the alert whose Open was pressed, none for applause.
    """

    open_asked = Signal(tuple)

    def __init__(
        self,
        bridge: Bridge,
        reader: Reader,
        notes: Notes,
        *,
        channels: Mapping[str, Manifest],
        in_front: Callable[[], bool],
        clock: Callable[[], datetime] = _now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._reader, self._notes = bridge, reader, notes
        self._channels, self._in_front, self._clock = channels, in_front, clock
        self._kept = reader.setting(HELD)
        self._held, self._fans = Held(self._kept), Fans(reader)
        self._shown: dict[str, Shown] = {}
        self._keys = count(1)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        bridge.arrived.connect(self.take)
        bridge.reactions_changed.connect(self._applauded)
        bridge.conversations_changed.connect(self._changed)
        bridge.setting_changed.connect(self._wished)
        notes.chosen.connect(self._chosen)
        if self._held:
            self._timer.start(QUIET)

    @property
    def held(self) -> int:
        """How many conversations wait to be told of."""
        return len(self._held)

    def take(self, ids: frozenset[int]) -> None:
        """Somebody said something. An account's first read is no news."""
        rows = self._reader.rows(sorted(ids))
        news = {row.account: self._reader.account(row.account) for row in rows}
        for row in rows:
            account = news[row.account]
            if account is not None and account.first_read_done:
                self._held.put(row.id, self._clock(), self._clock())
        if self._held:
            self._soon()

    def look(self) -> None:
        """Tell what is waiting if it is time; else come back when it is."""
        settings, now = self._reader.settings(), self._clock()
        times, wishes = AlertTimes.of(settings), Wishes.of(settings)
        fans = self._fans.news(wishes)
        if not times.on or self._in_front():
            self._seen(now, all_of=not times.on)
            fans = []
        dues = self._dues(times, wishes, now)
        ready = [row for row, due in dues if due <= now]
        applause = times.due(now, self._fans.since) if fans else None
        told = fans if applause is not None and applause <= now else []
        if ready or told:
            self._tell(ready, told)
        ahead = [due for _, due in dues if due > now]
        ahead += [applause] if applause is not None and applause > now else []
        self._keep()
        if ahead:
            wait = min(min(ahead) - now, LONGEST_SLEEP)
            self._timer.start(max(1_000, int(wait.total_seconds() * 1000)))

    def _soon(self) -> None:
        """Look once it is quiet; but news that never end must not put it off for ever."""
        if not self._timer.isActive() or self._timer.remainingTime() > QUIET:
            self._timer.start(QUIET)

    def _seen(self, now: datetime, *, all_of: bool) -> None:
        """The owner looks at the window, or wants no alerts: only what was put off stays."""
        for one, hold in list(self._held):
            if all_of or hold.until <= now:
                self._held.drop(one)
        self._fans.told()

    def _dues(
        self, times: AlertTimes, wishes: Wishes, now: datetime
    ) -> list[tuple[ConversationRow, datetime]]:
        """Who is still waiting and wished for, and when each may be told."""
        rows = {row.id: row for row in self._reader.rows(self._held.ids())}
        found = []
        for one, hold in list(self._held):
            row = rows.get(one)
            due = None
            if row is not None and row.view == View.WAITING and wishes.wants(row):
                since = max(hold.since, hold.until)
                due = times.due(max(now, hold.until), since, urgent=urgent(row))
            if row is None or due is None:
                self._held.drop(one)
            else:
                found.append((row, due))
        return found

    def _tell(self, rows: Sequence[ConversationRow], fans: Sequence[ReactionRow]) -> None:
        for row in rows:
            self._held.drop(row.id)
        if fans:
            self._fans.told()
        key = f"batch-{next(self._keys)}"
        few = rows if len(rows) <= MOST_LIKED else ()
        likes = {row.id: item.id for row in few if (item := self._likeable(row)) is not None}
        answers = (rows[0].id, rows[0].last_item) if len(rows) == 1 else None
        if answers is not None and not self._can(Verb.REPLY, rows[0]):
            answers = None
        self._shown[key] = Shown(tuple(row.id for row in rows), likes, answers)
        for old in list(self._shown)[:-MOST_SHOWN]:
            del self._shown[old]
        self._notes.show(self._note(key, rows, fans))

    def _note(self, key: str, rows: Sequence[ConversationRow], fans: Sequence[ReactionRow]) -> Note:
        shown = self._shown[key]
        buttons = [("open", tr("Alerts", "Open"))]
        if shown.likes:
            buttons.append(("like", alert_words.like_words(len(shown.likes), len(rows))))
        if not rows:
            title, body = alert_words.applause_title(fans), alert_words.applause_line(fans)
        else:
            buttons.append(("later", tr("Alerts", "Later")))
            title = alert_words.title_of(rows, self._channels)
            waiting = self._reader.counts()[View.WAITING]
            lines = [
                alert_words.body_of(rows, self._post_words, self._channels, self._account_name),
                alert_words.applause_line(fans) if fans else "",
                alert_words.total_line(len(rows), waiting),
            ]
            body = "\n".join(line for line in lines if line)
        field = (tr("Alerts", "Reply"), tr("Alerts", "Send")) if shown.reply else None
        return Note(key, title, body, tuple(buttons), field)

    def _post_words(self, post: int) -> str:
        row = self._reader.post(post)
        return "" if row is None else (row.title or row.text)

    def _account_name(self, account: int) -> str:
        """The account by name where its channel has several, else "": the channel says enough."""
        rows = self._reader.accounts()
        own = next((row for row in rows if row.id == account), None)
        several = own is not None and sum(row.channel == own.channel for row in rows) > 1
        return own.name if own is not None and several else ""

    def _can(self, verb: Verb, row: ConversationRow) -> bool:
        manifest = self._channels.get(row.channel)
        account = self._reader.account(row.account)
        barred = account is None or verb in account.barred
        return manifest is not None and not barred and manifest.can(verb, row.kind)

    def _likeable(self, row: ConversationRow) -> ItemRow | None:
        """The newest words of somebody else there, when they can be liked and are not yet."""
        if not self._can(Verb.LIKE, row):
            return None
        said = [item for item in self._reader.items(row.id) if not item.mine]
        able = [item for item in said if Verb.LIKE not in item.barred]
        return able[-1] if able and not able[-1].liked_by_me else None

    # -- what comes back -----------------------------------------------------------------

    def _wished(self, setting: str) -> None:
        """The owner changed when or what is told."""
        if setting.startswith(WISHES) and setting != HELD:
            self._timer.start(SETTLED)

    def _applauded(self, account: int) -> None:
        if self._fans.came(account, self._clock()):
            self._soon()

    def _changed(self, ids: frozenset[int]) -> None:
        """What is held may be urgent after all; an alert about nobody who still waits goes."""
        if any(one in self._held for one in ids):
            self._soon()
        for key, shown in list(self._shown.items()):
            if not ids.isdisjoint(shown.ids):
                rows = self._reader.rows(shown.ids)
                if not any(row.view == View.WAITING for row in rows):
                    self._notes.withdraw(key)

    def _chosen(self, key: str, what: str, text: str) -> None:
        shown = self._shown.pop(key, None)
        if shown is None:
            return
        if what == "open":
            self.open_asked.emit(shown.ids)
        elif what == "like":
            self._like(shown)
        elif what == "reply" and shown.reply is not None:
            self._reply(*shown.reply, text)
        elif what == "later":
            self._put_off(shown)

    def _put_off(self, shown: Shown) -> None:
        now = self._clock()
        until = AlertTimes.of(self._reader.settings()).later(now)
        for one in shown.ids:
            self._held.put(one, now, until)
        self.look()

    def _like(self, shown: Shown) -> None:
        for row in self._reader.rows(shown.likes):
            item = self._reader.item(shown.likes[row.id])
            if item is not None and not item.liked_by_me and self._can(Verb.LIKE, row):
                self._bridge.submit(Action(Verb.LIKE, row.account, item.id))

    def _reply(self, conversation: int, item: int, text: str) -> None:
        """Send what was typed to the words that the alert showed, whatever was said since.

        What cannot be sent becomes the draft, and the conversation opens.
        """
        words = text.strip()
        if not words:
            return
        row, target = self._reader.conversation(conversation), self._reader.item(item)
        if row is None:
            title = tr("Alerts", "That conversation is gone")
            self._notes.show(Note("gone", title, tr("Alerts", "Not sent: {words}", words=words)))
            return
        manifest = self._channels.get(row.channel)
        room = left(words, manifest.text) if manifest else None
        able = target is not None and Verb.REPLY not in target.barred and not blanks(words)
        if able and self._can(Verb.REPLY, row) and (room is None or room >= 0):
            self._bridge.submit(Action(Verb.REPLY, row.account, item, words))
        else:
            self._bridge.save_draft(conversation, words)
            self.open_asked.emit((conversation,))

    def _keep(self) -> None:
        """Write down who is held, when that has changed."""
        now_kept = self._held.written()
        if now_kept != self._kept:
            self._kept = now_kept
            self._bridge.set_setting(HELD, now_kept)
