"""What the window can do without until its list stands on the screen.

The conversation's pane and the commands are made right after the first picture, or when somebody
asks for them sooner; the pages that are seldom looked at when they are looked at. What is made
here late is imported late, too: the list need not wait for it.
"""
# ruff: noqa: PLC0415

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inbox.core.actions import Action
from inbox.core.model import Verb
from inbox.store.details import ItemRow
from inbox.store.rows import ConversationRow, View
from inbox.ui.actions import Actions
from inbox.ui.assist import Assisting
from inbox.ui.bulk import Bulk
from inbox.ui.commands import Commands
from inbox.ui.context import ask_for_menu
from inbox.ui.conversation import ConversationView
from inbox.ui.doing import Doing
from inbox.ui.keyring_banner import KeyringNotice
from inbox.ui.places import Places
from inbox.ui.rule_note import RuleNote
from inbox.ui.spelling import Spelling
from inbox.ui.undo import History, UndoBar
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.acquainted import Acquainted
    from inbox.ui.label_finder import LabelFinder
    from inbox.ui.labelling import Labelling
    from inbox.ui.palette import Palette
    from inbox.ui.ruling import Ruling
    from inbox.ui.today.today import Today
    from inbox.ui.window import MainWindow


class Rooms(QObject):
    """The conversation, and every command on what is open; the day and the palette on demand."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        bridge, reader, panes = window.bridge, window.reader, window.panes
        self.actions = Actions(window)
        self.actions["like_all"].setEnabled(False)  # the session's own
        self.history = History(self)
        self.doing = Doing(bridge, reader, window.channels, self.history)
        self.conversation = ConversationView(
            reader, window.channels, window.pictures, self.actions, self.history
        )
        panes.take(self.conversation)
        panes.set_notice(KeyringNotice(bridge))
        # The conversation has a bar of its own; this one is seen where that one is not.
        here = UndoBar(self.history, panes, self._without_conversation)
        here.at_foot = True
        self.doing.told.connect(here.tell)
        self.bulk = Bulk(panes, reader, window.pictures, bridge, self.doing)
        self.commands = Commands(window, bridge, reader, panes, self.doing, bulk=self.bulk)
        self.places = Places(bridge, reader, panes, window.channels, window.pictures)
        self.assisting = Assisting(window, bridge, reader, self.actions, self.doing)
        self.assisting.add(self.conversation.composer)
        self.spelling = Spelling(window, bridge, reader, self.actions)
        self.spelling.add(self.conversation.composer)
        self._listen()
        self._bind()

    @cached_property
    def today(self) -> "Today":
        """The page where the day starts, and the session."""
        from inbox.ui.today.joining import join
        from inbox.ui.today.today import Today

        window = self._window
        made = Today(
            *(window.bridge, window.reader, window.channels, window.pictures),
            *(self.actions, self.history, self.doing),
        )
        join(window, made)
        self.assisting.add(*made.stage.composers())
        self.spelling.add(*made.stage.composers())
        for note in made.stage.findChildren(RuleNote):
            note.wanted.connect(self._on_ruled)
        return made

    def in_session(self) -> bool:
        """Whether the daily session has the window."""
        return "today" in self.__dict__ and self.today.running()

    def on_day(self) -> bool:
        """Whether the day is looked at: the session or its start page."""
        if "today" not in self.__dict__:
            return False
        return self.today.running() or self._window.panes.place() is self.today.start

    def pause_session(self) -> None:
        if self.in_session():
            self.today.pause()

    @cached_property
    def anywhere(self) -> "Palette":
        """The command palette."""
        from inbox.ui import anywhere
        from inbox.ui.palette import Palette

        window = self._window
        return Palette(
            window,
            partial(anywhere.entries, window, window.reader),
            partial(anywhere.found, window, window.reader),
        )

    @cached_property
    def labelling(self) -> "Labelling":
        """What is done with labels."""
        from inbox.ui.labelling import Labelling

        return Labelling(self._window.bridge, self.history, self.doing.failed)

    @cached_property
    def ruling(self) -> "Ruling":
        """What is done with rules, and with what they suggest."""
        from inbox.ui.ruling import Ruling

        return Ruling(self._window.bridge, self.history, self.doing.failed)

    def change_rule(self, number: int | None) -> None:
        """Open the dialog in which a rule is made or changed."""
        from inbox.ui.rule_dialog import RuleDialog

        window = self._window
        rules = {rule.id: rule for rule in window.reader.shelf.rules()}
        rule = rules.get(number or 0)
        dialog = RuleDialog(window.bridge, window.reader, window.channels, rule, window)
        dialog.saved.connect(lambda now, apply: self.ruling.save(now, rule, apply=apply))
        dialog.open()

    def _on_ruled(self, name: str, about: object) -> None:
        """A button of what a rule did or suggests."""
        if name == "rule":
            self.change_rule(int(str(about)))
        elif isinstance(about, ConversationRow):
            {
                "hide": self.commands.hide,
                "open": self.commands.open_there,
                "keep": self.ruling.keep,
                "not_this_one": self.ruling.not_this_one,
            }[name](about)

    @cached_property
    def labels(self) -> "LabelFinder":
        """The menu in which labels are found and made."""
        from inbox.ui.label_finder import LabelFinder

        return LabelFinder(self._window, self._window.reader, self.labelling)

    @cached_property
    def acquainted(self) -> "Acquainted":
        """Where a note about somebody is written."""
        from inbox.ui.acquainted import Acquainted

        window = self._window
        made = Acquainted(window, window.bridge, window.reader, window.channels, self.history)
        made.told.connect(self.doing.told)
        return made

    def _without_conversation(self) -> bool:
        """Whether the list stands alone, or beside what is chosen."""
        panes = self._window.panes
        return (panes.one and not panes.in_conversation()) or bool(panes.list.picked)

    def flush(self) -> None:
        """Let no typed word wait for its timer."""
        self.conversation.composer.flush()
        if "today" in self.__dict__:
            self.today.stage.card().composer.flush()

    def take(self, name: str) -> bool:
        """Let the session do one of the window's commands; False when it is not its now."""
        if not self.in_session():
            return False
        shown = self.today.stage.card().shown
        if name == "label" and shown is not None:
            self.labels.open_for([shown])
            return True
        return self.today.take(name)

    def _listen(self) -> None:
        window, conversation = self._window, self.conversation
        conversation.composer.drafted.connect(window.bridge.save_draft)
        conversation.composer.edited.connect(window.bridge.save_edit)
        conversation.head.back.connect(window.back)
        self.doing.told.connect(conversation.undo_bar.tell)
        self.doing.returned.connect(conversation.take_back)
        self.doing.reworded.connect(conversation.change_again)
        self.doing.came_back.connect(window.come_back_to)
        self.places.place_wanted.connect(window.go_place)
        self.places.conversation_wanted.connect(window.show_conversation)
        self.places.about_wanted.connect(self._tell_about)
        self.places.later_wanted.connect(self.commands.owing.do)
        self.places.like_back.connect(self._like_back)
        self.commands.elsewhere(self.take)
        self.commands.sign_in_wanted.connect(window.sign_in_wanted)
        self.commands.rule_wanted.connect(self.change_rule)
        conversation.ruled.wanted.connect(self._on_ruled)
        self.commands.save_wanted.connect(self.assisting.save_item)

    def _bind(self) -> None:
        window = self._window
        wanted: dict[str, Callable[[], object]] = {
            "undo": self.history.undo,
            "like_all": lambda: None,  # the session's own
            "go_today": window.go_today,
            "start_session": window.start_session,
            "back": window.back,
            "menu": ask_for_menu,
            "go_waiting": lambda: window.go(View.WAITING),
            "go_snoozed": lambda: window.go(View.SNOOZED),
            "go_done": lambda: window.go(View.DONE),
            "go_scheduled": partial(window.go_place, "scheduled"),
            "go_applause": partial(window.go_place, "applause"),
            "go_people": partial(window.go_place, "people"),
            "go_dialogue": partial(window.go_place, "dialogue"),
            "palette": self._go_anywhere,
            "search": window.search,
            "connect": window.connect_wanted.emit,
            "settings": window.settings_wanted.emit,
            "keys": window.keys_wanted.emit,
            "quit": window.quit_wanted.emit,
        }
        for name, do in wanted.items():
            run = partial(self._run, name, do)
            self.actions[name].triggered.connect(lambda _on=False, run=run: run())
        self.actions["person"].triggered.connect(lambda: self._tell_about(self._shown()))
        self.bulk.label_wanted = lambda rows: self.labels.open_for(rows)  # noqa: PLW0108 - made late
        self.commands.bind(self.actions)

    def _run(self, name: str, do: Callable[[], object]) -> None:
        if not self.take(name):
            do()

    def _go_anywhere(self) -> None:
        self.anywhere.open()

    def _tell_about(self, author: int | None) -> None:
        self.acquainted.open(author)

    def _like_back(self, items: Sequence[ItemRow]) -> None:
        """Like the words of those who applauded."""
        rows = self._window.reader.rows(item.conversation for item in items)
        accounts = {row.id: row.account for row in rows}
        done = [
            (Action(Verb.LIKE, accounts[item.conversation], item.id), item)
            for item in items
            if item.conversation in accounts
        ]
        self.doing.together(done, tr("Chosen", "%Ln liked", len(done)))

    def _shown(self) -> int | None:
        """Who is shown: on a card, among the people, or in the list."""
        if self.in_session():
            on_card = self.today.stage.card().shown
            return None if on_card is None else on_card.author
        if self.places.name():
            return self.places.person()
        row = self.conversation.row()
        return None if row is None else row.author
