"""What the palette offers: every command that can be done now, views, accounts, conversations."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui.actions import COMMANDS
from inbox.ui.palette import Entry
from inbox.ui.parts.paint import tone_pair
from inbox.ui.row_words import label_tone
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.window import MainWindow

RECENT = 60  # conversations that are known by name without a search
FOUND = 6
_SILENT = {
    "choose_next",
    "choose_previous",
    "palette",
    "back",
    "next",
    "previous",
    "like_all",
}  # pointless from here
_ICONS = {
    "like_and_go_on": "like", "like": "like", "reply": "reply", "send": "sending",
    "send_and_done": "sending", "done": "check", "snooze": "snooze", "reopen": "reopen",
    "undo": "undo", "open": "open", "go_today": "today", "start_session": "today",
    "go_waiting": "waiting", "go_snoozed": "snoozed", "go_done": "done",
    "go_scheduled": "sending", "menu": "more",
    "go_applause": "applause", "go_people": "people", "go_dialogue": "dialogue",
    "search": "search", "check": "refresh", "connect": "plus", "settings": "settings",
    "pause": "bell", "pause_today": "bell", "unpause": "bell",
    "keys": "keys", "person": "note", "quit": "close", "emoji": "smiley",
    "label": "label", "hide": "hidden", "rule": "rule", "choose": "choose", "choose_all": "choose",
    "saved": "saved", "suggestion": "saved", "save_reply": "saved", "keep_saved": "saved",
}  # fmt: skip


def entries(window: "MainWindow", reader: Reader) -> list[Entry]:
    """Views first, then what can be done, accounts, and whoever wrote lately."""
    views: list[Entry] = []
    others: list[Entry] = []
    for command in COMMANDS:
        action = window.actions_[command.name]
        if command.name in _SILENT or not action.isEnabled():
            continue
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        icon = _ICONS.get(command.name, "right")
        entry = Entry(action.iconText(), "", icon, action.trigger, keys.replace(", ", " "))
        (views if command.menu == "go" else others).append(entry)
    return [
        *views,
        *others,
        *_accounts(window, reader),
        *_labels(window, reader),
        *_recent(window, reader),
    ]


def found(window: "MainWindow", reader: Reader, typed: str) -> list[Entry]:
    """Conversations with these words in them, or of somebody with such a name."""
    if len(typed) < 2:
        return []
    rows = reader.search(typed, limit=FOUND)
    return [_conversation(window, row) for row in rows]


def _accounts(window: "MainWindow", reader: Reader) -> list[Entry]:
    made = []
    for account in reader.accounts():
        channel = window.channels.name(account.channel)
        words = f"{channel} · {account.handle or account.name}"
        go = partial(window.go, View.WAITING, account.id)
        icon = window.channels.icon(account.channel)
        made.append(Entry(words, tr("Palette", "Account"), icon, go))
    return made


def _labels(window: "MainWindow", reader: Reader) -> list[Entry]:
    made = []
    for label in reader.shelf.labels():
        go, hue = partial(window.go_label, label.id), tone_pair(label_tone(label.colour))[1]
        made.append(Entry(label.name, tr("Palette", "Label"), "tag", go, hue=hue))
    return made


def _recent(window: "MainWindow", reader: Reader) -> list[Entry]:
    rows = reader.list(View.ALL, limit=RECENT)
    return [_conversation(window, row) for row in rows]


def _conversation(window: "MainWindow", row: ConversationRow) -> Entry:
    words = f"{row.author_name}: {' '.join(row.text.split())}"
    icon, channel = window.channels.icon(row.channel), window.channels.name(row.channel)
    show = partial(window.show_conversation, row.id)
    return Entry(words, channel, icon, show, by=row.author_name)
