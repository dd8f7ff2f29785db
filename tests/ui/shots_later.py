"""`python -m tests.ui.shots_later FOLDER [NAME...]`: replies put off, answers owed, spelling."""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialog, QMenu

from inbox.core.actions import SAID_SINCE, Action
from inbox.core.model import Verb
from inbox.store.rows import View
from inbox.ui import words
from inbox.ui.leaving import Leaving
from inbox.ui.promise import PromiseDialog
from inbox.ui.theme import look
from inbox.ui.when import MORNING, at
from inbox.ui.window import MainWindow
from tests.ui.cafe import DRAFT, cafe
from tests.ui.kiosk import MANIFESTS, Kiosk
from tests.ui.shots import _named, camera, pause

YES = "Yes, two kinds on Saturdays. I put six aside for you at ten."


@dataclass(frozen=True)
class Shot:
    stage: Callable[[Kiosk, MainWindow], None]
    scheme: str = "light"
    language: str = "en"
    size: tuple[int, int] = (1280, 800)
    text: int = 100


def tomorrow(days: int = 1) -> datetime:
    return at(datetime.now(UTC).astimezone().date() + timedelta(days=days), MORNING)


def write(window: MainWindow, text: str = DRAFT) -> None:
    window.conversation.composer.edit.setFocus()
    window.conversation.composer.edit.insertPlainText(text)


def aino(shop: Kiosk, window: MainWindow) -> int:
    number = _named(shop, "Aino")
    window.show_conversation(number)
    pause()
    return number


def menu(shop: Kiosk, window: MainWindow) -> None:
    aino(shop, window)
    write(window)
    window.conversation.composer.later.pop()


def choosing(shop: Kiosk, window: MainWindow) -> None:
    aino(shop, window)
    write(window)
    window.conversation.composer.later._other()


def calendar(shop: Kiosk, window: MainWindow) -> None:
    aino(shop, window)
    window.actions_["promise"].trigger()
    pause()
    dialog = next(d for d in window.findChildren(PromiseDialog))
    dialog._own.setChecked(True)
    pause()
    dialog.fields._show_calendar()


def put_off(shop: Kiosk, window: MainWindow) -> None:
    number = aino(shop, window)
    row = shop.reader.conversation(number)
    assert row is not None
    action = Action(Verb.REPLY, row.account, row.last_item, YES)
    shop.engine.send_later(action, tomorrow())
    pause(300)


def all_put_off(shop: Kiosk, window: MainWindow) -> None:
    put_off(shop, window)
    for name, days in (("Marcus", 2), ("Petra", 3)):
        row = shop.reader.conversation(_named(shop, name))
        assert row is not None
        action = Action(Verb.REPLY, row.account, row.last_item, f"Hello {name}, " + YES)
        shop.engine.send_later(action, tomorrow(days))
    window.go_place("scheduled")
    pause(300)


def held(shop: Kiosk, window: MainWindow) -> None:
    put_off(shop, window)
    shop.fail(shop.reader.outbox()[0].id, SAID_SINCE)
    pause(300)


def done_list(shop: Kiosk, window: MainWindow) -> None:
    put_off(shop, window)
    window.go(View.DONE)
    pause(300)


def promising(shop: Kiosk, window: MainWindow) -> None:
    aino(shop, window)
    window.actions_["promise"].trigger()


def owed(shop: Kiosk, window: MainWindow) -> None:
    number = aino(shop, window)
    row = shop.reader.conversation(number)
    assert row is not None
    action = Action(Verb.REPLY, row.account, row.last_item, "I'll ask the baker and tell you.")
    shop.engine.send_promise(action, tomorrow(3), "Are the oats certified? Ask Mika")
    pause()
    window.go(View.SNOOZED)
    window.show_conversation(number)
    pause(300)


def back(shop: Kiosk, window: MainWindow) -> None:
    owed(shop, window)
    number = _named(shop, "Aino")
    past = datetime.now(UTC) - timedelta(minutes=5)
    shop.engine.promise([number], past, "Are the oats certified? Ask Mika")
    shop.store.wake(datetime.now(UTC))
    window.go(View.WAITING)
    window.show_conversation(_named(shop, "Aino"))
    pause(300)


def card(shop: Kiosk, window: MainWindow) -> None:
    back(shop, window)
    window.start_session()
    pause(300)


def rows(shop: Kiosk, window: MainWindow) -> None:
    back(shop, window)
    put = shop.reader.conversation(_named(shop, "Marcus"))
    assert put is not None
    action = Action(Verb.REPLY, put.account, put.last_item, YES)
    shop.engine.send_later(action, tomorrow())
    shop.engine.promise([_named(shop, "Liisa"), _named(shop, "Jonas")], tomorrow(3), "")
    shop.engine.reopen([put.id, _named(shop, "Liisa")])
    window.go(View.WAITING)
    window.show_conversation(_named(shop, "Petra"))
    pause(300)


def misspelt(shop: Kiosk, window: MainWindow) -> None:
    aino(shop, window)
    write(window, "Yes, we definately have too kinds on Saturdays. Shall I put six asside? ")
    pause(1500)


def spelling(shop: Kiosk, window: MainWindow) -> None:
    misspelt(shop, window)
    window.actions_["spelling"].trigger()


def leaving(shop: Kiosk, window: MainWindow) -> None:
    put_off(shop, window)
    Leaving(window, shop.reader.scheduled()).open()


STAGES: dict[str, Callable[[Kiosk, MainWindow], None]] = {
    "menu": menu,
    "choosing": choosing,
    "calendar": calendar,
    "put-off": put_off,
    "scheduled": all_put_off,
    "held": held,
    "done": done_list,
    "promising": promising,
    "owed": owed,
    "back": back,
    "card": card,
    "rows": rows,
    "misspelt": misspelt,
    "spelling": spelling,
    "leaving": leaving,
}
LOOKS = {
    "light": {},
    "dark": {"scheme": "dark"},
    "fi": {"language": "fi"},
    "large": {"text": 200, "size": (1600, 1100)},
    "narrow": {"size": (590, 800)},
}
SHOTS = {
    f"{stage}-{worn}": Shot(do, **more)  # type: ignore[arg-type]
    for stage, do in STAGES.items()
    for worn, more in LOOKS.items()
}


def picture(window: MainWindow) -> QPixmap:
    """The window with the menus and dialogs that lie over it."""
    shown = window.grab()
    p = QPainter(shown)
    for over in QApplication.topLevelWidgets():
        if over.isVisible() and isinstance(over, QMenu | QDialog | QCalendarWidget):
            where = over.pos() - window.mapToGlobal(QPoint(0, 0))
            if isinstance(over, QDialog):
                middle = QPoint(window.width() - over.width(), window.height() - over.height())
                where = middle / 2
            p.drawPixmap(where, over.grab())
    p.end()
    return shown


def main(folder: Path, wanted: list[str]) -> None:
    app = camera()
    folder.mkdir(parents=True, exist_ok=True)
    for name, shot in SHOTS.items():
        if wanted and not any(name.startswith(w) for w in wanted):
            continue
        look().wear(shot.scheme, shot.text)
        words.speak(shot.language)
        with tempfile.TemporaryDirectory() as place:
            shop = cafe(Path(place))
            window = MainWindow(shop.bridge, shop.reader, MANIFESTS)
            window.resize(*shot.size)
            window.show()
            pause(200)
            shot.stage(shop, window)
            pause(200)
            picture(window).save(str(folder / f"{name}.png"))
            for over in app.topLevelWidgets():
                if isinstance(over, QMenu | QDialog):
                    over.close()
            window.close()
            window.deleteLater()
            pause(20)
            shop.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
