"""What an alert says: who waits, under which posts, and never more than is true."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from inbox.core.channel import Manifest
from inbox.store.details import ReactionRow
from inbox.store.rows import ConversationRow
from inbox.ui.words import tr

LINES = 4  # posts named in one alert
NAME = 40  # characters of a name


def title_of(rows: Sequence[ConversationRow], channels: Mapping[str, Manifest]) -> str:
    """One person and where ("Aino on Facebook"), or how many wait and how many of them ask."""
    people = {(row.account, row.author) for row in rows}
    asking = {(row.account, row.author) for row in rows if row.question}
    if len(people) == 1:
        return tr(
            "Alerts",
            "{name} on {channel}",
            name=shortened(rows[0].author_name, NAME),
            channel=channel_name(rows[0], channels),
        )
    words = tr("Alerts", "%n people are waiting", len(people))
    if asking:
        more = tr("Alerts", "%n of them with a question", len(asking))
        return f"{words}, {more}"
    return words


def body_of(
    rows: Sequence[ConversationRow],
    post_words: Callable[[int], str],
    channels: Mapping[str, Manifest],
    account_name: Callable[[int], str] = lambda _account: "",
) -> str:
    """What one person said, or a line for each post with the names of who stands under it."""
    if len(rows) == 1:
        return shortened(_said(rows[0]), 160)
    groups: dict[tuple[int, int | None], list[ConversationRow]] = {}
    for row in rows:
        groups.setdefault((row.account, row.post), []).append(row)
    largest = sorted(groups.items(), key=lambda group: -len(group[1]))
    lines = []
    for (account, post), inside in largest[:LINES]:
        about = shortened(post_words(post), 40) if post is not None else ""
        place = about or account_name(account) or channel_name(inside[0], channels)
        lines.append(f"{place}: {names_of(inside)}")
    if len(largest) > LINES:
        lines.append(tr("Alerts", "and %n more posts", len(largest) - LINES))
    return "\n".join(lines)


def names_of(rows: Sequence[ConversationRow | ReactionRow], most: int = 3) -> str:
    """Names as in "Aino, Petra and 2 others", each once, those who said most first."""
    counted = Counter(row.author_name for row in rows).most_common()
    names = [shortened(name, NAME) for name, _ in counted]
    if len(names) <= most:
        return ", ".join(names)
    others = tr("Alerts", "and %n others", len(names) - most + 1)
    return f"{', '.join(names[: most - 1])} {others}"


def _said(row: ConversationRow) -> str:
    """The words, and how many stars came with them."""
    if row.stars is None:
        return row.text
    stars = tr("Row", "%n stars", row.stars)
    return f"{stars}: {row.text}" if row.text else stars


def channel_name(row: ConversationRow, channels: Mapping[str, Manifest]) -> str:
    """The network's name as people know it."""
    manifest = channels.get(row.channel)
    return manifest.name if manifest else row.channel


def shortened(words: str, most: int) -> str:
    """One line of at most `most` characters, cut at a word."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut[most // 2 :] else cut}…"


def like_words(likeable: int, total: int) -> str:
    if total == 1:
        return tr("Alerts", "Like")
    if likeable == total:
        return tr("Alerts", "Like all")
    return tr("Alerts", "Like %n", likeable)


def applause_title(reactions: Sequence[ReactionRow]) -> str:
    return tr("Alerts", "%n new likes, shares or follows", len(reactions))


def applause_line(reactions: Sequence[ReactionRow]) -> str:
    """The names, where the network tells any, else how many."""
    named = [row for row in reactions if row.author_name]
    if not named:
        return applause_title(reactions)
    return tr("Alerts", "Applause: {names}", names=names_of(named))


def total_line(told: int, waiting: int) -> str:
    """A word about those whom this alert does not count; "" when there are none."""
    return tr("Alerts", "%n conversations wait in all", waiting) if waiting > told else ""
