"""Widgets in a circle of references die on the window's thread, whoever makes the garbage."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from inbox.ui.garbage import MUCH, RARER, Garbage


@pytest.fixture
def garbage(qapp: QApplication) -> Iterator[Garbage]:
    made = Garbage(qapp)
    yield made
    made.setParent(None)
    made.deleteLater()


def in_a_circle(died: list[int]) -> None:
    """Something of Qt's that holds itself."""

    class Held(QObject):
        def __del__(self) -> None:
            died.append(threading.get_ident())

    held = Held()
    held.setProperty("name", "circle")
    held.itself = held  # type: ignore[attr-defined]


def work_hard() -> None:
    kept = [[n] for n in range(20 * MUCH)]
    assert len(kept) == 20 * MUCH


def test_no_other_thread_takes_widgets_apart(garbage: Garbage) -> None:
    died: list[int] = []
    in_a_circle(died)
    other = threading.Thread(target=work_hard)
    other.start()
    other.join()
    assert died == []
    gc.collect(1)
    assert died == [threading.get_ident()]
    assert garbage.look() in {-1, 0}


def test_little_is_left_alone_and_the_old_are_seldom_looked_at(garbage: Garbage) -> None:
    gc.collect()
    assert garbage.look() == -1
    looks, kept = [], []
    for _ in range(RARER**2):
        kept += [[n] for n in range(MUCH + 100)]
        looks.append(garbage.look())
    assert [looks.count(n) for n in (0, 1, 2)] == [90, 9, 1]
