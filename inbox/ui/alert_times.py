"""When alerts may be shown: quiet hours, the owner's batch times, a pause. Local time, pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

THREE_A_DAY = (time(9), time(12, 30), time(17))  # until the owner chooses
AT_ONCE = "now"  # the setting of an owner who wants no batches
FOR_GOOD = datetime(9999, 1, 1, tzinfo=UTC)  # a pause until somebody ends it
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class AlertTimes:
    """The owner's wishes.

    ``quiet`` runs from its first time to its second, over midnight too; ``batches`` empty means
    at once; ``paused_until`` is aware. What is urgent waits for no batch when `urgent_passes`,
    and for no quiet hours either when `urgent_in_quiet`; a pause holds everything.
    """

    on: bool = True
    quiet: tuple[time, time] | None = None
    batches: tuple[time, ...] = THREE_A_DAY
    paused_until: datetime | None = None
    urgent_passes: bool = True
    urgent_in_quiet: bool = False

    @classmethod
    def of(cls, settings: Mapping[str, str]) -> "AlertTimes":
        """From the stored settings; what cannot be read counts as not set."""
        return cls(
            on=settings.get("alerts", "on") != "off",
            quiet=quiet_hours(settings.get("quiet_hours", "")),
            batches=batch_times(settings),
            paused_until=_moment(settings.get("alerts_paused_until", "")),
            urgent_passes=settings.get("alerts_urgent", "on") != "off",
            urgent_in_quiet=settings.get("alerts_urgent_quiet", "off") == "on",
        )

    def due(
        self, now: datetime, since: datetime | None = None, *, urgent: bool = False
    ) -> datetime | None:
        """The first moment from `now` on when what waits since `since` may be shown; None: never.

        A batch that was slept through is due at once.
        """
        if not self.on:
            return None
        batched = bool(self.batches) and not (urgent and self.urgent_passes)
        at = max(now, self.paused_until) if self.paused_until else now
        if batched:
            at = max(at, self._at_batch(since or now))
        if urgent and self.urgent_passes and self.urgent_in_quiet:
            return at
        for _ in range(8):  # a batch may fall into the quiet hours: then the one after it
            awake = self._after_quiet(at)
            if awake == at:
                break
            at = self._at_batch(awake) if batched else awake
        return at

    def later(self, now: datetime) -> datetime:
        """When what is put off comes back: with the next batch, or in an hour without any."""
        return self._at_batch(_minute(now) + MINUTE) if self.batches else now + HOUR

    def is_quiet(self, now: datetime) -> bool:
        return self._after_quiet(now) != now

    def paused(self, now: datetime) -> bool:
        return self.paused_until is not None and self.paused_until > now

    def _at_batch(self, at: datetime) -> datetime:
        if not self.batches:
            return at
        today = at.astimezone()
        spots = [_on(today + timedelta(days=day), t) for day in (0, 1) for t in self.batches]
        return min((spot for spot in spots if spot >= _minute(at)), default=at)

    def _after_quiet(self, at: datetime) -> datetime:
        if self.quiet is None or at >= FOR_GOOD:
            return at
        start, end = self.quiet
        local = at.astimezone()
        for day in (-1, 0):
            begins = _on(local + timedelta(days=day), start)
            ends = _on(local + timedelta(days=day + (end <= start)), end)
            if begins <= local < ends:
                return ends
        return at


def batch_times(settings: Mapping[str, str]) -> tuple[time, ...]:
    """The chosen times; three a day before any choice; none when alerts come at once."""
    chosen = settings.get("alerts_at")
    return THREE_A_DAY if chosen is None else clock_times(chosen)


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


def written(times: tuple[time, ...]) -> str:
    """As a setting keeps them and the screen shows them: "9:00, 12:30"."""
    return ", ".join(f"{one.hour}:{one.minute:02d}" for one in times)


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
