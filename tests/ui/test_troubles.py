"""What the owner hears when something is amiss, or soon will be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.channels import ALL
from inbox.core.allowance import READS_REST, Noted
from inbox.store.database import Damaged, StoreError, connect, put_aside
from inbox.store.rows import AccountRow, AccountState
from inbox.ui import words
from inbox.ui.account_words import notice
from inbox.ui.allowance_words import allowance
from inbox.ui.cannot_open import CannotOpen
from inbox.ui.look_up import Channels
from tests.ui.pretend import account

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CHANNELS = Channels({name: channel.manifest for name, channel in ALL.items()})


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    assert qapp
    words.speak("en")
    yield
    words.speak("en")


def _account(channel: str = "mastodon", **changes: object) -> AccountRow:
    return replace(account(1), channel=channel, **changes)  # type: ignore[arg-type]


def _pressed(box: CannotOpen, name: str) -> bool:
    button = next(b for b in box.buttons() if b.text() == name)
    QTimer.singleShot(0, button.click)
    box.exec()
    return box.wants_on()


def test_a_damaged_inbox_offers_its_copy(tmp_path: Path, qtbot: QtBot) -> None:
    copy = tmp_path / "copy"
    copy.write_bytes(b"")
    for name, goes_on in (("Use the copy", True), ("Quit", False)):
        box = CannotOpen(Damaged("The inbox file is damaged (x)."), damaged=True, copy=copy)
        qtbot.addWidget(box)
        assert "There is a good copy of " in box.informativeText()
        assert _pressed(box, name) is goes_on


def test_a_damaged_inbox_without_a_copy_can_begin_again(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "inbox.sqlite"
    path.write_bytes(b"no database at all" * 500)
    with pytest.raises(Damaged) as told:
        connect(path)
    words.speak("fi")
    box = CannotOpen(told.value, damaged=True)
    qtbot.addWidget(box)
    assert box.text().startswith("Postilaatikon tiedosto on vioittunut")
    words.speak("en")
    assert _pressed(box, "Aloita tyhjästä")
    kept = put_aside(path)
    assert kept is not None
    assert kept.read_bytes().startswith(b"no database")
    connect(path).close()


def test_a_full_disk_offers_no_old_copy(qtbot: QtBot) -> None:
    box = CannotOpen(StoreError("The disk is full."), damaged=False)
    qtbot.addWidget(box)
    assert [b.text() for b in box.buttons()] == ["Quit"]


def test_a_sign_in_that_ends_within_a_week_is_told() -> None:
    told = notice(_account(expires_at=NOW + timedelta(days=6)), CHANNELS, NOW)
    assert told is not None
    assert told.title.startswith("The sign-in to Mastodon ends: ")
    assert told.does == "sign_in"
    assert notice(_account(expires_at=NOW + timedelta(days=8)), CHANNELS, NOW) is None
    assert notice(_account(), CHANNELS, NOW) is None


def test_why_an_answer_could_not_be_read_is_said_in_the_owners_language() -> None:
    words.speak("fi")
    row = _account(state=AccountState.BROKEN, reason="The answer is too large")
    told = notice(row, CHANNELS, NOW)
    assert told is not None
    assert told.text.startswith("Vastaus on liian suuri. ")


def test_a_servers_own_limits_outrank_the_manifests() -> None:
    own = CHANNELS.rule(_account(settings={"text_limit": "5000", "text_url_weight": "40"}))
    assert (own.limit, own.url_weight) == (5000, 40)
    usual = ALL["mastodon"].manifest.text
    for odd in ("", "-3", "0", "٣", "9" * 20):
        assert (
            CHANNELS.rule(_account(settings={"text_limit": odd, "text_url_weight": odd})) == usual
        )


def test_what_a_network_still_allows_is_told_in_words() -> None:
    def told(channel: str, note: Noted = Noted()) -> str:  # noqa: B008 - it is frozen
        return allowance(_account(channel), CHANNELS, note.written(), NOW)

    begun = Noted(ends=(NOW + timedelta(hours=5)).timestamp(), spent=1000)
    assert told("youtube", begun) == "Replies left today: about 175"
    assert told("google_business") == "Google reviews takes at most 10 replies a minute"
    assert told("mastodon") == ""
    assert told("facebook") == ""

    def used(share: float, shut: float = 0) -> str:
        return told("facebook", Noted(used=share, told=NOW.timestamp(), shut=shut))

    assert used(12) == "12% of what Facebook allows is used"
    assert "reading has slowed" in used(62)
    assert "only what you open" in used(84)
    assert "only replies go out" in used(99)
    assert used(100, NOW.timestamp() + 600).startswith("Facebook lets nothing through until ")


def test_reading_that_rests_holds_no_reply_back() -> None:
    row = _account(state=AccountState.LIMITED, reason=READS_REST, until=NOW + timedelta(hours=1))
    told = notice(row, CHANNELS, NOW)
    assert told is not None
    assert told.title.startswith("Reading Mastodon rests until ")
    assert told.text.endswith("Replies still go out.")
