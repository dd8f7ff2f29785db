"""Every command of the window, once: its words, its keys, its place in the menus."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from inbox.ui.words import tr


@dataclass(frozen=True, slots=True)
class Command:
    """``keys`` in Qt's portable writing, the first one is shown; ``menu`` is where it stands."""

    name: str
    menu: str
    keys: tuple[str, ...] = ()
    repeats: bool = False


COMMANDS = (
    Command("like_and_go_on", "answer", ("Space",)),
    Command("like", "answer", ("L",)),
    Command("like_all", "answer", ("A",)),
    Command("reply", "answer", ("R",)),
    Command("send", "answer", ("Ctrl+Return", "Ctrl+Enter")),
    Command("send_and_done", "answer", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    Command("send_later", "answer", ("Ctrl+Alt+Return", "Ctrl+Alt+Enter")),
    Command("send_and_promise", "answer", ("Ctrl+Alt+P",)),
    Command("promise", "answer", ("P",)),
    Command("saved", "answer", ("Ctrl+/",)),
    Command("suggestion", "answer", ("Ctrl+J",)),
    Command("save_reply", "answer"),
    Command("emoji", "answer", ("Ctrl+.",)),
    Command("spelling", "answer", ("F7",)),
    Command("done", "put_away", ("E",)),
    Command("snooze", "put_away", ("S",)),
    Command("reopen", "put_away"),
    Command("undo", "put_away", ("U",)),
    Command("open", "put_away", ("O",)),
    Command("person", "put_away", ("N",)),
    Command("label", "put_away", ("T",)),
    Command("hide", "put_away"),
    Command("rule", "put_away"),
    Command("choose", "choose", ("X",)),
    Command("choose_next", "choose", ("Shift+J", "Shift+Down"), repeats=True),
    Command("choose_previous", "choose", ("Shift+K", "Shift+Up"), repeats=True),
    Command("choose_all", "choose", ("Ctrl+A",)),
    Command("next", "move", ("J",), repeats=True),
    Command("previous", "move", ("K",), repeats=True),
    Command("back", "move", ("Esc",)),
    Command("menu", "move", ("Shift+F10",)),
    Command("start_session", "go"),
    Command("go_today", "go", ("G, T",)),
    Command("go_waiting", "go", ("G, W",)),
    Command("go_snoozed", "go", ("G, S",)),
    Command("go_done", "go", ("G, D",)),
    Command("go_scheduled", "go", ("G, L",)),
    Command("go_applause", "go", ("G, A",)),
    Command("go_people", "go", ("G, P",)),
    Command("go_dialogue", "go", ("G, I",)),
    Command("palette", "find", ("Ctrl+K",)),
    Command("search", "find", ("/", "Ctrl+F")),
    Command("check", "app", ("F5",)),
    Command("pause", "app"),
    Command("pause_today", "app"),
    Command("unpause", "app"),
    Command("connect", "app"),
    Command("keep_saved", "app"),
    Command("settings", "app", ("Ctrl+,",)),
    Command("keys", "app", ("?", "F1")),
    Command("quit", "app", ("Ctrl+Q",)),
)
MENUS = ("answer", "put_away", "choose", "move", "go", "find", "app")


def menu_words(menu: str) -> str:
    """What a group of commands is called."""
    return {
        "answer": tr("Action", "Answer"),
        "put_away": tr("Action", "Put away"),
        "choose": tr("Action", "Choose"),
        "move": tr("Action", "Move"),
        "go": tr("Action", "Go to"),
        "find": tr("Action", "Find"),
        "app": tr("Action", "Kuulolla"),
    }[menu]


def command_words(name: str) -> str:
    """What a command is called, on its button and in its menu."""
    return {
        "like_and_go_on": tr("Action", "Like and go on"),
        "like": tr("Action", "Like"),
        "like_all": tr("Action", "Like all thanks"),
        "reply": tr("Action", "Reply"),
        "send": tr("Action", "Send"),
        "send_and_done": tr("Action", "Send and done"),
        "send_later": tr("Action", "Send later"),
        "send_and_promise": tr("Action", "Send and promise an answer"),
        "promise": tr("Action", "Promise an answer"),
        "saved": tr("Action", "Insert a saved reply"),
        "suggestion": tr("Action", "Fill in a suggested answer"),
        "save_reply": tr("Action", "Save this reply"),
        "emoji": tr("Action", "Insert an emoji"),
        "spelling": tr("Action", "Check the spelling"),
        "done": tr("Action", "Done"),
        "snooze": tr("Action", "Snooze"),
        "reopen": tr("Action", "Back to waiting"),
        "undo": tr("Action", "Undo"),
        "open": tr("Action", "Open there"),
        "person": tr("Action", "About this person"),
        "label": tr("Action", "Label"),
        "hide": tr("Verb", "Hide from others"),
        "rule": tr("Action", "Make a rule"),
        "choose": tr("Action", "Choose this one"),
        "choose_next": tr("Action", "Choose the next too"),
        "choose_previous": tr("Action", "Choose the one before too"),
        "choose_all": tr("Action", "Choose all"),
        "next": tr("Action", "Next"),
        "previous": tr("Action", "Previous"),
        "back": tr("Action", "Back"),
        "menu": tr("Action", "Menu of this one"),
        "start_session": tr("Action", "Start today’s session"),
        "go_today": tr("View", "Today"),
        "go_waiting": tr("View", "Waiting"),
        "go_snoozed": tr("View", "Snoozed"),
        "go_done": tr("View", "Done"),
        "go_scheduled": tr("View", "Going out later"),
        "go_applause": tr("View", "Applause"),
        "go_people": tr("View", "People"),
        "go_dialogue": tr("View", "Dialogue"),
        "palette": tr("Action", "Go anywhere"),
        "search": tr("Action", "Search"),
        "check": tr("Action", "Check now"),
        "pause": tr("Tray", "Pause alerts for an hour"),
        "pause_today": tr("Tray", "Pause alerts until tomorrow"),
        "unpause": tr("Tray", "Show alerts again"),
        "connect": tr("Action", "Connect an account"),
        "keep_saved": tr("Action", "Saved replies"),
        "settings": tr("Action", "Settings"),
        "keys": tr("Action", "Keys"),
        "quit": tr("Action", "Quit"),
    }[name]


class Actions(QObject):
    """The QActions of one window, by name. Their shortcuts work wherever its focus is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._all: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(self)
            action.setObjectName(command.name)
            action.setShortcuts([QKeySequence(k) for k in command.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setAutoRepeat(command.repeats)
            window.addAction(action)
            self._all[command.name] = action
        self.speak()

    def __getitem__(self, name: str) -> QAction:
        return self._all[name]

    def speak(self) -> None:
        """Name every command in the language of now."""
        for name, action in self._all.items():
            words = command_words(name)
            action.setText(words.replace("&", "&&"))
            action.setIconText(words)

    def fill(self, menu: QMenu, *names: str) -> None:
        """Put commands into a menu; "" parts them by a line."""
        for name in names:
            if name:
                menu.addAction(self._all[name])
            else:
                menu.addSeparator()

    def main_menu(self, parent: QWidget) -> QMenu:
        """Every command, group by group."""
        menu = QMenu(parent)
        for group in MENUS:
            names = [c.name for c in COMMANDS if c.menu == group]
            if group in {"find", "app"}:
                menu.addSeparator() if group == "app" else None
                self.fill(menu, *names)
            else:
                self.fill(menu.addMenu(menu_words(group)), *names)
        return menu
