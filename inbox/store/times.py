"""Times as the file keeps them: whole microseconds since 1970 (UTC)."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def us(moment: datetime) -> int:
    """Microseconds since 1970 of an aware datetime."""
    return (moment - _EPOCH) // _MICROSECOND


def us_or_none(moment: datetime | None) -> int | None:
    return None if moment is None else us(moment)


def when(micros: int) -> datetime:
    """The aware (UTC) datetime that many microseconds after 1970."""
    return _EPOCH + timedelta(microseconds=micros)


def when_or_none(micros: int | None) -> datetime | None:
    return None if micros is None else when(micros)
