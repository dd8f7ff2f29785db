"""Every screen there is, one line each in SCREENS: what is walked, pictured and read aloud.

A screen is made by a function that gets a Hall and answers the widget to look at.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from inbox.store.rows import AccountState, View
from inbox.ui import words
from inbox.ui.connect import Connect
from inbox.ui.emoji import EmojiPicker
from inbox.ui.first_run import FirstRun
from inbox.ui.keyring_banner import KeyringNotice
from inbox.ui.keys_sheet import KeysSheet
from inbox.ui.label_finder import LabelFinder
from inbox.ui.parts.layout import Pane, column
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.ui import shots, shots_b, shots_chosen, shots_later, shots_saved, shots_views
from tests.ui.cafe import cafe, reply
from tests.ui.kiosk import MANIFESTS, Kiosk, kiosk
from tests.ui.pretend import pretend
from tests.ui.today.morning import morning

Stage = Callable[[Kiosk, MainWindow], QWidget | None]
Shop = Callable[[Path], Kiosk]


@dataclass(frozen=True)
class Look:
    """How a screen is worn; ``text`` in per cent, ``size`` in px."""

    scheme: str = "light"
    language: str = "en"
    text: int = 100
    size: tuple[int, int] = (1440, 900)

    def __str__(self) -> str:
        return f"{self.scheme}-{self.language}-{self.text}-{self.size[0]}"


@dataclass
class Hall:
    """Where a screen is set up; what was opened is closed when the screen is over."""

    folder: Path
    size: tuple[int, int] = (1440, 900)
    shops: list[Kiosk] = field(default_factory=list)

    def window(self, shop: Shop = cafe, stage: Stage | None = None) -> QWidget:
        """The main window on a shop, brought to a stage; what that answers is looked at."""
        opened = shop(self.folder)
        self.shops.append(opened)
        window = MainWindow(opened.bridge, opened.reader, MANIFESTS)
        window.resize(*self.size)
        window.show()
        settle()
        found = stage(opened, window) if stage is not None else None
        return found or window


@dataclass(frozen=True)
class Screen:
    make: Callable[[Hall], QWidget]


def on(shop: Shop, stage: Stage | None = None) -> Screen:
    """A stage of the main window."""
    return Screen(lambda hall: hall.window(shop, stage))


def over(shop: Shop, stage: Stage) -> Screen:
    """A stage that brings up a dialog or a menu; that is what is looked at."""

    def make(hall: Hall) -> QWidget:
        window = hall.window(shop, stage)
        settle()
        tops = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
        found = [w for w in tops if isinstance(w, QDialog | QMenu)]
        return found[-1] if found else window

    return Screen(make)


def alone(make: Callable[[], QWidget]) -> Screen:
    """A dialog or page that needs no shop."""
    return Screen(lambda _hall: make())


def settle(rounds: int = 6) -> None:
    """Let everything happen that is due now."""
    for _ in range(rounds):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def shown(screen: Screen, worn: Look, *, hurry: bool = True) -> Iterator[QWidget]:
    """A screen in a look, as large as it may be there."""
    words.speak(worn.language)
    look().wear(worn.scheme, worn.text)
    before = set(QApplication.topLevelWidgets())
    shots.Patience.most = 60 if hurry else 200
    with tempfile.TemporaryDirectory() as folder:
        hall = Hall(Path(folder), worn.size)
        widget = screen.make(hall)
        _size(widget, worn.size)
        widget.show()
        widget.window().activateWindow()
        settle()
        yield widget
        for each in set(QApplication.topLevelWidgets()) - before:
            each.close()
            each.deleteLater()
        settle(2)
        for shop in hall.shops:
            shop.close()


def _size(widget: QWidget, size: tuple[int, int]) -> None:
    if isinstance(widget, QMenu) or widget.window() is not widget:
        return
    if isinstance(widget, QDialog):
        widget.resize(min(widget.width(), size[0]), min(widget.height(), size[1]))
    elif not isinstance(widget, MainWindow):
        widget.resize(*size)


# -- stages ---------------------------------------------------------------------------


def _press(window: MainWindow, *names: str) -> None:
    for name in names:
        window.actions_[name].trigger()
        settle(2)


def today(_shop: Kiosk, window: MainWindow) -> None:
    window.go_today()


def rest(shop: Kiosk, window: MainWindow) -> None:
    card("Marcus")(shop, window)
    _press(window, "back")


def unread(shop: Kiosk, window: MainWindow) -> None:
    accounts = {a.channel: a.id for a in shop.reader.accounts()}
    shop.state(accounts["bluesky"], AccountState.SIGNED_OUT)
    window.go_today()


def nobody_today(shop: Kiosk, window: MainWindow) -> None:
    shop.engine.done([r.id for r in shop.reader.list(View.WAITING)])
    window.go_today()


def card(name: str, words_: str = "") -> Stage:
    """The session's card of somebody, with words in its composer."""

    def stage(_shop: Kiosk, window: MainWindow) -> None:
        window.start_session()
        settle()
        for _ in range(20):
            up = window.today.stage.card().shown
            if up is None or up.author_name == name:
                break
            _press(window, "done")
        window.today.stage.undo_bar.hide()
        if words_:
            _press(window, "reply")
            window.today.stage.card().composer.edit.insertPlainText(words_)

    return stage


def sweep(_shop: Kiosk, window: MainWindow) -> None:
    window.start_session()
    settle()
    day = window.today.stage
    for _ in range(30):
        if day.page() is day.sweep:
            break
        _press(window, "done")
    _press(window, "like_and_go_on")


def ending(shop: Kiosk, window: MainWindow) -> None:
    sweep(shop, window)
    _press(window, "like_all")
    window.today.stage.undo_bar.hide()


def snoozing(_shop: Kiosk, window: MainWindow) -> QWidget | None:
    _press(window, "snooze")
    return QApplication.activePopupWidget()


def filtering(_shop: Kiosk, window: MainWindow) -> QWidget | None:
    window.list.filter_button.click()
    return QApplication.activePopupWidget()


def row_menu(_shop: Kiosk, window: MainWindow) -> QWidget | None:
    row = window.list.current()
    window.list.view.menu_wanted.emit(row, window.mapToGlobal(QPoint(300, 200)))
    return QApplication.activePopupWidget()


def main_menu(_shop: Kiosk, window: MainWindow) -> QWidget | None:
    window._main_menu(window.sidebar.menu)
    return QApplication.activePopupWidget()


def keys(_shop: Kiosk, window: MainWindow) -> QWidget:
    sheet = KeysSheet(window)
    sheet.open()
    return sheet


def found(_shop: Kiosk, window: MainWindow) -> None:
    _press(window, "search")
    window.list.field.setText("coffee")
    window.list._search_now()


def not_found(shop: Kiosk, window: MainWindow) -> None:
    found(shop, window)
    window.list.field.setText("nothing like that")
    window.list._search_now()


def view(which: View) -> Stage:
    """A list with something in it; at the end an empty one."""

    def stage(_shop: Kiosk, window: MainWindow) -> None:
        if which is View.DONE:
            _press(window, "done")
        window.go(which)

    return stage


def place(name: str) -> Stage:
    def stage(shop: Kiosk, window: MainWindow) -> None:
        shots_views.applaud(shop)
        shots_views.history(shop)
        window._catch_up()
        window.go_place(name)

    return stage


def empty_place(name: str) -> Stage:
    def stage(shop: Kiosk, window: MainWindow) -> None:
        shots.nobody(shop, window)
        window.go_place(name)

    return stage


def troubles(shop: Kiosk, window: MainWindow) -> None:
    accounts = {a.channel: a.id for a in shop.reader.accounts()}
    shop.state(accounts["bluesky"], AccountState.SIGNED_OUT)
    liisa = shots._named(shop, "Liisa")
    window.show_conversation(liisa)
    action = reply(shop, liisa, "Kyllä on, laitan neljä sivuun. Kahvin kanssa vai ilman?")
    shop.unsure(action.id)
    window._catch_up()
    marcus = shop.reader.conversation(shots._named(shop, "Marcus"))
    assert marcus is not None
    window.doing.done(marcus)


def failed(shop: Kiosk, window: MainWindow) -> None:
    shots.failed(shop, window)
    window._catch_up()


def palette(_shop: Kiosk, window: MainWindow, typed: str = "") -> QWidget:
    _press(window, "palette")
    window.anywhere.field.setText(typed)
    return window.anywhere


def emoji(shop: Kiosk, window: MainWindow) -> QWidget | None:
    shots_views.emoji(shop, window)
    return window.findChild(EmojiPicker)


def conversation(name: str) -> Stage:
    def stage(shop: Kiosk, window: MainWindow) -> None:
        window.show_conversation(shots._named(shop, name))

    return stage


def within(stage: Callable[[Kiosk, MainWindow], object], found: type[QWidget]) -> Stage:
    """A stage, of which only what lies over the window is looked at."""

    def staged(shop: Kiosk, window: MainWindow) -> QWidget | None:
        stage(shop, window)
        return window.findChild(found)

    return staged


def keyring(trouble: str) -> QWidget:
    notice = KeyringNotice(pretend()[0])
    notice.tell(trouble)
    pane = Pane("surface")
    pane.setLayout(column(notice, None, margins=(24, 24, 24, 24)))
    return pane


def connecting(channel: str, way: str) -> QWidget:
    return Connect(pretend()[0], MANIFESTS[channel], way=way)


SCREENS: dict[str, Screen] = {
    "waiting": on(cafe, shots.typing),
    "conversation": on(cafe, conversation("Aino")),
    "review": on(cafe, conversation("Sam")),
    "banners": on(cafe, troubles),
    "failed": on(cafe, failed),
    "crowded": on(cafe, shots.crowded),
    "poll": on(cafe, shots_views.poll),
    "search": on(cafe, found),
    "search-nothing": on(cafe, not_found),
    "done": on(cafe, view(View.DONE)),
    "snoozed-empty": on(cafe, view(View.SNOOZED)),
    "sidebar-over": on(cafe, shots.sidebar_over),
    "nobody": on(kiosk, shots.nobody),
    "first-reading": on(kiosk, shots.reading),
    "today": on(morning, today),
    "today-rest": on(morning, rest),
    "today-unread": on(morning, unread),
    "today-nobody": on(morning, nobody_today),
    "session": on(morning, card("Marcus")),
    "session-thread": on(morning, card("Aino")),
    "session-review": on(morning, card("Sam")),
    "session-typing": on(morning, card("Marcus", "Fourteen kilometres deserve a second one.")),
    "sweep": on(morning, sweep),
    "ending": on(morning, ending),
    "applause": on(cafe, place("applause")),
    "applause-empty": on(kiosk, empty_place("applause")),
    "people": on(cafe, place("people")),
    "people-empty": on(kiosk, empty_place("people")),
    "dialogue": on(cafe, place("dialogue")),
    "dialogue-empty": on(kiosk, empty_place("dialogue")),
    "palette": on(cafe, palette),
    "palette-typed": on(cafe, partial(palette, typed="ma")),
    "palette-nothing": on(cafe, partial(palette, typed="qqqq")),
    "keys": on(cafe, keys),
    "emoji": on(cafe, emoji),
    "suggestions": on(shots_saved.shop, shots_saved.chips),
    "suggestions-session": on(shots_saved.shop, shots_saved.chips_today),
    "saved-picker": on(shots_saved.shop, shots_saved.picker("/")),
    "saved-picker-nothing": on(shots_saved.shop, shots_saved.picker("/xyz")),
    "unfilled": on(shots_saved.shop, shots_saved.stopped),
    "same-words": on(shots_saved.shop, shots_saved.same),
    "saved": on(shots_saved.shop, shots_saved.dialog(4)),
    "saved-empty": on(shots_saved.shop, shots_saved.empty),
    "saved-import": on(shots_saved.shop, shots_saved.bring),
    "snooze-menu": on(cafe, snoozing),
    "filter-menu": on(cafe, filtering),
    "row-menu": on(cafe, row_menu),
    "main-menu": on(cafe, main_menu),
    "chosen": on(cafe, shots_chosen.four),
    "labels": on(cafe, shots_chosen.labels),
    "label-finder": on(cafe, within(shots_chosen.finder, LabelFinder)),
    "label-new": on(cafe, within(shots_chosen.finder_new, LabelFinder)),
    "of-label": on(cafe, shots_chosen.of_label),
    "done-by-rule": on(cafe, shots_chosen.rule_done),
    "hide-by-rule": on(cafe, shots_chosen.rule_hide),
    "rule": over(cafe, shots_chosen.rule_dialog),
    "rule-empty": over(cafe, shots_chosen.rule_dialog_empty),
    "settings-sorting": over(cafe, shots_chosen.settings),
    "label-dialog": over(cafe, shots_chosen.label_dialog),
    "later-menu": over(cafe, shots_later.menu),
    "later-choosing": over(cafe, shots_later.choosing),
    "promise": over(cafe, shots_later.promising),
    "put-off": on(cafe, shots_later.put_off),
    "scheduled": on(cafe, shots_later.all_put_off),
    "held-back": on(cafe, shots_later.held),
    "owed": on(cafe, shots_later.owed),
    "owed-again": on(cafe, shots_later.back),
    "owed-card": on(cafe, shots_later.card),
    "misspelt": on(cafe, shots_later.misspelt),
    "misspelt-menu": over(cafe, shots_later.spelling),
    "leaving": over(cafe, shots_later.leaving),
    "first-run": alone(lambda: FirstRun(list(MANIFESTS.values())[:8])),
    "first-read": alone(shots_b.reading),
    "keyring": alone(partial(keyring, "The keyring is locked")),
    "keyring-none": alone(partial(keyring, "This computer has no keyring to keep secrets in")),
    "keyring-silent": alone(partial(keyring, "The keyring does not answer")),
    "settings": alone(shots_b.settings),
    "connect-refused": alone(shots_b.refused),
    "connect-browser": alone(shots_b.browser),
    "connect-choosing": alone(shots_b.choosing),
    "connect-connected": alone(shots_b.connected),
    **{
        f"connect-{channel}-{way.id}": alone(partial(connecting, channel, way.id))
        for channel, manifest in MANIFESTS.items()
        if channel != "google"
        for way in manifest.ways
    },
}
