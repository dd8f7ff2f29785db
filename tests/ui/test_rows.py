"""The list's model: pages by key, rows in place, the same whatever comes in between."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from inbox.core.model import Kind
from inbox.store.rows import Filter, View
from inbox.ui import words
from inbox.ui.look_up import Channels
from inbox.ui.rows import PAGE, Rows
from tests.ui.kiosk import MANIFESTS, Kiosk, kiosk, said

MINUTE = timedelta(minutes=1)


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    assert qapp
    words.speak("en")
    made = kiosk(tmp_path)
    made.account("mastodon")
    yield made
    made.close()


def _model(shop: Kiosk, count: int) -> Rows:
    items = [said(f"c{k}", f"Person {k}", f"Words {k}", k * MINUTE) for k in range(1, count + 1)]
    shop.bring(1, *items)
    model = Rows(shop.reader, Channels(MANIFESTS))
    model.open(View.WAITING, Filter())
    return model


def _names(model: Rows) -> list[str]:
    found = (model.row(model.index(k, 0)) for k in range(model.rowCount()))
    return [row.author_name for row in found if row is not None]


def test_a_long_list_is_read_page_by_page(shop: Kiosk) -> None:
    model = _model(shop, PAGE * 2 + 7)
    assert model.rowCount() == PAGE
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert _names(model) == [f"Person {k}" for k in range(1, PAGE * 2 + 8)]


def test_new_words_do_not_shift_the_next_page(shop: Kiosk) -> None:
    model = _model(shop, PAGE + 3)
    shop.bring(1, said("new", "Kerttu", "Hello", 0 * MINUTE))
    model.refresh([r.id for r in shop.reader.list(View.WAITING, Filter(), None, 1)])
    model.fetchMore(QModelIndex())
    names = _names(model)
    assert names[0] == "Kerttu"
    assert len(names) == len(set(names)) == PAGE + 4


def test_a_changed_row_stays_where_it_is(shop: Kiosk) -> None:
    model = _model(shop, 5)
    row = model.row(model.index(2, 0))
    assert row is not None
    shop.store.save_draft(row.id, "half")
    told: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: told.append(top.row()))
    model.refresh([row.id])
    assert told == [2]
    changed = model.row(model.index(2, 0))
    assert changed is not None
    assert changed.has_draft


def test_an_answered_row_leaves_unless_it_is_open(shop: Kiosk) -> None:
    model = _model(shop, 3)
    first, second = (model.row(model.index(k, 0)) for k in (0, 1))
    assert first is not None
    assert second is not None
    model.keep(first.id)
    shop.engine.done([first.id, second.id])
    model.refresh([first.id, second.id])
    assert _names(model) == ["Person 1", "Person 3"]
    model.keep(None)
    assert _names(model) == ["Person 3"]


def test_a_row_with_newer_words_moves_to_the_top(shop: Kiosk) -> None:
    model = _model(shop, 4)
    last = model.row(model.index(3, 0))
    assert last is not None
    shop.bring(1, said("c4b", "Person 4", "And?", 0 * MINUTE, conversation_id="c4"))
    model.refresh([last.id])
    assert _names(model) == ["Person 4", "Person 1", "Person 2", "Person 3"]


def test_so_many_changes_at_once_are_read_afresh(shop: Kiosk) -> None:
    model = _model(shop, 2)
    items = [said(f"d{k}", f"New {k}", "Words", (k + 10) * MINUTE) for k in range(400)]
    shop.bring(1, *items)
    model.refresh(r.id for r in shop.reader.list(View.WAITING, Filter(), None, 402))
    assert _names(model)[:3] == ["Person 1", "Person 2", "New 0"]


def test_a_filter_keeps_other_kinds_out(shop: Kiosk) -> None:
    model = _model(shop, 2)
    model.open(View.WAITING, Filter(kind=Kind.MENTION))
    shop.bring(1, said("x", "Kerttu", "No mention", 0 * MINUTE))
    shop.bring(1, said("y", "Eero", "A mention", 0 * MINUTE, Kind.MENTION))
    model.refresh(r.id for r in shop.reader.list(View.WAITING, Filter(), None, 10))
    assert _names(model) == ["Eero"]


def test_a_row_reads_as_one_sentence(shop: Kiosk) -> None:
    model = _model(shop, 1)
    words_ = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert words_ == "Person 1 on Mastodon, 1 min, First time: Words 1"
