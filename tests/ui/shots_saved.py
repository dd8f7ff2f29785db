"""`python -m tests.ui.shots_saved FOLDER [NAME...]`: saved replies and suggestions."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from inbox.core import sheet
from inbox.paths import resource
from inbox.store.rows import View
from inbox.store.saved_sheet import planned
from inbox.ui import words
from inbox.ui.saved_dialog import SavedDialog
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.ui.cafe import HOUR, reply
from tests.ui.kiosk import MANIFESTS, Kiosk, said
from tests.ui.shots import camera
from tests.ui.shots_today import Shot, pause, press, up_to
from tests.ui.today.morning import morning

Stage = Callable[[Kiosk, MainWindow], QWidget | None]


def fill(shop: Kiosk) -> None:
    """Saved replies, some of them used, and answers to be suggested."""
    found = sheet.read(resource("demo", "saved.csv").read_bytes())
    shop.store.bring_saved(planned(found.wordings, []).new, [])
    for saved in shop.reader.saved.all():
        for _ in range(len(saved.name) % 5 * len(saved.name) % 14):
            shop.engine.use_saved(saved.id, 0)
    asked = [
        ("Do you bake gluten-free cardamom buns on Saturdays?",
         "Yes, two kinds on Saturdays. Shall I put some aside for you, Leena?"),
        ("Are the cardamom buns gluten-free on Saturday?", "Gluten-free ones come out at nine."),
    ]  # fmt: skip
    account = next(a.id for a in shop.reader.accounts() if a.channel == "mastodon")
    for number, (text, answer) in enumerate(asked):
        shop.bring(account, said(f"z{number}", "Leena", text, (90 + number) * 24 * HOUR))
        row = next(r for r in shop.reader.list(View.WAITING) if r.author_name == "Leena")
        reply(shop, row.id, answer)


def shop(folder: Path) -> Kiosk:
    """A morning at a shop that keeps its replies."""
    made = morning(folder)
    fill(made)
    return made


def chips(_shop: Kiosk, window: MainWindow) -> None:
    if window.width() < 700:
        press(window, "reply")
    pause()


def chips_today(shop: Kiosk, window: MainWindow) -> None:
    up_to("Aino")(shop, window)
    pause()


def picker(typed: str, *, today: bool = False) -> Stage:
    def stage(shop: Kiosk, window: MainWindow) -> QWidget | None:
        if today:
            up_to("Liisa")(shop, window)
        press(window, "reply")
        composer = window.today.stage.card().composer if today else window.conversation.composer
        window.activateWindow()
        pause()
        composer.edit.setFocus()
        QTest.keyClicks(composer.edit, typed)
        pause()
        return window.rooms.assisting.of(composer).slash.picker

    return stage


def stopped(_shop: Kiosk, window: MainWindow) -> None:
    press(window, "reply")
    text = "Hi Aino! The recipe for “{post}” goes on the blog at the weekend, {nickname}."
    window.conversation.composer.edit.insertPlainText(text)
    press(window, "send")
    pause()


def same(shop: Kiosk, window: MainWindow) -> None:
    for row in shop.reader.list(View.WAITING)[3:7]:
        reply(shop, row.id, f"Kiitos, {row.author_name}! Tervetuloa pian uudestaan.")
    press(window, "reply")
    window.conversation.composer.edit.insertPlainText("Kiitos, Aino! Tervetuloa pian uudestaan.")
    pause(400)


def dialog(number: int = 0) -> Stage:
    def stage(_shop: Kiosk, window: MainWindow) -> QWidget:
        press(window, "keep_saved")
        pause()
        shown = window.rooms.assisting.dialog
        assert shown is not None
        shown.resize(860, 640)
        pause()
        shown.list.list.setCurrentRow(number)
        if window.width() < 700:
            shown.resize(window.width() - 20, 720)
            pause()
            if not number:
                shown._turn(form=False)
        return shown

    return stage


def empty(shop: Kiosk, window: MainWindow) -> QWidget | None:
    for saved in shop.reader.saved.all():
        shop.store.drop_saved(saved.id)
    return dialog()(shop, window)


def bring(_shop: Kiosk, window: MainWindow) -> QWidget:
    press(window, "keep_saved")
    shown = window.rooms.assisting.dialog
    assert isinstance(shown, SavedDialog)
    shown.resize(860, 640)
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "vastaukset.csv"
        file.write_text(
            "kansio;nimi;kieli;teksti\nEvery day;Thanks;en;You are kind!\n"
            "Uusi;Moi;fi;Moi {etunimi}!\n"
            'Uusi;Hei;fi;\nUusi;Toinen;fi;Kyllä; tervetuloa\nUusi;Kolmas;fi;"Auki\n',
            "utf-8",
        )
        shown.read_file(file)
    return shown


SHOTS = {
    "30-chips-light": Shot(chips),
    "30-chips-dark": Shot(chips, "dark", "fi"),
    "30-chips-200": Shot(chips, text=200, size=(1600, 1100)),
    "30-chips-600": Shot(chips, size=(600, 800)),
    "30-chips-today": Shot(chips_today),
    "30-chips-today-dark": Shot(chips_today, "dark", "fi", (600, 800)),
    "31-picker-light": Shot(picker("/")),
    "31-picker-typed": Shot(picker("/than")),
    "31-picker-dark": Shot(picker("/ki", today=True), "dark", "fi"),
    "31-picker-200": Shot(picker("/"), text=200, size=(1600, 1100)),
    "31-picker-600": Shot(picker("/"), size=(600, 800)),
    "31-picker-none": Shot(picker("/xyz")),
    "32-stopped-light": Shot(stopped),
    "32-stopped-dark": Shot(stopped, "dark", "fi"),
    "32-stopped-600": Shot(stopped, size=(600, 800), text=130),
    "33-same-light": Shot(same),
    "33-same-dark": Shot(same, "dark", "fi"),
    "34-dialog-light": Shot(dialog(4)),
    "34-dialog-dark": Shot(dialog(1), "dark", "fi"),
    "34-dialog-200": Shot(dialog(1), text=200, size=(1600, 1100)),
    "34-dialog-600": Shot(dialog(), size=(600, 800)),
    "34-dialog-600-form": Shot(dialog(1), size=(600, 800), language="fi"),
    "34-dialog-empty": Shot(empty),
    "35-import-light": Shot(bring),
    "35-import-dark": Shot(bring, "dark", "fi"),
}


def shoot(name: str, shot: Shot, folder: Path) -> None:
    words.speak(shot.language)
    look().wear(shot.scheme, shot.text)
    with tempfile.TemporaryDirectory() as place:
        kept = shop(Path(place))
        window = MainWindow(kept.bridge, kept.reader, MANIFESTS)
        window.resize(*shot.size)
        window.show()
        pause()
        shot.stage(kept, window)
        pause()
        shown = next((d for d in window.findChildren(QDialog) if d.isVisible()), window)
        shown.grab().save(str(folder / f"{name}.png"))
        window.close()
        window.deleteLater()
        pause(10)
        kept.close()


def main() -> None:
    folder, wanted = Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    app = camera()
    for name, shot in SHOTS.items():
        if not wanted or any(name.startswith(one) for one in wanted):
            shoot(name, shot, folder)
    app.quit()


if __name__ == "__main__":
    main()
