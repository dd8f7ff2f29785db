"""Applause, People, Dialogue, the palette, emoji and polls: by keyboard, on the real store."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from inbox.core.model import PollOption, Verb
from inbox.store.rows import Filter, View
from inbox.ui import words
from inbox.ui.applause import ApplausePage, Faces, Group, who
from inbox.ui.chart import step_for
from inbox.ui.dialogue import DialoguePage, Figure, span_words
from inbox.ui.emoji import find, known
from inbox.ui.geometry import fitting
from inbox.ui.palette import Entry, best, score
from inbox.ui.people import PeoplePage
from inbox.ui.person import Spoken
from inbox.ui.poll import PollView, poll_words
from inbox.ui.window import MainWindow
from tests.ui.kiosk import MANIFESTS, Kiosk
from tests.ui.shots_views import applaud, history
from tests.ui.windows import gone

Key = Qt.Key


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.go(View.WAITING)
    made.list.view.setFocus()
    yield made
    gone(made)


def _type(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window.focusWidget() or window, key)
        QApplication.processEvents()


def _people(window: MainWindow) -> PeoplePage:
    page = window.panes.place()
    assert isinstance(page, PeoplePage)
    return page


def _said(page: DialoguePage) -> list[str]:
    return [figure.accessibleName() for figure in page.findChildren(Figure)]


def test_g_a_shows_the_applause_and_its_count_is_gone(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    applaud(shop)
    window.sidebar.refresh()
    item = window.sidebar._places["applause"]
    assert item.accessibleName() == "Applause, 18"
    _type(qtbot, window, Key.Key_G, Key.Key_A)
    page = window.panes.place()
    assert isinstance(page, ApplausePage)
    names = [group.accessibleName() for group in page.findChildren(Group)]
    assert names[0].startswith("Aino, Petra and 6 others. 8 likes  ·  1 share")
    assert any(name.startswith("Henrik and Veera. 2 new followers") for name in names)
    assert len(page.findChildren(PollView)) == 1
    qtbot.waitUntil(lambda: item.accessibleName() == "Applause", timeout=2000)
    assert item.isChecked()


def test_l_likes_back_the_last_words_of_those_who_applauded_and_u_undoes_it(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    applaud(shop)
    _type(qtbot, window, Key.Key_G, Key.Key_A)
    page = window.panes.place()
    assert isinstance(page, ApplausePage)
    _type(qtbot, window, Key.Key_L)
    assert shop.engine.actions == []  # nothing is liked that was not looked at first
    group = next(g for g in page.findChildren(Group) if g.hasFocus())
    said = [item.id for item in group.words_back()]
    assert said
    _type(qtbot, window, Key.Key_L)
    assert [action.item for action in shop.engine.actions] == said
    assert {action.verb for action in shop.engine.actions} == {Verb.LIKE}
    window.actions_["undo"].trigger()
    assert shop.reader.outbox() == []


def test_a_picture_that_comes_after_its_faces_went_troubles_nobody(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    applaud(shop)
    _type(qtbot, window, Key.Key_G, Key.Key_A)
    page = window.panes.place()
    assert isinstance(page, ApplausePage)
    faces = page.findChildren(Faces)
    assert faces
    for face in faces:
        with qtbot.waitSignal(face.destroyed):
            face.deleteLater()
    with qtbot.captureExceptions() as raised:
        shop.bridge.media_ready.emit("https://pictures.example/a.png")
    assert raised == []


def test_keys_of_the_list_do_nothing_to_what_a_page_hides(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    _type(qtbot, window, Key.Key_G, Key.Key_A)
    _type(qtbot, window, Key.Key_E, Key.Key_L, Key.Key_Space, Key.Key_J)
    assert shop.engine.actions == []
    assert shop.reader.counts()[View.WAITING] == 9


def test_people_are_searched_and_their_conversation_opened_by_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    _type(qtbot, window, Key.Key_G, Key.Key_P)
    page = _people(window)
    assert page.model.rowCount() == 9
    _type(qtbot, window, Key.Key_Slash)
    assert page.field.hasFocus()
    qtbot.keyClicks(page.field, "mar")
    _type(qtbot, window, Key.Key_Return)
    assert page.model.rowCount() == 1
    _type(qtbot, window, Key.Key_Return)
    assert isinstance(window.focusWidget(), Spoken)
    _type(qtbot, window, Key.Key_Return)
    row = window.conversation.row()
    assert row is not None
    assert row.author_name == "Marcus"
    assert window.panes.place() is None


def test_a_row_of_people_reads_as_one_sentence(window: MainWindow) -> None:
    window.go_place("people")
    model = _people(window).model
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(said).startswith("Aino, Mastodon, Said 2 things since ")


def test_escape_ends_a_search_of_people_and_comes_back_from_a_person(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(500, 800)
    window.go_place("people")
    page = _people(window)
    page.list.entered.emit()
    assert page.person.isVisible()
    assert not page.list.isVisible()
    _type(qtbot, window, Key.Key_Escape)
    assert page.list.isVisible()
    assert not page.person.isVisible()
    page.field.setText("zz")
    page._search_now()
    assert page.model.rowCount() == 0
    _type(qtbot, window, Key.Key_Escape)
    assert page.model.rowCount() == 9


def test_dialogue_counts_likes_as_answers(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.conversation.row() is not None)
    qtbot.keyClick(window, Key.Key_L)
    window.go_place("dialogue")
    page = window.panes.place()
    assert isinstance(page, DialoguePage)
    page._pick(1)
    assert _said(page)[:2] == ["Conversations. 9", "Have an answer. 11%"]
    assert shop.engine.actions


def test_dialogue_follows_its_width_and_its_period(window: MainWindow, shop: Kiosk) -> None:
    history(shop)
    window.go_place("dialogue")
    page = window.panes.place()
    assert isinstance(page, DialoguePage)
    page._pick(2)
    assert page.line.said().count(" to ") == 1
    window.resize(420, 800)
    QApplication.processEvents()
    assert page._columns == 2
    inside = page.area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= page.area.viewport().width()


def test_ctrl_k_goes_anywhere_by_a_few_letters(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["palette"].trigger()
    assert window.anywhere.field.hasFocus()
    qtbot.keyClicks(window.anywhere.field, "dial")
    _type(qtbot, window, Key.Key_Return)
    assert isinstance(window.panes.place(), DialoguePage)
    assert not window.anywhere.isVisible()


def test_the_palette_opens_conversations_by_name_and_escape_only_closes_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_["palette"].trigger()
    qtbot.keyClicks(window.anywhere.field, "petra")
    _type(qtbot, window, Key.Key_Return)
    row = window.conversation.row()
    assert row is not None
    assert row.author_name == "Petra"
    window.list.view.setFocus()
    window.actions_["palette"].trigger()
    _type(qtbot, window, Key.Key_Escape)
    assert not window.anywhere.isVisible()
    assert window.list.view.hasFocus()


def test_the_palette_is_put_away_although_what_had_the_keyboard_went(
    window: MainWindow, qtbot: QtBot
) -> None:
    went = QLineEdit(window)
    went.show()
    went.setFocus()
    window.actions_["palette"].trigger()
    gone(went)
    with qtbot.waitSignal(window.anywhere.closed):
        _type(qtbot, window, Key.Key_Escape)
    assert not window.anywhere.isVisible()


def test_the_palette_knows_every_command_that_can_be_done(window: MainWindow) -> None:
    window.actions_["palette"].trigger()
    known_words = {entry.words for entry in window.anywhere._known}
    assert {"Waiting", "Settings", "Keys", "Done", "Reply", "Quit"} <= known_words
    assert "Send" not in known_words  # nothing is written


@pytest.mark.parametrize(
    ("typed", "first"), [("wai", "Waiting"), ("gh", "Go home"), ("é", "Émile"), ("hom", "Go home")]
)
def test_the_best_fit_stands_first(typed: str, first: str) -> None:
    names = ("Something", "Go home", "Waiting", "Émile")
    entries = [Entry(name, "", "right", lambda: None) for name in names]
    assert best(typed, entries)[0].words == first
    assert score("xq", "Waiting") is None


def test_an_emoji_is_found_in_both_languages_and_put_where_one_writes(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert find("kahvi") == find("coffee") == [("☕", "coffee cup")]
    assert len(known()) == len({char for char, _, _ in known()})
    composer = window.conversation.composer
    composer.edit.setFocus()
    qtbot.keyClicks(composer.edit, "Hi ")
    composer.emoji.click()
    picker = composer._picker
    assert picker is not None
    assert picker.field.hasFocus()
    qtbot.keyClicks(picker.field, "coffee")
    qtbot.keyClick(picker.field, Key.Key_Return)
    assert composer.words() == "Hi ☕"
    assert composer.edit.hasFocus()


def test_escape_puts_the_emoji_away_and_leaves_the_words(window: MainWindow, qtbot: QtBot) -> None:
    composer = window.conversation.composer
    composer.emoji.click()
    assert composer._picker is not None
    qtbot.keyClick(composer._picker.field, Key.Key_Escape)
    assert composer.edit.hasFocus()
    composer.emoji.click()
    assert composer._picker is not None
    assert composer._picker.isVisible()


def test_a_poll_is_told_in_one_sentence() -> None:
    options = (PollOption("Saffron", 1), PollOption("Rye", 3))
    assert poll_words(options) == "4 votes: Saffron 25% (1), Rye 75% (3)"
    assert poll_words((PollOption("Saffron"),)) == "0 votes: Saffron 0% (0)"


def test_short_words_for_who_and_how_long(qapp: QApplication) -> None:
    assert qapp
    assert [who(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == [
        "", "A", "A and B", "A, B and 1 other",
    ]  # fmt: skip
    minutes = (0.2, 40, 170, 660, 4320)
    told = [span_words(timedelta(minutes=m)) for m in minutes]
    assert told == ["under 1 min", "40 min", "2 h 50 min", "11 h", "3 days"]
    assert [step_for(n) for n in (1, 33, 64, 151)] == [1, 15, 25, 100]


def test_the_first_window_fits_beside_the_panels_of_a_small_screen() -> None:
    least = QSize(400, 420)
    assert fitting(QSize(1280, 752), least) == QSize(1280, 712)
    assert fitting(QSize(1920, 1040), least) == QSize(1280, 800)
    assert fitting(QSize(320, 240), least) == least


def test_pages_speak_finnish_at_once(window: MainWindow, shop: Kiosk) -> None:
    applaud(shop)
    window.go_place("applause")
    words.speak("fi")
    QApplication.processEvents()
    page = window.panes.place()
    assert isinstance(page, ApplausePage)
    assert page.title.said() == "Kannustus"
    words.speak("en")
    assert shop.reader.list(View.WAITING, Filter())
