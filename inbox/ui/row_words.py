"""What a row says: its chips, its age, its sentence for those who listen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from inbox.core.verdict import Label
from inbox.store.rows import ConversationRow, View
from inbox.ui.classes import label_words, why_words
from inbox.ui.look_up import Channels
from inbox.ui.when import goes_out, owed
from inbox.ui.words import age, in_full, moment, tr

if TYPE_CHECKING:
    from inbox.store.labels import LabelRow

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
    found += put_off_chips(row)
    if row.suggests_hiding:
        found.append((tr("Row", "Hide?"), "amber"))
    if row.held:
        found.append((tr("Row", "Held"), "amber"))
    open_still = row.view is not View.DONE
    if open_still:
        found += _classes(row)
    if row.first_time and row.items == 1 and open_still:
        found.append((tr("Row", "First time"), "neutral"))
    if row.has_draft:
        found.append((tr("Row", "Draft"), "neutral"))
    return found


def put_off_chips(row: ConversationRow) -> list[tuple[str, str]]:
    """An answer that is owed, a reply that goes out later."""
    now, found = datetime.now(UTC), []
    if row.promised is not None:
        found.append((owed(row.promised, now), "amber"))
    if row.goes_out is not None and row.goes_out > now:
        found.append((goes_out(row.goes_out, now), "neutral"))
    return found


def _classes(row: ConversationRow) -> list[tuple[str, str]]:
    """What the words are taken for, as far as it changes what to do next."""
    told = {
        Label.URGENT: (row.urgent, "red"),
        Label.COMPLAINT: (row.complaint, "amber"),
        Label.QUESTION: (row.question, "accent"),
        Label.SPAM: (row.spam, "neutral"),
    }
    return [(label_words(label), tone) for label, (holds, tone) in told.items() if holds]


def row_age(row: ConversationRow, now: datetime) -> str:
    """How long ago; for a snoozed one when it comes back."""
    if row.view is View.SNOOZED and row.snoozed_until is not None:
        return moment(row.snoozed_until, now)
    return age(row.at, now)


def label_chips(row: ConversationRow, labels: Mapping[int, LabelRow]) -> list[tuple[str, str]]:
    """Words and tone of each label of the owner's."""
    known = [labels[number] for number in row.labels if number in labels]
    return [(label.name, label_tone(label.colour)) for label in known]


def label_tone(colour: str) -> str:
    """The tone of a label's chip."""
    return f"label:{colour if colour.isdecimal() else '0'}"


def sentence(
    row: ConversationRow,
    channels: Channels,
    now: datetime,
    labels: Mapping[int, LabelRow] = MappingProxyType({}),
) -> str:
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
    parts += [tr("Row", "label {name}", name=name) for name, _tone in label_chips(row, labels)]
    if row.liked:
        parts.append(tr("Row", "liked"))
    return f"{', '.join(parts)}: {row.text}"


def tooltip(row: ConversationRow, channels: Channels) -> str:
    """What a resting mouse is told: who, where and exactly when; what it is taken for, and why."""
    who = f"{row.author_name} · {channels.name(row.channel)} · {in_full(row.at)}"
    return "\n".join((who, *why_words(row)))
