"""Several at once: chosen with the eyes open, done in one step, taken back in one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.core.model import Verb
from inbox.store.rows import Filter, View
from inbox.ui.chosen_bar import ChosenBar
from inbox.ui.chosen_page import ChosenPage
from inbox.ui.undo import UndoBar
from inbox.ui.window import MainWindow
from tests.ui.cafe import MIN
from tests.ui.kiosk import MANIFESTS, Kiosk, said
from tests.ui.windows import gone

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.furnish()
    made.list.view.setFocus()
    yield made
    gone(made)


def _settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.news.underway(), timeout=2000)
    QApplication.processEvents()


def _press(
    qtbot: QtBot, window: MainWindow, *keys: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier
) -> None:
    for key in keys:
        qtbot.keyClick(window.focusWidget() or window, key, mod)
        QApplication.processEvents()
    _settled(qtbot, window)


def _click(window: MainWindow, place: int, mod: Qt.KeyboardModifier, x: int = 200) -> None:
    view = window.list.view
    spot = view.visualRect(window.list.rows.index(place, 0)).topLeft() + QPoint(x, 12)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, mod, spot)


def _chosen(window: MainWindow) -> list[str]:
    return [row.author_name for row in window.list.picked]


def _bar(window: MainWindow) -> ChosenBar:
    (bar,) = window.findChildren(ChosenBar)
    return bar


def test_x_chooses_and_e_puts_all_away_in_one_step(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    _press(qtbot, window, Key.Key_X, Key.Key_J, Key.Key_J, Key.Key_X)
    assert _chosen(window) == ["Aino", "Liisa"]
    assert _bar(window).said() == "2 chosen"
    assert window.findChildren(ChosenPage)[0].isVisible()
    _press(qtbot, window, Key.Key_E)
    assert shop.reader.counts()[View.WAITING] == 7
    assert _chosen(window) == []
    row = window.conversation.row()
    assert row is not None
    assert row.author_name == "Jonas"
    assert window.conversation.isVisible()
    _press(qtbot, window, Key.Key_U)
    assert shop.reader.counts()[View.WAITING] == 9


def test_a_stretch_grows_and_shrinks(window: MainWindow, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_J, Key.Key_J, mod=Mod.ShiftModifier)
    assert _chosen(window) == ["Aino", "Marcus", "Liisa"]
    _press(qtbot, window, Key.Key_Up, mod=Mod.ShiftModifier)
    assert _chosen(window) == ["Aino", "Marcus"]
    _press(qtbot, window, Key.Key_J, Key.Key_J, Key.Key_J)
    _press(qtbot, window, Key.Key_Down, mod=Mod.ShiftModifier)
    assert _chosen(window) == ["Aino", "Marcus", "Petra", "kahvikarhu"]


def test_the_mouse_chooses_with_ctrl_with_shift_and_on_the_face(window: MainWindow) -> None:
    _click(window, 2, Mod.ControlModifier)
    assert _chosen(window) == ["Aino", "Liisa"]
    _click(window, 2, Mod.ControlModifier)
    assert _chosen(window) == ["Aino"]
    _click(window, 4, Mod.NoModifier, x=30)
    assert _chosen(window) == ["Aino", "Petra"]
    _click(window, 3, Mod.NoModifier)
    assert _chosen(window) == []
    _click(window, 5, Mod.ShiftModifier)
    assert _chosen(window) == ["Jonas", "Petra", "kahvikarhu"]


def test_escape_lets_go_of_all(window: MainWindow, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_A, mod=Mod.ControlModifier)
    assert len(_chosen(window)) == 9
    _press(qtbot, window, Key.Key_Escape)
    assert _chosen(window) == []
    assert not _bar(window).isVisible()
    assert window.conversation.isVisible()


def test_each_like_is_an_action_of_its_own_and_all_are_taken_back(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    _press(qtbot, window, Key.Key_J, Key.Key_J, Key.Key_J, mod=Mod.ShiftModifier)
    bar = _bar(window)
    assert bar.buttons["like"].toolTip() == "Like 3 of 4; 1 cannot be liked on Google (L)"
    _press(qtbot, window, Key.Key_L)
    assert [a.verb for a in shop.engine.actions] == [Verb.LIKE] * 3
    assert len({a.id for a in shop.engine.actions}) == 3
    assert window.conversation.undo_bar.accessibleName().startswith("3 liked · 1 left out")
    assert _chosen(window) == []
    _press(qtbot, window, Key.Key_U)
    assert shop.reader.outbox() == []


def test_only_what_can_be_hidden_is_hidden(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_A, mod=Mod.ControlModifier)
    _bar(window).buttons["hide"].click()
    hidden = [a for a in shop.engine.actions if a.verb is Verb.HIDE]
    able = {a.item for a in hidden}
    rows = shop.reader.list(View.ALL, Filter(), None, 100)
    channels = {row.channel for row in rows if row.last_item in able}
    assert hidden
    assert "google" not in channels
    _press(qtbot, window, Key.Key_U)
    assert shop.reader.outbox() == []


def test_who_comes_meanwhile_never_joins(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_A, mod=Mod.ControlModifier)
    shop.bring(1, said("n1", "Newcomer", "Good morning", MIN))
    _settled(qtbot, window)
    assert window.list.rows.rowCount() == 10
    assert "Newcomer" not in _chosen(window)
    assert window.findChildren(ChosenPage)[0].isVisible()
    _press(qtbot, window, Key.Key_E)
    assert [r.author_name for r in shop.reader.list(View.WAITING)] == ["Newcomer"]


def test_new_words_are_not_what_was_chosen(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_J, mod=Mod.ShiftModifier)
    shop.bring(1, said("a9", "Aino", "And candles?", MIN, conversation_id="a1", parent_id="a3"))
    window.list.picked.blockSignals(True)  # even when the list has not heard of it yet
    window.commands.bulk.do("done", window.list)
    window.list.picked.blockSignals(False)
    assert "Aino" in [r.author_name for r in shop.reader.list(View.WAITING)]
    assert "Marcus" not in [r.author_name for r in shop.reader.list(View.WAITING)]
    _press(qtbot, window, Key.Key_Escape)


def test_new_words_let_go_of_a_row(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_J, mod=Mod.ShiftModifier)
    shop.bring(1, said("a9", "Aino", "And candles?", MIN, conversation_id="a1", parent_id="a3"))
    _settled(qtbot, window)
    assert _chosen(window) == ["Marcus"]


def test_all_means_all_of_the_view_only_when_asked(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    shop.bring(1, *(said(f"x{n}", f"Guest {n}", "Hello there", n * MIN) for n in range(250)))
    _settled(qtbot, window)
    window.go(View.WAITING)
    _press(qtbot, window, Key.Key_A, mod=Mod.ControlModifier)
    assert len(_chosen(window)) == 200
    bar = _bar(window)
    assert bar.rest.text() == "Choose all 259"
    bar.rest.click()
    assert len(_chosen(window)) == 259
    assert not bar.rest.isVisible()
    _press(qtbot, window, Key.Key_E)
    assert shop.reader.counts()[View.WAITING] == 0
    _press(qtbot, window, Key.Key_U)
    assert shop.reader.counts()[View.WAITING] == 259


def test_what_is_about_one_is_not_done_to_several(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    _press(qtbot, window, Key.Key_J, mod=Mod.ShiftModifier)
    _press(qtbot, window, Key.Key_R)
    assert not window.conversation.composer.edit.hasFocus()
    assert len(_chosen(window)) == 2
    (bar,) = [b for b in window.findChildren(UndoBar) if b.isVisible()]
    assert bar.accessibleName() == "Several are chosen. Esc lets go of them."
    assert shop.engine.actions == []


def test_a_screen_reader_hears_who_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_X)
    rows = window.list.rows
    told = rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert str(told).startswith("Chosen: Aino on Mastodon")
    assert window.findChildren(ChosenPage)[0].accessibleName() == "1 chosen"


def test_another_view_begins_with_nothing_chosen(window: MainWindow, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_A, mod=Mod.ControlModifier)
    window.go(View.DONE)
    assert _chosen(window) == []
    assert window.conversation.isVisible()


def test_where_one_pane_fits_the_way_back_floats_over_the_list(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    window.resize(590, 800)
    QApplication.processEvents()
    _press(qtbot, window, Key.Key_X, Key.Key_J, Key.Key_X)
    assert _bar(window).isVisible()
    _press(qtbot, window, Key.Key_E)
    (bar,) = [b for b in window.findChildren(UndoBar) if b.isVisible()]
    assert bar.accessibleName() == "2 are done. Undo"
    assert window.list.rect().contains(bar.geometry().center())
    bar.click()
    assert shop.reader.counts()[View.WAITING] == 9


def test_nothing_is_chosen_behind_the_daily_session(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    window.start_session()
    _settled(qtbot, window)
    window.actions_["choose_all"].trigger()
    window.actions_["choose"].trigger()
    assert _chosen(window) == []
    window.actions_["label"].trigger()
    assert window.rooms.labels.isVisible()
    window.rooms.labels.field.setText("Regulars")
    window.rooms.labels._do()
    shown = window.today.stage.card().shown
    assert shown is not None
    fresh = shop.reader.conversation(shown.id)
    assert fresh is not None
    assert len(fresh.labels) == 1


def test_what_is_done_is_not_brought_back_by_the_key_for_done(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    shop.bridge.done([row.id for row in shop.reader.list(View.WAITING)][:3])
    window.go(View.DONE)
    window.list.view.setFocus()
    _press(qtbot, window, Key.Key_A, mod=Mod.ControlModifier)
    _press(qtbot, window, Key.Key_E)
    assert shop.reader.counts()[View.DONE] == 3
    assert _bar(window).buttons["done"].accessibleName() == "Back to waiting"
    _bar(window).buttons["done"].click()
    assert shop.reader.counts()[View.DONE] == 0
