"""`python -m tests.ui.shots FOLDER [NAME...]`: the main window, grabbed at twice its size."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from inbox.core.channel import Identity
from inbox.core.model import Author, Picture, Standing
from inbox.store.rows import AccountState, Filter, View
from inbox.ui import words
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.ui.cafe import DRAFT, MIN, cafe, reply
from tests.ui.kiosk import MANIFESTS, Kiosk, kiosk, said


@dataclass(frozen=True)
class Shot:
    scheme: str = "light"
    language: str = "en"
    size: tuple[int, int] = (1280, 800)
    text: int = 100
    stage: Callable[[Kiosk, MainWindow], object] | None = None
    empty: bool = False


class Patience:
    """How long a pause may be at most, in ms: pictures wait for fades, walks need not."""

    most = 60_000


def pause(ms: int = 120) -> None:
    loop = QEventLoop()
    QTimer.singleShot(min(ms, Patience.most), loop.quit)
    loop.exec()


def typing(_shop: Kiosk, window: MainWindow) -> None:
    window.conversation.composer.edit.setFocus()
    window.conversation.composer.edit.insertPlainText(DRAFT)


def troubles(shop: Kiosk, window: MainWindow) -> None:
    accounts = {a.channel: a.id for a in shop.reader.accounts()}
    shop.state(accounts["bluesky"], AccountState.SIGNED_OUT)
    liisa = _named(shop, "Liisa")
    window.show_conversation(liisa)
    action = reply(shop, liisa, "Kyllä on, laitan neljä sivuun. Kahvin kanssa vai ilman?")
    shop.unsure(action.id)
    pause()
    marcus = shop.reader.conversation(_named(shop, "Marcus"))
    if marcus is not None:
        window.doing.done(marcus)


def failed(shop: Kiosk, window: MainWindow) -> None:
    petra = _named(shop, "Petra")
    window.show_conversation(petra)
    action = reply(shop, petra, "Twelve hours in the cold, then two at room temperature.")
    shop.fail(action.id, "replies to this post are turned off.")
    second = reply(shop, petra, "We wrote it all down on the blog: https://kanerva.example/rye")
    assert second.id


def searching(_shop: Kiosk, window: MainWindow) -> None:
    window.actions_["search"].trigger()
    window.list.field.setText("coffee")
    pause(300)


def narrow_conversation(shop: Kiosk, window: MainWindow) -> None:
    window.show_conversation(_named(shop, "Aino"))
    typing(shop, window)


def reading(shop: Kiosk, window: MainWindow) -> None:
    account = shop.store.add_account("mastodon", _identity())
    shop.store.mark_progress(account, 1240, 3000)
    window._catch_up()


def nobody(shop: Kiosk, window: MainWindow) -> None:
    for channel in ("mastodon", "bluesky", "wordpress", "google"):
        shop.account(channel)
    window._catch_up()


def done_view(shop: Kiosk, window: MainWindow) -> None:
    ids = [r.id for r in shop.reader.list(View.WAITING, Filter())]
    shop.engine.done(ids[2:6])
    window.go(View.DONE)


def crowded(shop: Kiosk, window: MainWindow) -> None:
    name = "Dr. Maximiliane Elisabeth von und zu Hohenzollern-Sigmaringen 🌿"
    long = "Kahvilarakastajanunelmapullaresepti" * 6
    media = "https://media.example/"
    pictures = (Picture(f"{media}pie.jpg", "A pie"), Picture(f"{media}soup.jpg", "Soup"))
    shop.bring(
        1,
        said("s1", name, f"{long}\n\nSee https://example.com/{'a' * 90}?b=1", 3 * MIN),
        said("s2", "ليلى", "مرحبا، هل لديكم كعك بدون غلوتين يوم السبت؟", 2 * MIN,
             conversation_id="s1", liked_by_me=True, avatar=f"{media}face-layla.png"),
        said("s3", name, "Two pictures 🥧🍲", MIN, conversation_id="s1", pictures=pictures,
             edited_at=datetime.now(UTC), standing=Standing.HIDDEN),
    )  # fmt: skip
    pause()
    newest = shop.reader.list(View.ALL, Filter(), None, 1)[0]
    window.show_conversation(newest.id)
    window.conversation.composer.edit.insertPlainText("Lorem ipsum dolor sit amet. " * 60)


def sidebar_over(_shop: Kiosk, window: MainWindow) -> None:
    window.panes.open_sidebar()


SHOTS = {
    "01-main-light": Shot(stage=typing),
    "02-main-dark": Shot("dark", stage=typing),
    "07-banners-light": Shot(stage=troubles),
    "07-banners-dark": Shot("dark", stage=troubles),
    "07-failed": Shot(stage=failed),
    "09-narrow-list": Shot(size=(590, 800)),
    "09-narrow-conversation": Shot(size=(590, 800), stage=narrow_conversation),
    "09-two-panes": Shot(size=(880, 700), stage=typing),
    "09-sidebar-over": Shot(size=(880, 700), stage=sidebar_over),
    "10-main-finnish": Shot(language="fi"),
    "11-empty": Shot(stage=nobody, empty=True),
    "11-empty-dark": Shot("dark", "fi", stage=nobody, empty=True),
    "13-font-200": Shot(size=(1600, 1100), text=200, stage=typing),
    "15-first-read": Shot(stage=reading, empty=True),
    "17-search": Shot(stage=searching),
    "18-done": Shot(stage=done_view),
    "19-crowded": Shot(stage=crowded),
    "19-crowded-narrow": Shot("dark", "fi", (420, 760), stage=crowded),
}


def _identity() -> Identity:
    return Identity(Author("me", "Café Kanerva", "kanerva"))


def _named(shop: Kiosk, name: str) -> int:
    for row in shop.reader.list(View.ALL, Filter(), None, 100):
        if row.author_name == name:
            return row.id
    raise LookupError(name)


@contextmanager
def _shop(shot: Shot) -> Iterator[Kiosk]:
    with tempfile.TemporaryDirectory() as folder:
        shop = kiosk(Path(folder)) if shot.empty else cafe(Path(folder))
        try:
            yield shop
        finally:
            shop.close()


def camera() -> QApplication:
    """An application that draws into memory, at twice the size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_SCALE_FACTOR", "2")  # here, not when imported: tests import us too
    return QApplication([])


def shoot(name: str, shot: Shot, folder: Path) -> None:
    words.speak(shot.language)
    look().wear(shot.scheme, shot.text)
    with _shop(shot) as shop:
        window = MainWindow(shop.bridge, shop.reader, MANIFESTS)
        window.resize(*shot.size)
        window.show()
        pause()
        shown = shot.stage(shop, window) if shot.stage is not None else None
        pause()
        (shown if isinstance(shown, QWidget) else window).grab().save(str(folder / f"{name}.png"))
        window.close()
        window.deleteLater()
        pause(10)


def main() -> None:
    folder, wanted = Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    app = camera()
    app.setCursorFlashTime(0)
    for name, shot in SHOTS.items():
        if not wanted or any(name.startswith(w) for w in wanted):
            shoot(name, shot, folder)


if __name__ == "__main__":
    main()
