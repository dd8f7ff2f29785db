"""Rules on the screen: tried on the past before they are kept, told of, taken back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.core.model import Kind, Verb
from inbox.core.rules import Does, LooksFor, Rule
from inbox.store.labels import LabelRow
from inbox.store.rows import View
from inbox.store.shelf import Preview
from inbox.ui import words
from inbox.ui.choice import Switch
from inbox.ui.label_dialog import LabelDialog
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.rule_dialog import RuleDialog
from inbox.ui.rule_preview import MarkedWords, found_words
from inbox.ui.rule_words import looks_words
from inbox.ui.settings.sorting import LabelsAndRules
from inbox.ui.settings_page import Settings
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.ui.cafe import DAY, HOUR, MIN, cafe
from tests.ui.kiosk import MANIFESTS, Kiosk, said
from tests.ui.windows import gone

SPAM = LooksFor(words=("followers",))


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    assert qapp
    words.speak("en")
    look().wear("light")
    made = cafe(tmp_path)
    made.bring(
        1,
        *(
            said(f"s{n}", f"Booster {n}", f"Get {n} 000 followers", n * DAY + HOUR)
            for n in range(3)
        ),
        said("q", "Quirin", "Do your followers ask for tea?", DAY),
    )
    yield made
    made.close()


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.furnish()
    yield made
    gone(made)


def _settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.news.underway(), timeout=2000)
    QApplication.processEvents()


def _dialog(window: MainWindow) -> RuleDialog:
    window.actions_["rule"].trigger()
    return window.findChildren(RuleDialog)[-1]


def _fill(qtbot: QtBot, dialog: RuleDialog, text: str) -> None:
    dialog.form.words.setText(text)
    qtbot.waitUntil(lambda: not dialog._rest.isActive(), timeout=3000)
    QApplication.processEvents()


def _press(window: MainWindow, words_: str) -> None:
    note = window.conversation.ruled
    next(b for b in note.findChildren(Button) if b.text() == words_ and b.isVisible()).click()


def test_a_rule_is_tried_on_the_past_before_it_can_be_kept(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    dialog = _dialog(window)
    assert not dialog.save.isEnabled()
    dialog.form.words.setText("followers")
    assert not dialog.save.isEnabled()  # nothing has been looked through yet
    _fill(qtbot, dialog, "Followers, ")
    assert dialog.save.isEnabled()
    assert dialog.preview.title.said() == "Would have found 3 of 14 in the last 90 days"
    assert "1 question or complaint is left alone." in dialog.preview.more.said()
    assert [m.marked() for m in dialog.preview.shown()] == [["followers"]] * 3
    dialog.form.pressing.setChecked(True)
    assert not dialog.save.isEnabled()  # other words would be found: they are shown first
    qtbot.waitUntil(dialog.save.isEnabled, timeout=3000)
    assert "4 of 14" in dialog.preview.title.said()
    dialog.form.done.setChecked(False)
    assert not dialog.save.isEnabled()  # it would do nothing
    dialog.reject()
    assert shop.reader.shelf.rules() == []


def test_a_kept_rule_may_be_done_to_what_waits_and_is_undone_as_one(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    dialog = _dialog(window)
    _fill(qtbot, dialog, "followers")
    assert dialog.apply.isVisible()
    dialog.apply.setChecked(True)
    dialog.save.click()
    (rule,) = shop.reader.shelf.rules()
    assert (rule.name, rule.looks_for, rule.does) == ("Followers", SPAM, Does(done=True))
    assert shop.reader.counts()[View.DONE] == 3
    assert shop.reader.outbox() == []
    window.history.undo()
    assert shop.reader.shelf.rules() == []
    assert shop.reader.counts()[View.DONE] == 0


def test_what_a_rule_did_is_told_and_not_this_one_takes_it_back(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    rule = shop.bridge.sorting.save_rule(Rule("Giveaway", SPAM, Does(done=True))).result()
    shop.bridge.sorting.apply_rule(rule.id)
    _settled(qtbot, window)
    (row, *_) = shop.reader.list(View.DONE)
    window.show_conversation(row.id)
    told = [label.said() for label in window.conversation.ruled.findChildren(Label)]
    assert "Done by your rule “Giveaway”" in told
    _press(window, "Not this one")
    _settled(qtbot, window)
    again = shop.reader.conversation(row.id)
    assert again is not None
    assert again.view is View.WAITING
    assert not window.conversation.ruled.isVisible()
    window.history.undo()
    assert shop.reader.counts()[View.DONE] == 3


def test_hiding_is_suggested_and_the_owner_decides(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    blog = next(a.id for a in shop.reader.accounts() if a.channel == "wordpress")
    shop.bridge.sorting.save_rule(Rule("Adverts", SPAM, Does(hide=True)))
    shop.bring(blog, said("h1", "Eager", "Buy followers", MIN), said("h2", "Ed", "followers", MIN))
    _settled(qtbot, window)
    rows = {r.author_name: r for r in shop.reader.list(View.WAITING, limit=99)}
    window.show_conversation(rows["Ed"].id)
    assert window.conversation.ruled.isVisible()
    _press(window, "Keep")
    _settled(qtbot, window)
    assert not window.conversation.ruled.isVisible()
    assert shop.engine.actions == []
    window.history.undo()
    window.show_conversation(rows["Eager"].id)
    _settled(qtbot, window)
    can = window.channels.can(Verb.HIDE, Kind.COMMENT, shop.reader.account(blog))
    if can:
        _press(window, "Hide")
        assert [a.verb for a in shop.engine.actions] == [Verb.HIDE]
        _settled(qtbot, window)
        assert not window.conversation.ruled.isVisible()
    else:
        _press(window, "Open there")
        assert shop.engine.actions == []


def test_where_no_app_can_hide_the_banner_opens_there(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    shop.bridge.sorting.save_rule(Rule("Adverts", SPAM, Does(hide=True)))
    google = next(a.id for a in shop.reader.accounts() if a.channel == "google")
    shop.bring(google, said("g9", "Star", "I sell followers", MIN, Kind.REVIEW, stars=1))
    _settled(qtbot, window)
    number = next(r.id for r in shop.reader.list(View.WAITING) if r.author_name == "Star")
    window.show_conversation(number)
    named = [b.text() for b in window.conversation.ruled.findChildren(Button) if b.text()]
    assert named == ["Open there", "Keep"]


def test_the_settings_hold_labels_and_rules_and_undo_them(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    sorting = shop.bridge.sorting
    label = sorting.make_label("Adverts", "6").result()
    one = sorting.save_rule(Rule("One", SPAM, Does(done=True, label=label.id))).result()
    two = sorting.save_rule(Rule("Two", SPAM, Does(hide=True))).result()
    page = Settings(shop.bridge, shop.reader, channels=MANIFESTS, history=window.history)
    qtbot.addWidget(page)
    page.show()
    section = next(s for s in page.sections if isinstance(s, LabelsAndRules))
    told = [a.said() for a in section.findChildren(Label)]
    assert "“followers” → done, label “Adverts”" in told
    _button(section, "Try Two earlier").click()
    assert [r.name for r in shop.reader.shelf.rules()] == ["Two", "One"]
    switch = next(s for s in section.findChildren(Switch) if s.accessibleName() == "One is on")
    switch.click()
    assert [r.active for r in shop.reader.shelf.rules()] == [True, False]
    _button(section, "Delete Two").click()
    assert [r.id for r in shop.reader.shelf.rules()] == [one.id]
    for _ in range(3):
        section._undo.button.click()
    assert [(r.id, r.active) for r in shop.reader.shelf.rules()] == [(one.id, True), (two.id, True)]
    _button(section, "Delete Adverts").click()
    assert shop.reader.shelf.labels() == []
    section._undo.button.click()
    assert shop.reader.shelf.labels() == [label]
    page.look_for("tags")
    assert section.isVisible()
    page.look_for("nothing like it")
    assert not section.isVisible()


def _button(section: LabelsAndRules, tip: str) -> Button:
    return next(b for b in section.findChildren(Button) if b.accessibleName() == tip)


def test_a_label_s_name_cannot_be_another_s(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    sorting = shop.bridge.sorting
    sorting.make_label("Adverts")
    press = sorting.make_label("Press").result()
    page = Settings(shop.bridge, shop.reader, channels=MANIFESTS, history=window.history)
    qtbot.addWidget(page)
    page.show()
    section = next(s for s in page.sections if isinstance(s, LabelsAndRules))
    _button(section, "Change Press").click()
    dialog = page.findChildren(LabelDialog)[-1]
    dialog.name.setText("adverts")
    dialog.save.click()
    assert dialog.isVisible()
    assert shop.reader.shelf.labels()[1] == press
    dialog.name.setText("Newspapers")
    dialog.swatches[3].click()
    dialog.save.click()
    assert not dialog.isVisible()
    assert LabelRow(press.id, "Newspapers", "3") in shop.reader.shelf.labels()


def test_words_that_look_like_markup_stay_words(qapp: QApplication) -> None:
    assert qapp
    shown = MarkedWords("<b>followers</b> & <img src=x>", SPAM)
    assert shown.marked() == ["followers"]
    assert "&lt;img src=x&gt;" in shown.text()
    assert shown.accessibleName() == "<b>followers</b> & <img src=x>"


def test_the_first_marked_word_of_a_long_text_is_shown(qapp: QApplication) -> None:
    assert qapp
    shown = MarkedWords("x " * 400 + "followers and so on " + "y " * 300, SPAM)
    assert shown.marked() == ["followers"]
    assert shown.text().count("…") == 2


def test_a_look_back_says_how_far_it_went() -> None:
    now = datetime.now(UTC)
    part = Preview(5_000, now - timedelta(days=9), False, 12, 0, 0, ())
    assert found_words(part, now).startswith("Would have found 12 of the newest 5,000, since ")


def test_a_rule_is_told_in_a_sentence(window: MainWindow, shop: Kiosk) -> None:
    looks = LooksFor(("a", "b"), every=True, author="Anna", channel="mastodon", stars_most=2,
                     stars_least=1, kind=Kind.REVIEW)  # fmt: skip
    told = looks_words(looks, window.channels, shop.reader.accounts())
    assert told == "“a” and “b”, from “Anna”, Mastodon, Reviews, One or two stars"


def test_a_rule_for_an_account_that_is_gone_is_not_widened(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    gone = Rule("Old", LooksFor(("followers",), account=99), Does(done=True), id=7)
    dialog = RuleDialog(shop.bridge, shop.reader, window.channels, gone, window)
    qtbot.addWidget(dialog)
    assert dialog.form.rule() == gone
    assert dialog.form.place.text() == "an account that is gone"


def test_hiding_is_suggested_on_a_card_of_the_session_too(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    label = shop.bridge.sorting.make_label("Adverts").result()
    rule = Rule("Adverts", LooksFor(author="i"), Does(hide=True, label=label.id))
    kept = shop.bridge.sorting.save_rule(rule).result()
    shop.bridge.sorting.apply_rule(kept.id)
    _settled(qtbot, window)
    window.start_session()
    stage = window.today.stage
    for _ in range(12):
        if stage.card().ruled.isVisible():
            break
        window.actions_["next"].trigger()
        QApplication.processEvents()
    card, shown = stage.card(), stage.card().shown
    assert shown is not None
    assert shown.suggests_hiding == kept.id
    next(b for b in card.ruled.findChildren(Button) if b.text() == "Keep").click()
    fresh = shop.reader.conversation(shown.id)
    assert fresh is not None
    assert fresh.suggests_hiding == 0
    assert shop.engine.actions == []
    qtbot.waitUntil(lambda: not card.ruled.isVisible(), timeout=2000)
