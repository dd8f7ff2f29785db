"""One alert for everyone who came since the last one, when the owner wants to hear of it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal

from inbox.core.actions import Action
from inbox.core.channel import Manifest
from inbox.core.model import Verb
from inbox.core.text import left
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, ItemRow, View
from inbox.ui.alert_times import AlertTimes
from inbox.ui.bridge import Bridge
from inbox.ui.notes import Note, Notes
from inbox.ui.words import tr

QUIET = 2_000  # ms without news after which a batch is complete
LINES = 4  # posts named in one alert
LATER = timedelta(hours=1)
LONGEST_SLEEP = timedelta(minutes=30)  # then look again: the computer may have slept, clocks move


def _now() -> datetime:
    return datetime.now(UTC)


class Alerts(QObject):
    """Collects who arrived and tells the owner once, grouped by post.

    ``in_front`` says whether the owner is looking at the window; then nothing is shown.
    `open_asked` carries the conversations of the alert whose Open was pressed.
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
        self._waiting: dict[int, datetime] = {}  # conversations, and not before when
        self._shown: dict[str, tuple[int, ...]] = {}
        self._keys = count(1)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        bridge.arrived.connect(self.take)
        notes.chosen.connect(self._chosen)

    @property
    def held(self) -> int:
        """How many conversations wait to be told of."""
        return len(self._waiting)

    def take(self, ids: frozenset[int]) -> None:
        """Somebody said something. An account's first read is no news."""
        rows = self._reader.rows(sorted(ids))
        news = {row.account: self._reader.account(row.account) for row in rows}
        for row in rows:
            account = news[row.account]
            if account is not None and account.first_read_done:
                self._waiting[row.id] = self._clock()
        if self._waiting:
            self._timer.start(QUIET)

    def look(self) -> None:
        """Tell what is waiting if it is time; else come back when it is."""
        if not self._waiting:
            return
        now = self._clock()
        due = AlertTimes.of(self._reader.settings()).due(now)
        if due is None or self._in_front():
            self._waiting.clear()
            return
        if due <= now:
            self._tell([one for one, since in self._waiting.items() if since <= now])
            due = min(self._waiting.values(), default=now)
        if self._waiting:
            wait = min(due - now, LONGEST_SLEEP)
            self._timer.start(max(1_000, int(wait.total_seconds() * 1000)))

    def _tell(self, ids: Sequence[int]) -> None:
        for told in ids:
            del self._waiting[told]
        rows = [row for row in self._reader.rows(ids) if row.view == View.WAITING]
        if not rows:
            return
        key = f"batch-{next(self._keys)}"
        self._shown[key] = tuple(row.id for row in rows)
        self._notes.show(self._note(key, rows))

    def _note(self, key: str, rows: Sequence[ConversationRow]) -> Note:
        likeable = sum(self._likeable(row) is not None for row in rows)
        buttons = [("open", tr("Alerts", "Open"))]
        if likeable:
            buttons.append(("like", _like_words(likeable, len(rows))))
        buttons.append(("later", tr("Alerts", "Later")))
        can_reply = len(rows) == 1 and self._can(Verb.REPLY, rows[0])
        return Note(
            key,
            title_of(rows, self._channels),
            body_of(rows, self._post_words, self._channels),
            tuple(buttons),
            (tr("Alerts", "Reply"), tr("Alerts", "Send")) if can_reply else None,
        )

    def _post_words(self, post: int) -> str:
        row = self._reader.post(post)
        return "" if row is None else (row.title or row.text)

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

    def _chosen(self, key: str, what: str, text: str) -> None:
        ids = self._shown.pop(key, ())
        if what == "open" and ids:
            self.open_asked.emit(ids)
        elif what == "like":
            self._like(ids)
        elif what == "reply" and ids:
            self._reply(ids[0], text)
        elif what == "later":
            self._waiting.update(dict.fromkeys(ids, self._clock() + LATER))
            self.look()

    def _like(self, ids: Sequence[int]) -> None:
        for row in self._reader.rows(ids):
            item = self._likeable(row)
            if item is not None:
                self._bridge.submit(Action(Verb.LIKE, row.account, item.id))

    def _reply(self, conversation: int, text: str) -> None:
        """Send what was typed; words too long for the network become the draft, and it opens."""
        row = self._reader.conversation(conversation)
        words = text.strip()
        if row is None or not words:
            return
        manifest = self._channels.get(row.channel)
        room = left(words, manifest.text) if manifest else None
        if self._can(Verb.REPLY, row) and (room is None or room >= 0):
            self._bridge.submit(Action(Verb.REPLY, row.account, row.last_item, words))
        else:
            self._bridge.save_draft(conversation, words)
            self.open_asked.emit((conversation,))


def title_of(rows: Sequence[ConversationRow], channels: Mapping[str, Manifest]) -> str:
    """One person and where ("Aino on Facebook"), or how many wait and how many of them ask."""
    people = {(row.account, row.author) for row in rows}
    asking = {(row.account, row.author) for row in rows if row.question}
    if len(people) == 1:
        return tr(
            "Alerts",
            "{name} on {channel}",
            name=rows[0].author_name,
            channel=channel_name(rows[0], channels),
        )
    words = tr("Alerts", "%n people are waiting", len(people))
    if asking:
        more = tr("Alerts", "%n of them with a question", len(asking))
        return f"{words}, {more}"
    return words


def body_of(
    rows: Sequence[ConversationRow],
    post_words: Callable[[int], str],
    channels: Mapping[str, Manifest],
) -> str:
    """What one person said, or a line for each post with the names of who stands under it."""
    if len(rows) == 1:
        return shortened(rows[0].text, 160)
    groups: dict[tuple[str, int | None], list[ConversationRow]] = {}
    for row in rows:
        groups.setdefault((row.channel, row.post), []).append(row)
    largest = sorted(groups.items(), key=lambda group: -len(group[1]))
    lines = []
    for (_, post), inside in largest[:LINES]:
        about = shortened(post_words(post), 40) if post is not None else ""
        lines.append(f"{about or channel_name(inside[0], channels)}: {names_of(inside)}")
    if len(largest) > LINES:
        lines.append(tr("Alerts", "and %n more posts", len(largest) - LINES))
    return "\n".join(lines)


def names_of(rows: Sequence[ConversationRow], most: int = 3) -> str:
    """Names as in "Aino, Petra and 2 others", each once, those who said most first."""
    names = [name for name, _ in Counter(row.author_name for row in rows).most_common()]
    if len(names) <= most:
        return ", ".join(names)
    others = tr("Alerts", "and %n others", len(names) - most + 1)
    return f"{', '.join(names[: most - 1])} {others}"


def channel_name(row: ConversationRow, channels: Mapping[str, Manifest]) -> str:
    """The network's name as people know it."""
    manifest = channels.get(row.channel)
    return manifest.name if manifest else row.channel


def shortened(words: str, most: int) -> str:
    """One line of at most `most` characters, cut at a word."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut[most // 2 :] else cut}…"


def _like_words(likeable: int, total: int) -> str:
    if total == 1:
        return tr("Alerts", "Like")
    if likeable == total:
        return tr("Alerts", "Like all")
    return tr("Alerts", "Like %n", likeable)
