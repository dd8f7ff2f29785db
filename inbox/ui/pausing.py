"""A pause of the alerts: for an hour, until tomorrow, or until the owner ends it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from inbox.ui.alert_times import FOR_GOOD, HOUR
from inbox.ui.words import moment, tr

PAUSED = "alerts_paused_until"
MORNING = 6  # o'clock: when tomorrow begins


class Pausing:
    """What the tray's menu and the settings do alike."""

    def __init__(self, save: Callable[[str, str], object], clock: Callable[[], datetime]) -> None:
        self._save, self._clock = save, clock

    def hour(self) -> None:
        self._until(self._clock() + HOUR)

    def today(self) -> None:
        """Until tomorrow morning."""
        day = self._clock().astimezone() + timedelta(days=1)
        spot = day.replace(tzinfo=None, hour=MORNING, minute=0, second=0, microsecond=0)
        self._until(spot.astimezone())

    def for_good(self) -> None:
        """Until `end`."""
        self._until(FOR_GOOD)

    def end(self) -> None:
        self._save(PAUSED, "")

    def _until(self, when: datetime) -> None:
        self._save(PAUSED, when.astimezone(UTC).isoformat())


def paused_words(until: datetime, now: datetime) -> str:
    """Like "Alerts are paused until tomorrow 6:00"."""
    if until >= FOR_GOOD:
        return tr("Tray", "Alerts are paused until you turn them on")
    return tr("Tray", "Alerts are paused until {time}", time=moment(until, now))
