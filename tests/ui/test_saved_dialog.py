"""The dialog of saved replies beside a slow disk, and a full one."""

from collections.abc import Iterator
from concurrent.futures import Future
from typing import cast

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from inbox.engine.engine import Engine
from inbox.store.database import StoreError
from inbox.store.saved import SavedReply
from inbox.ui.bridge import Bridge
from inbox.ui.saved_dialog import SavedDialog
from tests.ui.kiosk import Kiosk, WritingEngine
from tests.ui.windows import gone


class Slow(WritingEngine):
    """A disk that takes its time, and may be full."""

    def __init__(self, shop: Kiosk) -> None:
        super().__init__(shop.store)
        self.begun: list[tuple[SavedReply, Future[SavedReply]]] = []

    def keep_saved(self, reply: SavedReply) -> "Future[SavedReply]":
        self.begun.append((reply, Future()))
        return self.begun[-1][1]

    def end(self, *, full: bool = False) -> None:
        reply, future = self.begun.pop()
        if full:
            future.set_exception(StoreError("The disk is full"))
        else:
            future.set_result(super().keep_saved(reply).result())


@pytest.fixture
def slow(shop: Kiosk) -> Iterator[tuple[Slow, SavedDialog]]:
    engine = Slow(shop)
    dialog = SavedDialog(Bridge(lambda: cast(Engine, engine)), shop.reader)
    dialog.open()
    dialog.begin()
    dialog.form.wordings[0].edit.insertPlainText("We have a ramp.")
    yield engine, dialog
    if isValid(dialog):
        gone(dialog)


def test_a_dialog_that_is_left_closes_when_all_is_kept(
    slow: tuple[Slow, SavedDialog], shop: Kiosk
) -> None:
    engine, dialog = slow
    dialog.save()
    dialog.form.wordings[0].edit.insertPlainText(" It is at the side.")
    dialog.form._typed()
    dialog.reject()
    assert dialog.isVisible()
    engine.end()
    assert dialog.isVisible()  # the second time has begun
    engine.end()
    assert not dialog.isVisible()
    said = [one.texts for one in shop.reader.saved.all()]
    assert ("We have a ramp. It is at the side.",) in said
    assert ("We have a ramp.",) not in said


def test_words_that_are_typed_while_the_dialog_closes_are_kept_too(
    slow: tuple[Slow, SavedDialog], shop: Kiosk
) -> None:
    engine, dialog = slow
    dialog.reject()
    dialog.form.wordings[0].edit.insertPlainText(" Do ring the bell.")
    dialog.form._typed()
    engine.end()
    assert dialog.isVisible()
    engine.end()
    assert not dialog.isVisible()
    said = [one.texts for one in shop.reader.saved.all()]
    assert ("We have a ramp. Do ring the bell.",) in said


def test_words_that_the_disk_did_not_take_stay_until_it_does_or_one_leaves_without(
    slow: tuple[Slow, SavedDialog], shop: Kiosk
) -> None:
    engine, dialog = slow
    dialog.close()
    engine.end(full=True)
    assert dialog.isVisible()
    assert "could not be saved" in dialog._said.accessibleName()
    dialog.form._typed()
    dialog.close()
    engine.end()
    engine.end()
    assert not dialog.isVisible()
    assert [one.texts for one in shop.reader.saved.all()].count(("We have a ramp.",)) == 1


def test_who_knows_that_the_disk_is_full_may_leave(slow: tuple[Slow, SavedDialog]) -> None:
    engine, dialog = slow
    dialog.close()
    engine.end(full=True)
    dialog.close()
    assert not dialog.isVisible()


def test_a_reply_that_is_kept_after_its_dialog_went_troubles_nobody(
    slow: tuple[Slow, SavedDialog], shop: Kiosk, qtbot: QtBot
) -> None:
    engine, dialog = slow
    dialog.save()
    gone(dialog)
    with qtbot.captureExceptions() as raised:
        engine.end()
    assert raised == []
    assert [one.texts for one in shop.reader.saved.all()].count(("We have a ramp.",)) == 1
