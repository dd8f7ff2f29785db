"""Connecting an account: what is asked, what is told, and that nothing typed is lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from inbox.channels import MANIFESTS
from inbox.core.errors import ChannelError, Malformed, RateLimited, SignedOut, Unavailable
from inbox.secrets import KeyringTrouble
from inbox.ui import words
from inbox.ui.choice import Choice
from inbox.ui.connect import Connect
from inbox.ui.connect_pages import Choosing, Connected
from inbox.ui.connect_words import told
from inbox.ui.parts.banner import Banner
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.theme import look
from tests.ui.pretend import BY_ID, identity, pretend

SITE = MANIFESTS["wordpress"]  # the one that comes back by a scheme of our own


class Registered:
    """A desktop that opens our addresses, or refuses to."""

    def __init__(self) -> None:
        self.times = 0
        self.refuses = False

    def register(self) -> None:
        self.times += 1
        if self.refuses:
            raise OSError("no")


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.bot = qtbot
        self.bridge, self.engine = pretend()
        self.opened: list[str] = []
        self.typed: dict[str, str] = {}
        self.own_scheme: Registered | None = Registered()
        self.dialog: Connect

    def open(self, channel: str, way: str = "") -> Connect:
        self.dialog = Connect(
            self.bridge,
            {**BY_ID, "site": SITE}[channel],
            typed=self.typed,
            open_url=self.opened.append,
            way=way,
            own_scheme=lambda: self.own_scheme,
        )
        self.bot.addWidget(self.dialog)
        self.dialog.show()
        self.bot.waitExposed(self.dialog)
        return self.dialog

    def field(self, name: str) -> QLineEdit:
        edits = self.dialog.findChildren(QLineEdit)
        return next(e for e in edits if e.accessibleName() == name and e.isVisible())

    def write(self, name: str, text: str) -> None:
        self.field(name).clear()
        self.bot.keyClicks(self.field(name), text)

    def press(self, text: str) -> None:
        buttons = self.dialog.findChildren(Button)
        button = next(b for b in buttons if b.text() == text and b.isVisible())
        where = button.mapTo(self.dialog, button.rect().center())
        under = self.dialog.childAt(where)
        assert under
        assert under is button or button.isAncestorOf(under), (where, under)
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def says(self) -> str:
        labels = self.dialog.findChildren(Label)
        return "\n".join(label.said() for label in labels if label.isVisible())

    def fill(self) -> None:
        self.write("Handle", " kanerva.example ")
        self.write("App password", "abcd-efgh")

    def fail(self, error: BaseException) -> None:
        self.engine.answers[-1].set_exception(error)
        self.bot.waitUntil(lambda: any(b.isVisible() for b in self.dialog.findChildren(Banner)))

    def page(self, kind: type) -> bool:
        return isinstance(self.dialog.pages.currentWidget(), kind)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    assert qapp
    words.speak("en")
    look().wear("light", 100)
    made = Desk(qtbot)
    yield made
    made.dialog.close()


def test_the_fields_of_the_manifest_are_sent_trimmed_with_their_defaults(desk: Desk) -> None:
    desk.open("bluesky")
    desk.fill()
    desk.press("Sign in")
    expected = {
        "handle": "kanerva.example",
        "app_password": "abcd-efgh",
        "service": "https://social.example",
    }
    assert desk.engine.asked == [("connect", "bluesky", "password", expected)]


def test_enter_in_a_field_signs_in(desk: Desk) -> None:
    desk.open("bluesky")
    desk.fill()
    desk.bot.keyClick(desk.field("App password"), Qt.Key.Key_Return)
    assert len(desk.engine.asked) == 1


def test_what_is_missing_is_said_and_nothing_is_sent(desk: Desk) -> None:
    desk.open("bluesky")
    desk.write("Handle", "kanerva.example")
    desk.press("Sign in")
    assert desk.engine.asked == []
    assert "This is needed" in desk.says()


def test_a_secret_is_hidden_until_the_eye_is_pressed(desk: Desk) -> None:
    desk.open("bluesky")
    edit = desk.field("App password")
    assert edit.echoMode() == QLineEdit.EchoMode.Password
    edit.actions()[0].trigger()
    assert edit.echoMode() == QLineEdit.EchoMode.Normal


def test_a_refusal_says_what_to_do_and_keeps_every_word(desk: Desk) -> None:
    desk.open("bluesky")
    desk.fill()
    desk.press("Sign in")
    assert not desk.dialog.sign.isEnabled()
    desk.fail(SignedOut("The handle or the app password is not right"))
    assert "Bluesky did not let you in" in desk.says()
    assert "The handle or the app password is not right. Look at what you typed" in desk.says()
    assert desk.field("Handle").text() == " kanerva.example "
    assert desk.field("App password").hasSelectedText()
    assert desk.dialog.sign.isEnabled()


def test_closing_and_coming_back_finds_the_same_words(desk: Desk) -> None:
    desk.open("bluesky")
    desk.fill()
    desk.dialog.close()
    desk.open("bluesky")
    assert desk.field("Handle").text() == " kanerva.example "


def test_another_way_keeps_what_both_ask_for(desk: Desk) -> None:
    desk.open("bluesky")
    desk.write("Handle", "kanerva.example")
    choices = desk.dialog.findChildren(Choice)
    desk.bot.mouseClick(choices[1], Qt.MouseButton.LeftButton)
    assert desk.dialog.form.way.id == "browser"
    desk.bot.mouseClick(choices[0], Qt.MouseButton.LeftButton)
    assert desk.field("Handle").text() == "kanerva.example"


def test_the_browser_is_opened_and_the_window_waits(desk: Desk) -> None:
    desk.open("mastodon")
    desk.write("Server", "social.example")
    desk.press("Sign in")
    desk.bot.waitUntil(lambda: desk.opened == [desk.engine.url])
    assert "Sign in to Mastodon in your browser" in desk.says()
    desk.press("Open the browser again")
    assert desk.opened == [desk.engine.url] * 2
    desk.press("Copy the address")
    assert QApplication.clipboard().text() == desk.engine.url


def test_a_pasted_code_reaches_the_sign_in(desk: Desk) -> None:
    desk.open("mastodon")
    desk.write("Server", "social.example")
    desk.press("Sign in")
    desk.bot.waitUntil(lambda: bool(desk.opened))
    desk.press("Show me a code")
    assert desk.opened[-1] == desk.engine.browser.paste_url
    desk.write("Code", " 1234 ")
    desk.press("Use this code")
    assert desk.engine.browser.answers == ["1234"]


def _wait_for_the_site(desk: Desk) -> None:
    desk.open("site")
    desk.write("Address of the site", "shop.example")
    desk.press("Sign in")
    desk.bot.waitUntil(lambda: bool(desk.opened))


def test_a_site_that_refuses_the_first_address_is_asked_by_our_own(desk: Desk) -> None:
    _wait_for_the_site(desk)
    scheme, first = desk.own_scheme, desk.engine.browser
    assert scheme
    assert scheme.times == 0
    assert "Does the page say that an address is not secure?" in desk.says()
    desk.press("Try the other way")
    desk.bot.waitUntil(lambda: len(desk.opened) == 2)
    assert first.cancelled
    assert scheme.times == 1
    assert [asked[0] for asked in desk.engine.asked] == ["sign_in", "sign_in_by_scheme"]
    assert desk.engine.asked[1][3] == {"site": "shop.example"}
    assert "Does the browser not come back here?" in desk.says()
    assert "Try the other way" not in _buttons(desk)


def test_at_last_the_password_is_pasted_and_the_address_stands_there(desk: Desk) -> None:
    _wait_for_the_site(desk)
    desk.press("Try the other way")
    desk.press("Paste a password instead")
    assert desk.engine.browser.cancelled
    assert desk.dialog.form.way.id == "password"
    assert desk.field("Address of the site").text() == "shop.example"
    assert desk.field("User name").text() == ""


def test_where_nothing_opens_our_addresses_only_pasting_is_offered(desk: Desk) -> None:
    desk.own_scheme = None
    _wait_for_the_site(desk)
    assert "Try the other way" not in _buttons(desk)
    assert "Paste a password instead" in _buttons(desk)


def test_a_desktop_that_refuses_to_open_our_addresses_is_told(desk: Desk) -> None:
    _wait_for_the_site(desk)
    assert desk.own_scheme
    desk.own_scheme.refuses = True
    desk.press("Try the other way")
    desk.bot.waitUntil(lambda: any(b.isVisible() for b in desk.dialog.findChildren(Banner)))
    assert len(desk.opened) == 1


def test_a_network_without_such_an_address_offers_neither(desk: Desk) -> None:
    desk.open("mastodon")
    desk.write("Server", "social.example")
    desk.press("Sign in")
    desk.bot.waitUntil(lambda: bool(desk.opened))
    assert not {"Try the other way", "Paste a password instead"} & _buttons(desk)


def _buttons(desk: Desk) -> set[str]:
    return {b.text() for b in desk.dialog.findChildren(Button) if b.isVisible()}


def test_giving_up_cancels_the_sign_in_and_goes_back_to_the_form(desk: Desk) -> None:
    desk.open("mastodon")
    desk.write("Server", "social.example")
    desk.press("Sign in")
    desk.press("Cancel")
    assert desk.engine.browser.cancelled
    assert desk.field("Server").text() == "social.example"
    assert desk.dialog.sign.isEnabled()


def test_an_answer_to_a_sign_in_given_up_changes_nothing(desk: Desk) -> None:
    desk.open("bluesky")
    desk.fill()
    desk.press("Sign in")
    desk.dialog.stop()
    desk.engine.answers[-1].set_result([identity()])
    QApplication.processEvents()
    assert [what[0] for what in desk.engine.asked] == ["connect"]


def test_one_account_is_added_without_a_question(desk: Desk) -> None:
    desk.open("wordpress")
    desk.fill()
    desk.press("Sign in")
    desk.engine.answers[-1].set_result([identity("Café Kanerva", "You may approve comments.")])
    desk.bot.waitUntil(lambda: len(desk.engine.answers) == 2)
    with desk.bot.waitSignal(desk.dialog.connected) as heard:
        desk.engine.answers[-1].set_result([7])
    assert heard.args == [[7]]
    assert desk.page(Connected)
    said = desk.says()
    assert "WordPress is connected" in said
    assert "You answer as Café Kanerva" in said
    assert "You may approve comments." in said
    assert "Likes that a plugin counts" in said


def test_of_several_accounts_the_owner_chooses(desk: Desk) -> None:
    desk.open("bluesky")
    desk.fill()
    desk.press("Sign in")
    found = [identity("Café Kanerva"), identity("Kanerva Catering"), identity("Heather Yarn")]
    desk.engine.answers[-1].set_result(found)
    desk.bot.waitUntil(lambda: desk.page(Choosing))
    page = desk.dialog.pages.currentWidget()
    assert isinstance(page, Choosing)
    desk.bot.keyClick(page.lines[1], Qt.Key.Key_Space)
    assert page.add.text() == "Add 2 accounts"
    desk.press("Add 2 accounts")
    assert desk.engine.asked[-1] == ("adopt", [found[0], found[2]])


def test_nothing_chosen_cannot_be_added(desk: Desk) -> None:
    page = Choosing([identity(), identity("Other")])
    desk.open("bluesky")
    desk.bot.addWidget(page)
    for line in page.lines:
        line.setChecked(False)
    assert not page.add.isEnabled()


def test_trouble_with_the_keyring_offers_this_session_only(desk: Desk) -> None:
    desk.open("bluesky")
    desk.fill()
    desk.press("Sign in")
    desk.fail(KeyringTrouble("locked", "The keyring is locked"))
    desk.press("Keep for this session only")
    assert [what[0] for what in desk.engine.asked] == ["connect", "keep", "connect"]


def test_a_guide_of_several_steps_leads_on(desk: Desk) -> None:
    desk.open("facebook")
    desk.press("Open that page")
    assert desk.opened == ["https://developers.example/"]
    desk.press("Done, next step")
    desk.press("Open that page")
    assert desk.opened[-1] == "https://developers.example/new"
    desk.press("Done, next step")
    assert "the secret must never be shared" in desk.says()


@pytest.mark.parametrize(
    ("error", "title", "advice"),
    [
        (RateLimited(seconds=60), "Bluesky asks for a pause", "Wait a few minutes"),
        (Unavailable("Time ran out"), "Bluesky cannot be reached", "Time ran out. Look at the"),
        (Malformed("No JSON"), "That is not an answer of Bluesky", "Is the address right?"),
        (ChannelError("No such place."), "Bluesky said no", "No such place. What you typed"),
        (RuntimeError("secret stuff"), "That did not work", "Something went wrong"),
    ],
)
def test_every_error_has_a_title_and_advice(
    desk: Desk, error: BaseException, title: str, advice: str
) -> None:
    desk.open("bluesky")
    words_ = told(error, BY_ID["bluesky"])
    assert words_.title == title
    assert words_.words.startswith(advice) or advice in words_.words
    assert "secret stuff" not in words_.words


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.open("bluesky")
    for button in desk.dialog.findChildren(Button):
        assert button.accessibleName()
    for edit in desk.dialog.findChildren(QLineEdit):
        assert edit.accessibleName()
