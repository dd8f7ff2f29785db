"""How an account is doing, in words: for the sidebar, the banners and the empty page."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from inbox.core.allowance import READS_REST
from inbox.store.rows import AccountRow, AccountState
from inbox.ui.look_up import Channels
from inbox.ui.words import clock, moment, reason, tr

NEAR_END = timedelta(days=7)  # before a sign-in ends, the owner hears of it
FINE = {AccountState.OK, AccountState.READING}


@dataclass(frozen=True, slots=True)
class Notice:
    """What a banner says. ``does`` names its button's work: "sign_in", "check", "unlock", ""."""

    tone: str
    icon: str
    title: str
    text: str
    does: str = ""
    button: str = ""


def short_state(account: AccountRow) -> tuple[str, str, str]:
    """Words, icon and colour beside an account's name; nothing while all is well."""
    return {
        AccountState.SIGNED_OUT: (tr("Account", "Sign in"), "warning", "amber_ink"),
        AccountState.OFFLINE: (tr("Account", "Offline"), "offline", "muted"),
        AccountState.LIMITED: (tr("Account", "Pause"), "snooze", "muted"),
        AccountState.LOCKED: (tr("Account", "Locked"), "lock", "amber_ink"),
        AccountState.BROKEN: (tr("Account", "Trouble"), "warning", "amber_ink"),
        AccountState.READING: (_read_so_far(account), "", "muted"),
    }.get(account.state, ("", "", "muted"))


def _read_so_far(account: AccountRow) -> str:
    if account.first_read_done or not account.progress:
        return ""
    return tr("Account", "%Ln read", account.progress)


def last_read(account: AccountRow, now: datetime) -> str:
    """When: "today 9:41", or that it has never been read to the end."""
    at = account.read_to_end_at
    return tr("Account", "not yet") if at is None else moment(at, now)


def notice(  # noqa: PLR0911 - a table reads best as one
    account: AccountRow, channels: Channels, now: datetime
) -> Notice | None:
    """The banner of an account, None while all is well."""
    name = channels.name(account.channel)
    match account.state:
        case AccountState.SIGNED_OUT:
            return _signed_out(account, name, now)
        case AccountState.OFFLINE:
            return Notice(
                "neutral",
                "offline",
                tr("Account", "No connection to {name}", name=name),
                tr("Account", "You can go on. What you send goes out once it is back."),
                "check",
                tr("Account", "Try now"),
            )
        case AccountState.LIMITED:
            until = account.until
            if account.reason == READS_REST:
                return _resting(account, name)
            title = tr("Account", "{name} asks for a pause", name=name)
            if until is not None:
                time = clock(until)
                title = tr("Account", "{name} asks for a pause until {time}", name=name, time=time)
            return Notice(
                "amber",
                "warning",
                title,
                tr("Account", "Your replies are kept and go out then. Nothing is lost."),
            )
        case AccountState.LOCKED:
            return Notice(
                "amber",
                "lock",
                tr("Account", "The keyring gives no password for {name}", name=name),
                tr("Account", "Unlock it, and everything goes on by itself."),
                "unlock",
                tr("Account", "Unlock and try again"),
            )
        case AccountState.BROKEN:
            return Notice(
                "amber",
                "warning",
                tr("Account", "{name} answered in a way that cannot be read", name=name),
                _with_reason(
                    account, tr("Account", "It is tried again by itself. Nothing is lost.")
                ),
                "check",
                tr("Account", "Try now"),
            )
        case _:
            return _ending(account, name, now)


def _resting(account: AccountRow, name: str) -> Notice:
    """Our own restraint, so that replies keep their share."""
    title = tr("Account", "Reading {name} rests for a while", name=name)
    if account.until is not None:
        time = clock(account.until)
        title = tr("Account", "Reading {name} rests until {time}", name=name, time=time)
    text = tr("Account", "What {name} allows is nearly used up. Replies still go out.", name=name)
    return Notice("neutral", "warning", title, text)


def _with_reason(account: AccountRow, text: str) -> str:
    said = reason(account.reason).rstrip(".") if account.reason else ""
    return f"{said}. {text}" if said else text


def _ending(account: AccountRow, name: str, now: datetime) -> Notice | None:
    """A week before the sign-in ends: to renew it takes a minute, and nothing is missed."""
    ends = account.expires_at
    if ends is None or ends - now > NEAR_END or ends <= now:
        return None
    return Notice(
        "neutral",
        "warning",
        tr("Account", "The sign-in to {name} ends: {when}", name=name, when=moment(ends, now)),
        tr("Account", "Sign in again before then, and nothing stops."),
        "sign_in",
        tr("Account", "Sign in again"),
    )


def _signed_out(account: AccountRow, name: str, now: datetime) -> Notice:
    text = tr("Account", "Replies wait here and go out once you are back.")
    if account.read_to_end_at is not None:
        text = tr(
            "Account",
            "Nothing after {time} has been read. Replies wait here and go out once you are back.",
            time=_since(account.read_to_end_at, now),
        )
    return Notice(
        "amber",
        "warning",
        tr("Account", "{name} has signed you out", name=name),
        text,
        "sign_in",
        tr("Account", "Sign in again"),
    )


def _since(when: datetime, now: datetime) -> str:
    today = when.astimezone().date() == now.astimezone().date()
    return clock(when) if today else moment(when, now)


def all_read(accounts: list[AccountRow], channels: Channels) -> tuple[str, str, str]:
    """The foot of the sidebar: words, icon, colour."""
    reading = [a for a in accounts if not a.first_read_done and a.state in FINE]
    trouble = [a for a in accounts if a.state not in FINE]
    times = [a.read_to_end_at for a in accounts if a.read_to_end_at is not None]
    if not accounts:
        return "", "", "muted"
    if reading:
        name = channels.name(reading[0].channel)
        return tr("Account", "Reading {name}", name=name), "refresh", "muted"
    if trouble:
        good = len(accounts) - len(trouble)
        words = tr("Account", "{good} of {all} could be read", good=good, all=len(accounts))
        return words, "warning", "amber_ink"
    if not times:
        return "", "", "muted"
    return tr("Account", "Everything read at {time}", time=clock(min(times))), "check", "accent"
