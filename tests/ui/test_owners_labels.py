"""The owner's labels on the screen: found by typing, put on, taken off, shown, filtered by."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.store.labels import LabelRow
from inbox.store.rows import Filter, View
from inbox.ui import words
from inbox.ui.parts.paint import tone_pair
from inbox.ui.row_words import label_chips, label_tone
from inbox.ui.schemes import DARK, LIGHT
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.ui.cafe import cafe
from tests.ui.kiosk import MANIFESTS, Kiosk
from tests.ui.windows import gone

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    assert qapp
    words.speak("en")
    look().wear("light")
    made = cafe(tmp_path)
    yield made
    look().wear("light")
    made.close()


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


def _press(
    qtbot: QtBot, window: MainWindow, *keys: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier
) -> None:
    for key in keys:
        qtbot.keyClick(window.focusWidget() or window, key, mod)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.news.underway(), timeout=2000)
    QApplication.processEvents()


def _type(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.keyClicks(window.rooms.labels.field, text)


def _on(shop: Kiosk, name: str) -> list[str]:
    known = {label.id: label.name for label in shop.reader.shelf.labels()}
    (row,) = [r for r in shop.reader.list(View.ALL, Filter(), None, 99) if r.author_name == name]
    return [known[number] for number in row.labels]


def test_t_makes_a_label_puts_it_on_and_takes_it_off(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    _press(qtbot, window, Key.Key_T)
    _type(qtbot, window, "Gluten-free")
    _press(qtbot, window, Key.Key_Return)
    assert _on(shop, "Aino") == ["Gluten-free"]
    assert window.sidebar.labels.isVisible()
    assert window.list.view.hasFocus()
    _press(qtbot, window, Key.Key_T)
    _type(qtbot, window, "glu")
    _press(qtbot, window, Key.Key_Return)
    assert _on(shop, "Aino") == []
    _press(qtbot, window, Key.Key_U)
    assert _on(shop, "Aino") == ["Gluten-free"]


def test_a_name_that_is_there_is_not_made_again(window: MainWindow, shop: Kiosk) -> None:
    shop.bridge.sorting.make_label("Press")
    window.actions_["label"].trigger()
    finder = window.rooms.labels
    finder.field.setText("PRESS")
    assert finder.list.count() == 1
    finder.field.setText("Pressing")
    assert finder.list.count() == 1
    assert finder.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Make the label")
    finder.put_away()


def test_several_are_labelled_at_once_and_undone_as_one(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    _press(qtbot, window, Key.Key_J, Key.Key_J, mod=Mod.ShiftModifier)
    _press(qtbot, window, Key.Key_T)
    _type(qtbot, window, "Buns")
    _press(qtbot, window, Key.Key_Return)
    assert [_on(shop, n) for n in ("Aino", "Marcus", "Liisa", "Jonas")] == [["Buns"]] * 3 + [[]]
    assert len(window.list.picked) == 3
    _press(qtbot, window, Key.Key_U)
    assert _on(shop, "Marcus") == []


def test_a_label_is_a_chip_and_part_of_what_is_read_aloud(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    label = shop.bridge.sorting.make_label("Regulars", "2").result()
    row = window.list.current()
    assert row is not None
    shop.bridge.sorting.put_label(label.id, [row.id], on=True)
    _press(qtbot, window)
    rows = window.list.rows
    fresh = rows.row(rows.index(0, 0))
    assert fresh is not None
    assert label_chips(fresh, rows.labels) == [("Regulars", "label:2")]
    told = rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "label Regulars" in str(told)
    assert window.conversation.head.labels == {label.id: label}


def test_the_sidebar_shows_what_carries_a_label(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    label = shop.bridge.sorting.make_label("Regulars").result()
    ids = [r.id for r in shop.reader.list(View.WAITING)][:3]
    shop.bridge.sorting.put_label(label.id, ids, on=True)
    shop.bridge.done(ids[:1])
    _press(qtbot, window)
    item = window.sidebar.labels._items[label.id]
    assert item.accessibleName() == "Regulars, 2"
    item.click()
    assert window.list.rows.rowCount() == 3
    assert window.list._title.said() == "Regulars"
    assert item.isChecked()
    shop.bridge.sorting.put_label(label.id, ids[1:], on=False)
    _press(qtbot, window)
    assert window.list.rows.rowCount() <= 2  # what is open stays until one moves on
    item.click()
    assert window.list.rows.view is View.WAITING
    assert window.list.rows.filter == Filter()
    item.click()
    window.go_place("people")
    assert not item.isChecked()


def test_a_deleted_label_is_brought_back_with_u(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    label = shop.bridge.sorting.make_label("Regulars").result()
    row = window.list.current()
    assert row is not None
    shop.bridge.sorting.put_label(label.id, [row.id], on=True)
    window.rooms.labelling.delete(label)
    assert _on(shop, "Aino") == []
    window.rooms.labelling.change(LabelRow(99, "Gone", "1"), label)
    _press(qtbot, window, Key.Key_U)
    assert _on(shop, "Aino") == ["Regulars"]
    window.rooms.labelling.change(LabelRow(label.id, "Friends", "5"), label)
    assert _on(shop, "Aino") == ["Friends"]
    _press(qtbot, window, Key.Key_U)
    assert _on(shop, "Aino") == ["Regulars"]


def test_a_search_may_name_a_label(window: MainWindow, shop: Kiosk) -> None:
    label = shop.bridge.sorting.make_label("Regulars").result()
    row = window.list.current()
    assert row is not None
    shop.bridge.sorting.put_label(label.id, [row.id], on=True)
    window.list.search()
    window.list.field.setText("label:reg")
    window.list._search_now()
    assert window.list.rows.rowCount() == 1


def test_every_colour_of_a_label_can_be_read(qapp: QApplication) -> None:
    assert qapp
    for scheme, name in ((LIGHT, "light"), (DARK, "dark")):
        look().wear(name)
        pairs = [tone_pair(label_tone(str(k))) for k in range(8)]
        assert pairs == list(scheme.avatars)  # whose contrast is tested where they are
    look().wear("light")


def test_the_palette_goes_to_a_label(window: MainWindow, shop: Kiosk) -> None:
    label = shop.bridge.sorting.make_label("Regulars").result()
    window.actions_["palette"].trigger()
    window.anywhere.field.setText("regul")
    window.anywhere._do()
    assert window.list.rows.filter == Filter(label=label.id)
    assert window.list.rows.view is View.ALL
