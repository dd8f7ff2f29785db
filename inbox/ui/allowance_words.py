"""What a network still allows an account, in words and no more exact than it is known."""

from datetime import UTC, datetime, timedelta

from inbox.core.allowance import EASY, OUT, TIGHT, Noted, noted
from inbox.core.manifest import Manifest
from inbox.store.rows import AccountRow
from inbox.ui.look_up import Channels
from inbox.ui.words import clock, number, percent, tr

_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)
_FEW = 60  # replies a minute that nobody writes by hand: no word about them


def allowance(account: AccountRow, channels: Channels, kept: str, now: datetime) -> str:
    """One sentence, "" where there is nothing to tell. ``kept``: the engine's own note."""
    found = channels.get(account.channel)
    if found is None:
        return ""
    note, name = noted(kept), channels.name(account.channel)
    if note.closed(now):
        until = clock(datetime.fromtimestamp(note.shut, UTC))
        return tr("Account", "{name} lets nothing through until {time}", name=name, time=until)
    told = note.per_cent(now)
    if told:
        return _used(name, told)
    if found.budget.per == _DAY:
        count = number(replies_left(found, note, now))
        return tr("Account", "Replies left today: about {count}", count=count)
    most = found.budget.points // max(found.budget.send, 1)
    if found.budget.per == _MINUTE and most < _FEW:
        return tr("Account", "{name} takes at most {count} replies a minute", name=name, count=most)
    return ""


def replies_left(manifest: Manifest, note: Noted, now: datetime) -> int:
    """How many replies the rest of the span pays for, besides the reading that it will see."""
    budget = manifest.budget
    ends = note.ends if note.ends > now.timestamp() else budget.ends(now).timestamp()
    rest = min(max(ends - now.timestamp(), 0), budget.per.total_seconds())
    rounds = rest / manifest.poll_every.total_seconds() * budget.round
    sweeps = rest / manifest.sweep_every.total_seconds() * budget.sweep
    left = budget.points - note.points(now) - (rounds + sweeps) * budget.read
    return max(int(left), 0) // max(budget.send, 1)


def _used(name: str, told: float) -> str:
    share = percent(min(told, 100) / 100)
    if told >= OUT:
        return tr(
            "Account",
            "{name} allows nearly nothing for now ({share} used): only replies go out",
            name=name,
            share=share,
        )
    if told >= TIGHT:
        return tr(
            "Account",
            "{share} of what {name} allows is used: only what you open is read soon, "
            "replies go out at once",
            name=name,
            share=share,
        )
    if told > EASY:
        return tr(
            "Account",
            "{share} of what {name} allows is used: reading has slowed, replies go out at once",
            name=name,
            share=share,
        )
    return tr("Account", "{share} of what {name} allows is used", name=name, share=share)
