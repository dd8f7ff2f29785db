"""The stages on which the screens of the main window are shown, and a few that stand alone."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from inbox.store.rows import AccountState, View
from inbox.ui.connect import Connect
from inbox.ui.emoji import EmojiPicker
from inbox.ui.keyring_banner import KeyringNotice
from inbox.ui.keys_sheet import KeysSheet
from inbox.ui.parts.layout import Pane, column
from inbox.ui.window import MainWindow
from tests.ui import shots, shots_views
from tests.ui.cafe import reply
from tests.ui.kiosk import MANIFESTS, Kiosk
from tests.ui.pretend import pretend
from tests.ui.reach.hall import Stage, settle


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
