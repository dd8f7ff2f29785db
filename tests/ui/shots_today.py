"""`python -m tests.ui.shots_today FOLDER [NAME...]`: the daily session, at twice its size."""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog

from inbox.store.rows import AccountState, View
from inbox.ui import words
from inbox.ui.snooze import choices
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.ui.cafe import DAY
from tests.ui.kiosk import MANIFESTS, Kiosk, said
from tests.ui.shots import camera
from tests.ui.today.morning import morning


@dataclass(frozen=True)
class Shot:
    stage: Callable[[Kiosk, MainWindow], object]
    scheme: str = "light"
    language: str = "en"
    size: tuple[int, int] = (1280, 800)
    text: int = 100


def pause(ms: int = 120) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def press(window: MainWindow, *names: str) -> None:
    for name in names:
        window.actions_[name].trigger()
        pause(20)


def start(_shop: Kiosk, window: MainWindow) -> None:
    window.go_today()


def trouble(shop: Kiosk, window: MainWindow) -> None:
    accounts = {a.channel: a.id for a in shop.reader.accounts()}
    shop.state(accounts["bluesky"], AccountState.SIGNED_OUT)
    window.go_today()


def nobody(shop: Kiosk, window: MainWindow) -> None:
    end(shop, window)
    shop.engine.done([r.id for r in shop.reader.list(View.WAITING)])
    press(window, "back")
    window.show()
    window.go_today()


def up_to(name: str) -> Callable[[Kiosk, MainWindow], None]:
    def stage(_shop: Kiosk, window: MainWindow) -> None:
        window.start_session()
        pause()
        for _ in range(20):
            shown = window.today.stage.card().shown
            stage = window.today.stage
            if shown is None or shown.author_name == name or stage.page() is stage.sweep:
                break
            press(window, "done")
        pause()
        window.today.stage.undo_bar.hide()

    return stage


def typing(shop: Kiosk, window: MainWindow) -> None:
    up_to("Marcus")(shop, window)
    press(window, "reply")
    window.today.stage.card().composer.edit.insertPlainText(
        "Fourteen kilometres deserve a second one. It waits for you at the counter, on the house."
    )


def sweep(shop: Kiosk, window: MainWindow) -> None:
    up_to("nobody")(shop, window)
    press(window, "like_and_go_on")


def end(shop: Kiosk, window: MainWindow) -> None:
    window.start_session()
    pause()
    for _ in range(30):
        today = window.today
        if today.stage.page() is today.stage.ending:
            break
        if today.stage.page() is today.stage.sweep:
            press(window, "like_all")
            continue
        shown = today.stage.card().shown
        if shown is None:
            break
        if shown.author_name == "Sam":
            today._doing.snooze(shown, choices_tomorrow())
            today._settle(shown, "snooze")
        elif today.stage.card().likeable and not shown.question:
            press(window, "like_and_go_on")
        else:
            press(window, "reply")
            today.stage.card().composer.edit.insertPlainText("Kiitos!")
            press(window, "send")
        pause(30)
    pause(300)
    window.today.stage.undo_bar.hide()
    assert shop


def choices_tomorrow() -> datetime:
    return choices(datetime.now().astimezone())[-2][1]


def rest(shop: Kiosk, window: MainWindow) -> None:
    up_to("Marcus")(shop, window)
    press(window, "back")


def noted(shop: Kiosk, window: MainWindow) -> None:
    """Marcus has a note, an earlier life on another channel, and words said long ago."""
    row = next(r for r in shop.reader.list(View.WAITING) if r.author_name == "Marcus")
    other = next(a.id for a in shop.reader.accounts() if a.id != row.account)
    shop.bring(other, said("m0", "Marcus", "Best coffee on the whole trail.", 40 * DAY))
    twin = next(a for a, _ in shop.reader.acquaintances.alike(row.author))
    shop.store.join(row.author, twin.id)
    shop.store.keep_note(row.author, "Walks the whole coast path. His dog is called Ilta.")
    up_to("Marcus")(shop, window)


def about(shop: Kiosk, window: MainWindow) -> None:
    noted(shop, window)
    press(window, "person")
    pause(200)


SHOTS = {
    "24-noted-light": Shot(noted),
    "24-noted-dark": Shot(noted, "dark", "fi"),
    "24-about-light": Shot(about),
    "24-about-dark": Shot(about, "dark", "fi"),
    "24-noted-600": Shot(noted, size=(600, 800)),
    "24-noted-200": Shot(noted, text=200, size=(1600, 1100)),
    "14-today-light": Shot(start),
    "14-today-dark": Shot(start, "dark"),
    "14-today-finnish": Shot(start, language="fi"),
    "14-today-trouble": Shot(trouble),
    "14-today-nobody": Shot(nobody),
    "14-today-rest": Shot(rest),
    "14-today-200": Shot(start, text=200, size=(1600, 1100)),
    "14-today-600": Shot(start, size=(600, 800)),
    "03-session-light": Shot(up_to("Marcus")),
    "03-session-dark": Shot(up_to("Marcus"), "dark"),
    "03-session-thread": Shot(up_to("Aino")),
    "03-session-no-like": Shot(up_to("Sam")),
    "03-session-typing": Shot(typing),
    "03-session-finnish": Shot(up_to("Aino"), "dark", "fi"),
    "03-session-200": Shot(up_to("Marcus"), text=200, size=(1600, 1100)),
    "03-session-900": Shot(up_to("Aino"), size=(900, 700)),
    "03-session-600": Shot(up_to("Aino"), size=(600, 800)),
    "03-sweep-light": Shot(sweep),
    "03-sweep-dark": Shot(sweep, "dark", "fi", (600, 800)),
    "04-ending-light": Shot(end),
    "04-ending-dark": Shot(end, "dark", "fi"),
    "04-ending-200": Shot(end, text=200, size=(1600, 1100)),
    "04-ending-600": Shot(end, size=(600, 800)),
}


def shoot(name: str, shot: Shot, folder: Path) -> None:
    words.speak(shot.language)
    look().wear(shot.scheme, shot.text)
    with tempfile.TemporaryDirectory() as place:
        shop = morning(Path(place))
        window = MainWindow(shop.bridge, shop.reader, MANIFESTS)
        window.resize(*shot.size)
        window.show()
        pause()
        shot.stage(shop, window)
        pause()
        shown = next((d for d in window.findChildren(QDialog) if d.isVisible()), window)
        shown.grab().save(str(folder / f"{name}.png"))
        window.close()
        window.deleteLater()
        pause(10)
        shop.close()


def main() -> None:
    folder, wanted = Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    app = camera()
    app.setCursorFlashTime(0)
    for name, shot in SHOTS.items():
        if not wanted or any(name.startswith(w) for w in wanted):
            shoot(name, shot, folder)


if __name__ == "__main__":
    main()
