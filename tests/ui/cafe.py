"""A morning at Café Kanerva: who waits, what was said before, and the pictures that go with it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from inbox.core.actions import Action
from inbox.core.model import Author, Kind, Post, Standing, Verb
from inbox.paths import resource
from tests.ui.kiosk import Kiosk, kiosk, said

MIN, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
BUNS = (
    "Out of the oven right now: cardamom buns, 140 of them. When they are gone, they are gone. "
    "Doors open from nine to four."
)
AINO_EN = (
    "Do you have gluten-free cardamom buns on Saturdays? My daughter turns seven and we would "
    "love to come by after ten."
)
DRAFT = (
    "Yes, two kinds on Saturdays. Shall I put six aside for you at ten, and a candle for the "
    "birthday girl?"
)


def _pictures() -> dict[str, Path]:
    folder = resource("demo", "pictures")
    return {f"https://media.example/{p.name}": p for p in folder.iterdir()}


def _url(name: str) -> str:
    return f"https://media.example/{name}"


def cafe(folder: Path) -> Kiosk:
    """Nine people wait on four networks."""
    shop = kiosk(folder, _pictures())
    mastodon, bluesky, blog, google = (
        shop.account(name) for name in ("mastodon", "bluesky", "wordpress", "google")
    )
    _aino(shop, mastodon)
    _others(shop, mastodon, bluesky, blog, google)
    return shop


def _aino(shop: Kiosk, account: int) -> None:
    now = datetime.now(UTC)
    posts = (
        Post("p1", BUNS, url="https://social.example/p1", picture_url=_url("buns.jpg"),
             at=now - 2 * DAY, likes=24, comments=7),
    )  # fmt: skip
    face = _url("face-aino.png")
    words = "We came by with my mother yesterday and fell for the new window table. Thank you."
    me = Author("me-mastodon", "Café Kanerva", avatar_url=_url("kanerva.png"))
    answer = (
        "Lovely to hear, and greetings to your mother. You can book that table by calling "
        "before ten."
    )
    shop.bring(
        account,
        said("a1", "Aino", words, 20 * DAY, avatar=face),
        said("a2", "Café Kanerva", answer, 20 * DAY - HOUR, conversation_id="a1", parent_id="a1",
             author=me, mine=True),
        said("a3", "Aino", AINO_EN, 12 * MIN, conversation_id="a1", parent_id="a2", avatar=face),
        posts=posts,
        under="p1",
    )  # fmt: skip


def _others(shop: Kiosk, mastodon: int, bluesky: int, blog: int, google: int) -> None:
    review = Kind.REVIEW
    shop.bring(
        bluesky,
        said("b1", "Marcus", "Cycled 14 km for one of these. Worth every metre, and the coffee is "
             "still the best in town.", 38 * MIN, avatar=_url("face-lake.png")),
        said("b2", "Liisa", "Onko teillä vielä korvapuusteja iltapäivällä? Tulisin neljän maissa "
             "kahden lapsen kanssa.", HOUR, Kind.MENTION),
        said("b3", "Petra", "How long did the rye starter rest before the second feeding? Mine "
             "always turns sour.", 5 * HOUR, avatar=_url("face-marta.png")),
    )  # fmt: skip
    shop.bring(
        google,
        said("g1", "Jonas", "Lovely window table and warm staff. The queue at noon was long, "
             "though, so come early.", 3 * HOUR, review, stars=4),
        said("g2", "Sam", "Waited twenty minutes for two coffees, and nobody said a word about "
             "it. The bun was good.", 2 * DAY + HOUR, review, stars=2),
    )  # fmt: skip
    shop.bring(
        mastodon,
        said("m1", "kahvikarhu", "Paras pulla koko kaupungissa, sanokaa mitä sanotte.", 8 * HOUR),
        said("m2", "Oskari & Milla", "Varasimme pöydän sunnuntaiksi. Saako koiran tuoda sisälle "
             "mukaan?", 26 * HOUR, Kind.MENTION),
    )  # fmt: skip
    shop.bring(
        blog,
        said("w1", "Veera", "Thank you for the recipe. I swapped half of the flour for spelt and "
             "it worked beautifully.", 20 * HOUR, standing=Standing.HELD),
    )  # fmt: skip


def reply(shop: Kiosk, number: int, text: str) -> Action:
    """A reply of ours, queued."""
    row = shop.reader.conversation(number)
    assert row is not None
    action = Action(Verb.REPLY, row.account, row.last_item, text)
    shop.engine.submit(action)
    return action
