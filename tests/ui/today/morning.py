"""Café Kanerva on a busier morning: the nine who wait, and short thanks under two posts."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from inbox.core.model import Post
from inbox.store.rows import View
from tests.ui.cafe import DAY, HOUR, MIN, cafe
from tests.ui.kiosk import Kiosk, said

PIE = (
    "Apple pie came out of the oven at six. The recipe is my grandmother's, the apples are Eero's."
)
TABLE = "The window table has a new lamp. Come and read by it, we close at six."


def morning(folder: Path) -> Kiosk:
    """Fourteen people: nine with something to say, five with thanks."""
    shop = cafe(folder)
    account = next(a.id for a in shop.reader.accounts() if a.channel == "mastodon")
    now = datetime.now(UTC)
    url = "https://media.example/"
    regulars = ("Elina", "Tuomas", "Bea", "Pirjo", "Noor")
    known = [said(f"k{n}", name, "Huomenta!", (30 + n) * DAY) for n, name in enumerate(regulars)]
    shop.bring(account, *known)
    numbers = {row.author_name: row.id for row in shop.reader.list(View.WAITING)}
    shop.store.done([numbers[name] for name in regulars], now)
    pie = Post("p2", PIE, picture_url=f"{url}pie.jpg", at=now - DAY, likes=31, comments=12)
    table = Post("p3", TABLE, picture_url=f"{url}window.jpg", at=now - 3 * DAY, likes=18)
    shop.bring(
        account,
        said("t1", "Elina", "Kiitos, aivan ihanaa!", 2 * HOUR),
        said("t2", "Tuomas", "❤️❤️", 3 * HOUR),
        said("t3", "Bea", "Lovely, thank you!", 50 * MIN),
        posts=(pie,),
        under="p2",
    )
    shop.bring(
        account,
        said("t4", "Pirjo", "Kaunis lamppu 🙏", 5 * HOUR),
        said("t5", "Noor", "🤍", timedelta(hours=7)),
        posts=(table,),
        under="p3",
    )
    return shop


def twenty(folder: Path) -> Kiosk:
    """Twenty people wait: nine, five with thanks, and six more comments."""
    shop = morning(folder)
    account = next(a.id for a in shop.reader.accounts() if a.channel == "bluesky")
    for number in range(6):
        text = f"The bun number {number} was the one that I will remember until the spring comes."
        shop.bring(account, said(f"x{number}", f"Guest {number}", text, (9 + number) * HOUR))
    return shop
