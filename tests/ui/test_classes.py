"""What words are taken for: on chips, in words, corrected from the menu, undone."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from inbox.core.verdict import Clue, Label, Reason, written
from inbox.store.rows import ConversationRow, Filter, View
from inbox.ui import words
from inbox.ui.classes import class_menu, why_words
from inbox.ui.doing import Doing
from inbox.ui.look_up import Channels
from inbox.ui.row_words import chips, tooltip
from inbox.ui.rows import Rows
from inbox.ui.undo import History
from tests.ui.kiosk import MANIFESTS, Kiosk, kiosk, said
from tests.ui.pretend import talk

WHY = written(
    [
        Reason(Label.QUESTION, Clue.MARK),
        Reason(Label.QUESTION, Clue.WORDS, ("hinta", "Mikä")),
        Reason(Label.COMPLAINT, Clue.OWNER),
    ]
)


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    assert qapp
    words.speak("en")
    made = kiosk(tmp_path)
    made.account("mastodon")
    yield made
    made.close()
    words.speak("en")


def _row(shop: Kiosk) -> ConversationRow:
    return shop.reader.list(View.WAITING)[0]


def test_chips_name_the_pressing_first_and_leave_thanks_alone(qapp: QApplication) -> None:
    assert qapp
    row = talk(1, question=True, complaint=True, urgent=True, spam=True, thanks=True)
    told = [name for name, _tone in chips(row) if name != "First time"]
    assert told == ["Urgent", "Complaint", "Question", "Spam?"]
    over = talk(1, complaint=True, view=View.DONE)
    assert "Complaint" not in [name for name, _tone in chips(over)]


def test_a_verdict_explains_itself_in_words(qapp: QApplication) -> None:
    assert qapp
    row = talk(1, question=True, complaint=True, why=WHY)
    assert why_words(row) == [
        "Question: a question mark, “hinta” and “Mikä”",
        "Complaint: you said so",
    ]
    assert "“hinta”" in tooltip(row, Channels(MANIFESTS))
    words.speak("fi")
    assert why_words(row)[0] == "Kysymys: kysymysmerkki, “hinta” ja “Mikä”"
    words.speak("en")


def test_those_who_listen_are_told_why(shop: Kiosk) -> None:
    shop.bring(1, said("a", "Aino", "Is it open?", timedelta(minutes=1)))
    shop.store.correct(_row(shop).id, Label.COMPLAINT, holds=True)
    model = Rows(shop.reader, Channels(MANIFESTS))
    model.open(View.WAITING, Filter())
    told = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert told == "Question: a question mark. Complaint: you said so"


def test_the_owner_corrects_from_the_menu_and_takes_it_back(shop: Kiosk) -> None:
    shop.bring(1, said("a", "Aino", "See you", timedelta(minutes=1)))
    history, parent = History(), QWidget()
    doing = Doing(shop.bridge, shop.reader, Channels(MANIFESTS), history)
    row = _row(shop)
    menu = class_menu(parent, row, lambda label, holds: doing.correct(row, label, holds))
    entries = {action.text(): action for action in menu.actions()}
    assert list(entries) == ["Question", "Complaint", "Thanks", "Spam", "Urgent"]
    assert not any(action.isChecked() for action in entries.values())
    entries["Spam"].trigger()
    QApplication.processEvents()
    assert _row(shop).spam
    assert history
    history.undo()
    assert not _row(shop).spam
    parent.deleteLater()
