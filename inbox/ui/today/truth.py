"""What is true now, in words: who waits, of what sort, and whether everything was read."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from inbox.store.details import SessionRow
from inbox.store.figures import Week
from inbox.store.rows import AccountRow
from inbox.ui.account_words import FINE, notice
from inbox.ui.look_up import Channels
from inbox.ui.today.order import Reason
from inbox.ui.today.session import Planned
from inbox.ui.words import clock, moment, tr


def read_words(accounts: Sequence[AccountRow], now: datetime) -> str:
    """When everything was read to the end; "" while that would not be true."""
    times = [a.read_to_end_at for a in accounts if a.read_to_end_at is not None]
    fine = all(a.state in FINE for a in accounts)
    if not times or len(times) < len(accounts) or not fine:
        return ""
    past = now - min(times)
    if past < timedelta(minutes=1):
        return tr("Today", "Everything was read to the end just now.")
    if past < timedelta(hours=1):
        return tr("Today", "Everything was read to the end %n minutes ago.", past.seconds // 60)
    when = moment(min(times), now)
    return tr("Today", "Everything was read to the end {when}.", when=when)


def unread(
    accounts: Sequence[AccountRow], channels: Channels, now: datetime
) -> list[tuple[AccountRow, str, str]]:
    """Accounts that could not be read: each with its title and why."""
    found = []
    for account in accounts:
        told = notice(account, channels, now)
        if told is not None:
            found.append((account, told.title, told.text))
        elif account.read_to_end_at is None:
            name = channels.name(account.channel)
            title = tr("Today", "{name} has not been read to the end yet", name=name)
            found.append((account, title, tr("Today", "There may be more than is shown.")))
    return found


def facts(planned: Sequence[Planned], now: datetime) -> list[tuple[str, int, str]]:
    """Icon, number and words of each sort of people that there are."""
    whys = [one.why for one in planned]
    waited = timedelta(hours=24)
    late = sum(now - (p.row.waiting_since or p.row.at) > waited for p in planned)
    unhappy, bad = whys.count(Reason.COMPLAINT), whys.count(Reason.BAD_REVIEW)
    owed = whys.count(Reason.PROMISED)
    asked, thanks = whys.count(Reason.QUESTION), whys.count(Reason.THANKS)
    first = sum(p.row.first_time for p in planned)
    found = [
        ("snoozed", owed, tr("Today", "answers that you promised", owed)),
        ("warning", unhappy, tr("Today", "complaints", unhappy)),
        ("star_line", bad, tr("Today", "reviews with few stars", bad)),
        ("unsure", asked, tr("Today", "questions", asked)),
        ("people", first, tr("Today", "here for the first time", first)),
        ("like", thanks, tr("Today", "short thanks, one like each", thanks)),
        ("snooze", late, tr("Today", "waiting for more than a day", late)),
    ]
    return [fact for fact in found if fact[1]]


def last_words(session: SessionRow | None, now: datetime) -> str:
    """When the last session was; "" before the first one."""
    if session is None or session.ended_at is None:
        return ""
    return tr("Today", "The last session was {when}.", when=moment(session.ended_at, now))


def week_words(week: Week) -> str:
    """What the week came to; "" while there is nothing to tell."""
    if not week.answered:
        return ""
    people = tr("Today", "%n people heard back from you this week", week.answered)
    days = tr("Today", "on %n days", week.days)
    return f"{people}, {days}."


def week_began(now: datetime) -> datetime:
    """Monday at midnight, here."""
    local = now.astimezone()
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - timedelta(days=local.weekday())


def at_words(when: datetime, now: datetime) -> str:
    """When somebody comes back: "9:00" tomorrow, or the day with it."""
    days = (when.astimezone().date() - now.astimezone().date()).days
    time = clock(when) if days == 1 else moment(when, now)
    return (
        tr("Today", "Comes back at {time}", time=time)
        if days == 1
        else tr("Today", "Comes back {when}", when=time)
    )
