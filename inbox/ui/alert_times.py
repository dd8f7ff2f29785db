"""When alerts may be shown: quiet hours, the owner's batch times, a pause. Local time, pure."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class AlertTimes:
    """The owner's wishes.

    ``quiet`` runs from its first time to its second, over midnight too; ``batches`` empty means
    at once; ``paused_until`` is aware.
    """

    on: bool = True
    quiet: tuple[time, time] | None = None
    batches: tuple[time, ...] = ()
    paused_until: datetime | None = None

    @classmethod
    def of(cls, settings: dict[str, str]) -> "AlertTimes":
        """From the stored settings; what cannot be read counts as not set."""
        return cls(
            on=settings.get("alerts", "on") != "off",
            quiet=quiet_hours(settings.get("quiet_hours", "")),
            batches=clock_times(settings.get("alerts_at", "")),
            paused_until=_moment(settings.get("alerts_paused_until", "")),
        )

    def due(self, now: datetime) -> datetime | None:
        """The first moment from `now` on when what is waiting may be shown; None: never."""
        if not self.on:
            return None
        at = max(now, self.paused_until) if self.paused_until else now
        for _ in range(8):  # a batch may fall into the quiet hours: then the one after it
            later = self._after_quiet(self._at_batch(at))
            if later == at:
                return at
            at = later
        return at

    def is_quiet(self, now: datetime) -> bool:
        return self._after_quiet(now) != now

    def _at_batch(self, at: datetime) -> datetime:
        if not self.batches:
            return at
        today = at.astimezone()
        spots = [_on(today + timedelta(days=day), t) for day in (0, 1) for t in self.batches]
        return min((spot for spot in spots if spot >= _minute(at)), default=at)

    def _after_quiet(self, at: datetime) -> datetime:
        if self.quiet is None:
            return at
        start, end = self.quiet
        local = at.astimezone()
        for day in (-1, 0):
            begins = _on(local + timedelta(days=day), start)
            ends = _on(local + timedelta(days=day + (end <= start)), end)
            if begins <= local < ends:
                return ends
        return at


def quiet_hours(setting: str) -> tuple[time, time] | None:
    """Two times from "22:00-7:00"; None when it says nothing or the same time twice."""
    start, dash, end = setting.partition("-")
    first, last = _time(start), _time(end)
    if not dash or first is None or last is None or first == last:
        return None
    return first, last


def clock_times(setting: str) -> tuple[time, ...]:
    """Times in order from "9:00, 12:30"; whatever cannot be read is left out."""
    found = {t for part in setting.split(",") if (t := _time(part)) is not None}
    return tuple(sorted(found))


def _time(words: str) -> time | None:
    hours, _, minutes = words.strip().replace(".", ":").partition(":")
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        return None


def _moment(words: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _on(day: datetime, at: time) -> datetime:
    return day.replace(
        tzinfo=None, hour=at.hour, minute=at.minute, second=0, microsecond=0
    ).astimezone()


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
