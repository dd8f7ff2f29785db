"""`python -m tests.ui.shots_views FOLDER [NAME...]`: the pages beside the lists, and overlays."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from inbox.core.model import Author, Page, PollOption, Post, Reaction, ReactionKind
from inbox.ui.people import PeoplePage
from inbox.ui.window import MainWindow
from tests.ui.cafe import DAY, HOUR, MIN
from tests.ui.kiosk import Kiosk, said
from tests.ui.shots import Shot, camera, pause, shoot

MEDIA = "https://media.example/"
FACES = {"Aino": "face-aino.png", "Petra": "face-marta.png", "Marcus": "face-lake.png"}


def given(
    name: str,
    ago: timedelta,
    post: str = "",
    kind: ReactionKind = ReactionKind.LIKE,
    text: str = "",
) -> Reaction:
    """A reaction of somebody."""
    url = f"{MEDIA}{FACES[name]}" if name in FACES else ""
    who = Author(name.lower(), name, avatar_url=url)
    number = f"{kind}-{name}-{post}-{ago}"
    return Reaction(number, kind, who, datetime.now(UTC) - ago, post, text=text)


def applaud(shop: Kiosk) -> None:
    """Likes, shares, followers and a poll for the café."""
    now = datetime.now(UTC)
    # In the first hour of a day, what was given lately would fall into two days.
    back = HOUR if now.astimezone().hour == 0 else timedelta()
    kind = ReactionKind
    poll = Post(
        "poll1", "Which bun should come back in December?", url="https://social.example/poll1",
        at=now - DAY, likes=3,
        poll=(PollOption("Cardamom with almond", 18), PollOption("Saffron", 11),
              PollOption("Blueberry and rye", 4)),
    )  # fmt: skip
    names = ("Aino", "Petra", "Marcus", "Liisa", "Jonas", "Oskari", "Henrik", "Sam")
    page = Page(
        posts=(poll,),
        reactions=(
            *(given(name, back + (k + 1) * 4 * MIN, "p1") for k, name in enumerate(names)),
            given("Petra", back + 9 * MIN, "p1", kind.SHARE),
            given("Marcus", back + 12 * MIN, "poll1", kind.VOTE, "Saffron"),
            given("Liisa", back + 14 * MIN, "poll1", kind.VOTE, "Cardamom with almond"),
            given("Henrik", back + 20 * MIN, "", kind.FOLLOW),
            given("Veera", back + 25 * MIN, "", kind.FOLLOW),
            *(given(name, back + DAY + k * HOUR, "p1") for k, name in enumerate(names[3:6])),
            given("Aino", 3 * DAY, "", kind.FOLLOW),
            given("Sam", 3 * DAY, "poll1"),
        ),
    )
    account = shop.reader.accounts()[0].id
    shop.store.save_page(account, page, now=now, advance=False)


def history(shop: Kiosk) -> None:
    """Twelve weeks of comments, most of them answered."""
    names = ("Aino", "Petra", "Marcus", "Liisa", "Jonas", "Oskari", "Henrik", "Veera")
    for n, account in enumerate(shop.reader.accounts()):
        items = []
        for week in range(12):
            count = (12 - week) // 2 + 3 - n
            for k in range(count):
                who = names[(week * 3 + k + n) % len(names)]
                number = f"h{n}-{week}-{k}"
                ago = timedelta(days=7 * week + 1, hours=5 + 9 * k)
                avatar = f"{MEDIA}{FACES[who]}" if who in FACES else ""
                items.append(said(number, who, f"About week {week}", ago, avatar=avatar))
                if k % 4 != 3:
                    me = Author(f"me-{account.channel}", "Café Kanerva")
                    late = ago - timedelta(minutes=50 + 30 * k + 40 * n)
                    items.append(said(f"{number}-r", "Café Kanerva", "Thank you", late, mine=True,
                                      conversation_id=number, author=me))  # fmt: skip
        shop.bring(account.id, *items)


def _go(name: str) -> Callable[[Kiosk, MainWindow], None]:
    def stage(shop: Kiosk, window: MainWindow) -> None:
        applaud(shop)
        history(shop)
        window._catch_up()
        window.go_place(name)
        pause(500)

    return stage


applause, people, dialogue = _go("applause"), _go("people"), _go("dialogue")


def entered(shop: Kiosk, window: MainWindow) -> None:
    people(shop, window)
    page = window.panes.place()
    assert isinstance(page, PeoplePage)
    page.list.entered.emit()


def palette(_shop: Kiosk, window: MainWindow) -> None:
    window.actions_["palette"].trigger()


def palette_typed(shop: Kiosk, window: MainWindow) -> None:
    palette(shop, window)
    window.anywhere.field.setText("ma")
    pause(300)


def emoji(_shop: Kiosk, window: MainWindow) -> None:
    window.panes.show_conversation()
    window.conversation.composer.emoji.click()


def poll(shop: Kiosk, window: MainWindow) -> None:
    applaud(shop)
    shop.bring(1, said("v1", "Aino", "Saffron, of course.", MIN), under="poll1")
    pause(200)
    window.show_conversation(shop.reader.list(window.list.rows.view, limit=1)[0].id)


SHOTS = {
    "08-dialogue-light": Shot(stage=dialogue),
    "08-dialogue-dark": Shot("dark", stage=dialogue),
    "08-dialogue-fi-200": Shot("light", "fi", (1280, 900), 200, stage=dialogue),
    "08-dialogue-narrow": Shot("light", "fi", (420, 900), stage=dialogue),
    "20-applause-light": Shot(stage=applause),
    "20-applause-dark": Shot("dark", "fi", stage=applause),
    "20-applause-narrow": Shot(size=(420, 800), stage=applause),
    "20-applause-200": Shot(size=(1280, 900), text=200, stage=applause),
    "21-people-light": Shot(stage=people),
    "21-people-dark": Shot("dark", "fi", stage=people),
    "21-people-narrow": Shot(size=(420, 800), stage=people),
    "21-people-entered": Shot(size=(420, 800), stage=entered),
    "21-people-200": Shot(size=(1280, 900), text=200, stage=people),
    "22-palette": Shot(stage=palette),
    "22-palette-typed": Shot("dark", "fi", stage=palette_typed),
    "22-palette-200": Shot(size=(600, 700), text=200, stage=palette_typed),
    "23-emoji": Shot(stage=emoji),
    "23-emoji-dark": Shot("dark", "fi", (590, 700), stage=emoji),
    "24-poll": Shot(stage=poll),
}


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
