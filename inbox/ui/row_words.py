"""What a row says: its chips, its age, its sentence for those who listen."""

from datetime import datetime, timedelta

from inbox.store.rows import ConversationRow, View
from inbox.ui.look_up import Channels
from inbox.ui.words import age, in_full, moment, tr

OVERDUE = timedelta(hours=24)


def overdue(row: ConversationRow, now: datetime) -> bool:
    """Whether somebody has waited for more than a day."""
    since = row.waiting_since
    return row.view is View.WAITING and since is not None and now - since > OVERDUE


def chips(row: ConversationRow) -> list[tuple[str, str]]:
    """Words and tone of each chip, the most pressing first."""
    found = []
    if row.trouble == "failed":
        found.append((tr("Row", "Not sent"), "red"))
    if row.trouble == "unsure":
        found.append((tr("Row", "May have arrived"), "amber"))
    if row.held:
        found.append((tr("Row", "Held"), "amber"))
    open_still = row.view is not View.DONE
    if row.question and open_still:
        found.append((tr("Row", "Question"), "accent"))
    if row.first_time and row.items == 1 and open_still:
        found.append((tr("Row", "First time"), "neutral"))
    if row.has_draft:
        found.append((tr("Row", "Draft"), "neutral"))
    return found


def row_age(row: ConversationRow, now: datetime) -> str:
    """How long ago; for a snoozed one when it comes back."""
    if row.view is View.SNOOZED and row.snoozed_until is not None:
        return moment(row.snoozed_until, now)
    return age(row.at, now)


def sentence(row: ConversationRow, channels: Channels, now: datetime) -> str:
    """The row as one sentence."""
    parts = [
        tr(
            "Row",
            "{name} on {channel}, {age}",
            name=row.author_name,
            channel=channels.name(row.channel),
            age=row_age(row, now),
        )
    ]
    if row.stars:
        parts.append(tr("Row", "%n stars", row.stars))
    parts += [words for words, _tone in chips(row)]
    if row.liked:
        parts.append(tr("Row", "liked"))
    return f"{', '.join(parts)}: {row.text}"


def tooltip(row: ConversationRow, channels: Channels) -> str:
    """What a resting mouse is told: who, where and exactly when."""
    return f"{row.author_name} · {channels.name(row.channel)} · {in_full(row.at)}"
