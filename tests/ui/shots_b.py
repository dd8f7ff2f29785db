"""Pictures of the first steps, the settings and the keys: `python -m tests.ui.shots_b FOLDER`."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication, QWidget

from inbox.at_login import Start, XdgAutostart
from inbox.core.errors import SignedOut
from inbox.store.details import HostRow
from inbox.store.reader import Reader
from inbox.store.rows import AccountState
from inbox.ui import words
from inbox.ui.connect import Connect
from inbox.ui.first_read import FirstRead, Skeleton
from inbox.ui.first_run import FirstRun
from inbox.ui.keyring_banner import KeyringNotice
from inbox.ui.keys_sheet import KeysSheet
from inbox.ui.parts.layout import Pane, column, row
from inbox.ui.theme import look
from tests.ui.pretend import BY_ID, CHANNELS, NOON, Shelf, account, identity, pretend


def first_run() -> QWidget:
    page = FirstRun(CHANNELS)
    page.resize(1280, 800)
    return page


def bluesky() -> QWidget:
    bridge, _ = pretend()
    return Connect(bridge, BY_ID["bluesky"], typed={"handle": "kanerva.example"})


def refused() -> QWidget:
    bridge, engine = pretend()
    typed = {"handle": "kanerva.example", "app_password": "abcd-efgh-ijkl-mnop"}
    dialog = Connect(bridge, BY_ID["bluesky"], typed=typed)
    dialog.sign_in()
    engine.answers[-1].set_exception(SignedOut("The handle or the app password is not right"))
    return dialog


def facebook() -> QWidget:
    bridge, _ = pretend()
    return Connect(bridge, BY_ID["facebook"], typed={"app_id": "102938475610293"})


def browser() -> QWidget:
    bridge, _ = pretend()
    dialog = Connect(
        bridge, BY_ID["mastodon"], typed={"server": "social.example"}, open_url=lambda _: None
    )
    dialog.sign_in()
    return dialog


def choosing() -> QWidget:
    bridge, engine = pretend()
    typed = {"app_id": "1", "secret": "2"}
    dialog = Connect(bridge, BY_ID["facebook"], typed=typed)
    dialog.sign_in()
    engine.answers[-1].set_result(
        [
            identity(),
            identity("Kanerva Catering", "It can read and reply, but not like."),
            identity("Heather Yarn"),
        ]
    )
    return dialog


def connected() -> QWidget:
    bridge, engine = pretend()
    dialog = Connect(bridge, BY_ID["wordpress"], typed={"handle": "k", "app_password": "x"})
    dialog.sign_in()
    engine.answers[-1].set_result(
        [identity("Café Kanerva", "You may approve, hide and delete comments.")]
    )
    QApplication.processEvents()
    engine.answers[-1].set_result([1])
    return dialog


def reading() -> QWidget:
    start = datetime.now(UTC)
    state = account(1, first_read_done=False, state=AccountState.READING, progress=200, total=3000)
    page = FirstRead(state, BY_ID["facebook"])
    now = start + timedelta(seconds=30)
    page.follow(account(1, progress=1240, total=3000, state=AccountState.READING), now)
    rows = Pane("paper", "right")
    rows.setLayout(column((Skeleton(), 1)))
    rows.setFixedWidth(380)
    both = Pane("surface")
    both.setLayout(row(rows, (page, 1)))
    both.resize(1060, 800)
    return both


def keys() -> QWidget:
    window = Pane("surface")
    window.resize(1280, 800)
    sheet = KeysSheet(window)
    window.show()
    sheet.open()
    return window


def keyring() -> QWidget:
    bridge, _ = pretend()
    pane = Pane("surface")
    notices = []
    for trouble in (
        "The keyring is locked",
        "This computer has no keyring to keep secrets in",
        "The keyring does not answer",
    ):
        notice = KeyringNotice(bridge)
        notice.tell(trouble)
        notices.append(notice)
    pane.setLayout(column(*notices, None, margins=(24, 24, 24, 24), gap=16))
    pane.resize(680, 440)
    return pane


def settings() -> QWidget:
    from inbox.ui.settings_page import Settings  # noqa: PLC0415

    bridge, engine = pretend()
    shelf = Shelf(engine)
    engine.settings = {"quiet_hours": "20:00-7:30"}
    shelf.people |= {2: account(2, "Kanerva Catering"), 3: account(3, "Heather Yarn")}
    shelf.talked_to = [
        HostRow("social.example", 1240, NOON - timedelta(days=3), NOON),
        HostRow("kanerva.example", 96, NOON - timedelta(days=3), NOON - timedelta(hours=1)),
    ]
    at_login = XdgAutostart(Path("no such folder"), "kuulolla", Start(("kuulolla",)))
    return Settings(bridge, cast(Reader, shelf), at_login=at_login)


SCREENS: dict[str, Callable[[], QWidget]] = {
    "first-run": first_run,
    "connect": bluesky,
    "connect-refused": refused,
    "connect-guide": facebook,
    "connect-browser": browser,
    "connect-choosing": choosing,
    "connect-connected": connected,
    "first-read": reading,
    "keys": keys,
    "keyring": keyring,
    "settings": settings,
}
LOOKS = {  # scheme, text size, language, narrow
    "light": ("light", 100, "en", False),
    "dark": ("dark", 100, "en", False),
    "finnish": ("light", 100, "fi", False),
    "large": ("light", 200, "en", False),
    "narrow": ("light", 100, "en", True),
}


def main(folder: Path, only: str = "") -> None:
    app = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for name, (scheme, size, language, narrow) in LOOKS.items():
        look().wear(scheme, size)
        words.speak(language)
        for screen, make in SCREENS.items():
            if only and only not in {screen, name, f"{screen}-{name}"}:
                continue
            widget = make()
            if narrow:
                widget.resize(420, 700)
            if screen == "settings":  # all of it, however long
                widget.resize(widget.width(), 2600)
            widget.show()
            for _ in range(8):
                app.processEvents()
            widget.grab().save(str(folder / f"{screen}-{name}.png"))
            widget.close()
            widget.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
