"""What is done to several conversations at once: one step each, taken back as one."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from inbox.core.actions import Action
from inbox.core.model import Verb
from inbox.store.details import Before
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui.chosen import same
from inbox.ui.chosen_bar import ChosenBar, verb_words
from inbox.ui.doing import Doing
from inbox.ui.panes import Panes
from inbox.ui.parts.labels import announce
from inbox.ui.pictures import Pictures
from inbox.ui.reach import Reach, reach
from inbox.ui.snooze import snooze_menu
from inbox.ui.words import moment, tr

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge
    from inbox.ui.chosen_page import ChosenPage

MOST = 2_000  # that are chosen by "all": the newest
_ALONE = frozenset({"reply", "open", "emoji", "send", "send_and_done", "person"})


class Bulk(QObject):
    """The bar above the list and the page beside it, and what their buttons and keys do."""

    def __init__(
        self, panes: Panes, reader: Reader, pictures: Pictures, bridge: "Bridge", doing: Doing
    ) -> None:
        super().__init__(panes)
        self._panes, self._list = panes, panes.list
        self._reader, self._channels, self._pictures = reader, doing.channels, pictures
        self._bridge, self._doing = bridge, doing
        self._chosen = panes.list.picked
        self._bar: ChosenBar | None = None
        self._page: ChosenPage | None = None
        self.label_wanted: Callable[[Sequence[ConversationRow]], object] = lambda _rows: None
        self._chosen.changed.connect(self._show)
        panes.list.bulk_menu_wanted.connect(self._pop_menu)
        self._show()

    def take(self, name: str) -> bool:
        """Do a command to all that are chosen; False where none is, or it is not about them."""
        if not self._chosen or not self._list.isVisible():
            return False
        if name in _ALONE:
            self._doing.told.emit(tr("Chosen", "Several are chosen. Esc lets go of them."))
            return True
        if name == "done" and not _waiting(list(self._chosen)):
            return True  # they are done already; only the button says "back"
        ours = {"like", "like_and_go_on", "done", "reopen", "snooze", "hide", "label"}
        if name in ours:
            self.do("like" if name == "like_and_go_on" else name, self._list)
        return name in ours

    def do(self, name: str, at: QWidget) -> None:
        """One of the verbs; a menu opens below `at`."""
        rows = self._still()
        if name in {"like", "hide"}:
            self._send(Verb.LIKE if name == "like" else Verb.HIDE, rows)
        elif name == "label":
            self.label_wanted(rows)
        elif name == "snooze":
            corner = at.rect().topLeft() if at is self._list else at.rect().bottomLeft()
            now = datetime.now().astimezone()
            snooze_menu(self._panes, now, self._snooze).popup(at.mapToGlobal(corner))
        elif name == "reopen" or not _waiting(rows):
            ids = [row.id for row in rows]
            words = tr("Chosen", "%Ln wait again", len(ids))
            self._put_away(rows, words, partial(self._bridge.reopen, ids))
        else:
            ids = [row.id for row in rows]
            words = tr("Chosen", "%Ln are done", len(ids))
            self._put_away(rows, words, partial(self._bridge.done, ids))

    def choose_all(self) -> None:
        """All that has been read into the list; the bar offers the rest."""
        rows = self._list.rows
        listed = [rows.row(rows.index(k, 0)) for k in range(rows.rowCount())]
        self._chosen.add(row for row in listed if row is not None)

    def choose_rest(self) -> None:
        """All of the view, as it stands now."""
        rows, found, after = self._list.rows, list[ConversationRow](), None
        while len(found) < MOST:
            page = self._reader.list(rows.view, rows.filter, after, min(500, MOST - len(found)))
            if not page:
                break
            found += page
            after = page[-1].key
        self._chosen.add(found)

    def _still(self) -> list[ConversationRow]:
        """Those of the chosen that are as they were seen."""
        seen = {row.id: row for row in self._chosen}
        now = self._reader.rows(seen)
        return [row for row in now if same(seen[row.id], row)]

    def _send(self, verb: Verb, rows: Sequence[ConversationRow]) -> None:
        found = reach(verb, rows, self._channels, self._reader)
        done = []
        for row in found.able:
            account, item = self._reader.account(row.account), self._reader.item(row.last_item)
            if item is not None and self._channels.can(verb, row.kind, account, item):
                done.append((Action(verb, row.account, item.id), item))
        if not done:
            self._doing.told.emit("; ".join(found.why()) or found.words())
            return
        if verb is Verb.LIKE:
            words = tr("Chosen", "%Ln liked", len(done))
        else:
            words = tr("Chosen", "%Ln hidden from others", len(done))
        words = self._with_left(words, len(self._chosen) - len(done))
        self._go_on()
        self._doing.together(done, words)

    def _snooze(self, until: datetime) -> None:
        rows = self._still()
        when = moment(until, datetime.now().astimezone())
        words = tr("Chosen", "%Ln come back {when}", len(rows), when=when)
        ids, utc = [row.id for row in rows], until.astimezone(UTC)
        self._put_away(rows, words, partial(self._bridge.snooze, ids, utc))

    def _put_away(
        self,
        rows: Sequence[ConversationRow],
        words: str,
        decide: "Callable[[], Future[list[Before]]]",
    ) -> None:
        words = self._with_left(words, len(self._chosen) - len(rows))
        self._go_on()
        if rows:
            self._doing.decide(decide, words, rows[0].id)

    def _with_left(self, words: str, left: int) -> str:
        return f"{words} · {tr('Chosen', '%Ln left out', left)}" if left else words

    def _go_on(self) -> None:
        """Let go of all; the next one that was not chosen becomes current."""
        view, rows = self._list.view, self._list.rows
        at = max(view.currentIndex().row(), 0)
        after = [*range(at, rows.rowCount()), *range(at - 1, -1, -1)]
        listed = (rows.row(rows.index(k, 0)) for k in after)
        following = next((r for r in listed if r is not None and r.id not in self._chosen), None)
        self._chosen.clear()
        rows.keep(None)
        if following is None:
            view.forget()
        else:
            view.choose(following.id)

    def _show(self) -> None:
        rows = list(self._chosen)
        if not rows:
            self._list.show_bar(None)
            self._panes.show_chosen(None)
            return
        like = reach(Verb.LIKE, rows, self._channels, self._reader)
        hide = reach(Verb.HIDE, rows, self._channels, self._reader)
        self._show_bar(rows, like, hide)
        self._show_page(rows, like, hide)
        if self._bar is not None:
            announce(self._bar, self._bar.said())

    def _show_bar(self, rows: Sequence[ConversationRow], like: Reach, hide: Reach) -> None:
        if self._bar is None:
            self._bar = ChosenBar()
            self._bar.wanted.connect(self.do)
            self._bar.rest_wanted.connect(self.choose_rest)
            self._bar.ended.connect(self._chosen.clear)
        shown = self._list.rows
        whole, counted = 0, 0
        if not shown.words and len(rows) >= shown.rowCount() > 0:
            counted = self._reader.counts(shown.filter).get(shown.view, 0)
            whole = min(counted, MOST) if counted > len(rows) and len(rows) < MOST else 0
        self._bar.tell(
            len(rows), like, hide, waiting=_waiting(rows), rest=whole, part=counted > MOST
        )
        self._list.show_bar(self._bar)

    def _show_page(self, rows: Sequence[ConversationRow], like: Reach, hide: Reach) -> None:
        if self._page is None:
            from inbox.ui.chosen_page import ChosenPage  # noqa: PLC0415 - with the first choice

            self._page = ChosenPage(self._channels, self._pictures)
            self._page.wanted.connect(self.do)
            self._page.ended.connect(self._chosen.clear)
        self._page.tell(rows, like, hide, waiting=_waiting(rows))
        self._panes.show_chosen(self._page)

    def _pop_menu(self, where: QPoint) -> None:
        """What the menu of a chosen row offers: what is done to all."""
        menu = QMenu(self._panes)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = list(self._chosen)
        menu.addSection(tr("Chosen", "%Ln chosen", len(rows)))
        for name in ("like", "done" if _waiting(rows) else "reopen", "snooze", "hide", "label"):
            words = verb_words(name)
            if name in {"like", "hide"}:
                verb = Verb.LIKE if name == "like" else Verb.HIDE
                found = reach(verb, rows, self._channels, self._reader)
                words = found.words()
                if not found.able:
                    continue
            menu.addAction(words, partial(self.do, name, self._list))
        menu.popup(where)


def _waiting(rows: Sequence[ConversationRow]) -> bool:
    """Whether any of them could be put away."""
    return any(row.view is not View.DONE for row in rows)
