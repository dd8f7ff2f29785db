"""The settings: found by words, applied at once, stored under their names."""

from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.at_login import Starts
from inbox.store.reader import Reader
from inbox.ui import words
from inbox.ui.choice import Pick, Switch
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.settings_page import Settings
from inbox.ui.theme import look
from inbox.ui.ticks import Tick
from tests.ui.settings_desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    assert qapp
    words.speak("en")
    look().wear("light")
    return Desk(qtbot)


def test_a_choice_is_stored_at_once(desk: Desk) -> None:
    desk.pick("undo_seconds", "10")
    desk.pick("alerts_at", "now")
    desk.pick("alerts_at", "times")
    assert desk.engine.asked == [
        ("set", "undo_seconds", "10"),
        ("set", "alerts_at", "now"),
        ("set", "alerts_at", "9:00, 12:30, 17:00"),
    ]


def test_dark_and_large_are_worn_at_once(desk: Desk) -> None:
    desk.pick("scheme", "dark")
    assert look().scheme.dark
    desk.pick("text_size", "150")
    assert look().size == 150
    desk.pick("text_size", "100")
    desk.pick("scheme", "light")


def test_the_page_itself_speaks_the_chosen_language(desk: Desk) -> None:
    desk.pick("language", "fi")
    desk.bot.waitUntil(lambda: "Hiljaiset tunnit" in desk.shown())
    desk.pick("language", "en")
    desk.bot.waitUntil(lambda: "Quiet hours" in desk.shown())


def test_the_search_leaves_what_it_finds(desk: Desk) -> None:
    desk.bot.keyClicks(desk.page.search, "quiet")
    assert "Quiet hours" in desk.shown()
    assert "Time to undo" not in desk.shown()
    desk.page.search.setText("about")
    assert "MIT" in desk.shown()
    desk.page.search.setText("no such thing")
    assert "No setting is called that." in desk.shown()


def test_every_host_is_listed_with_how_often(desk: Desk) -> None:
    assert "social.example" in desk.shown()
    assert "1,240 times" in desk.shown()


def test_every_control_is_named(desk: Desk) -> None:
    for kind in (Pick, Switch, LineEdit, Tick):
        for control in desk.page.findChildren(kind):
            assert control.accessibleName()


@pytest.mark.parametrize("language", ["en", "fi"])
def test_every_setting_is_found_by_its_name_and_by_other_words(desk: Desk, language: str) -> None:
    words.speak(language)
    desk.bot.waitUntil(lambda: desk.page.windowTitle() == words.tr("Settings", "Settings"))
    rows = [row for section in desk.page.sections for row in section.rows]
    assert len(rows) > 12
    for row in rows:
        desk.page.look_for(row.findChildren(Label)[0].said())
        assert not row.isHidden()
    for wanted, title in FOUND[language].items():
        desk.page.look_for(wanted)
        shown = [r.findChildren(Label)[0].said() for r in rows if not r.isHidden()]
        assert title in shown, wanted
    words.speak("en")


@pytest.mark.parametrize(
    ("language", "wanted", "title"),
    [
        ("en", "hiljaiset tunnit", "Quiet hours"),
        ("en", "tumma", "Light or dark"),
        ("fi", "quiet hours", "Hiljaiset tunnit"),
        ("fi", "dark", "Vaalea vai tumma"),
        ("fi", "notifications", "Näytä ilmoitukset"),
        ("fi", "start with the computer", "Käynnisty tietokoneen mukana"),
    ],
)
def test_a_setting_is_found_in_the_language_that_the_screen_does_not_speak(
    desk: Desk, language: str, wanted: str, title: str
) -> None:
    page, _ = _start(desk, Login())
    words.speak(language)
    desk.bot.waitUntil(lambda: page.windowTitle() == words.tr("Settings", "Settings"))
    page.search.setText(wanted)
    rows = [row for section in page.sections for row in section.rows]
    assert title in [r.findChildren(Label)[0].said() for r in rows if not r.isHidden()]
    words.speak("en")


FOUND = {
    "en": {
        "regret": "Time to undo",
        "notifications": "Show alerts",
        "schedule": "When",
        "do not disturb": "Quiet hours",
        "dark": "Light or dark",
        "font": "Text size",
        "messages": "Alerts about",
        "complaint": "When the words are",
        "suomi": "Language",
    },
    "fi": {
        "notifikaatio": "Näytä ilmoitukset",
        "älä häiritse": "Hiljaiset tunnit",
        "tumma": "Vaalea vai tumma",
        "fontti": "Tekstin koko",
        "viestit": "Ilmoitukset aiheista",
    },
}


class Login:
    """A computer that starts what it is told, or refuses."""

    def __init__(self, state: Starts = Starts.NO) -> None:
        self.now, self.refuses = state, False

    def state(self) -> Starts:
        return self.now

    def turn(self, on: bool) -> None:
        if self.refuses:
            raise PermissionError(13, "Permission denied")
        self.now = Starts.YES if on else Starts.NO


def _start(desk: Desk, login: Login) -> tuple[Settings, Switch]:
    page = Settings(desk.bridge, cast(Reader, desk.shelf), at_login=login)
    desk.bot.addWidget(page)
    page.show()
    return page, next(s for s in page.findChildren(Switch) if s.objectName() == "at_login")


def test_starting_with_the_computer_says_what_the_computer_says(desk: Desk) -> None:
    login = Login()
    _, switch = _start(desk, login)
    assert not switch.isChecked()
    switch.click()
    assert (login.now, switch.isChecked()) == (Starts.YES, True)
    login.refuses = True
    switch.click()
    assert switch.isChecked()


def test_a_refusal_is_said_with_its_reason(desk: Desk) -> None:
    login = Login()
    login.refuses = True
    page, switch = _start(desk, login)
    switch.click()
    assert not switch.isChecked()
    said = [label.said() for label in page.findChildren(Label)]
    assert "The system did not allow it: Permission denied" in said


def test_another_copy_that_starts_is_named(desk: Desk) -> None:
    page, switch = _start(desk, Login(Starts.OTHER))
    assert not switch.isChecked()
    assert any("Another copy" in label.said() for label in page.findChildren(Label))


def test_a_window_that_is_not_to_start_offers_no_such_setting(desk: Desk) -> None:
    assert "Start with the computer" not in desk.shown()
