"""TIDs, the record keys of atproto: 13 characters, 53 bits of microseconds, 10 bits of clock id.

Source: https://atproto.com/specs/tid
"""

import hashlib
from datetime import UTC, datetime, timedelta

_LETTERS = "234567abcdefghijklmnopqrstuvwxyz"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def encode(number: int) -> str:
    """The TID of a 64-bit number; its top bit is always 0, as the specification asks."""
    number &= (1 << 63) - 1
    return "".join(_LETTERS[(number >> shift) & 31] for shift in range(60, -5, -5))


def of_wish(at: datetime, wish: str) -> str:
    """The key of what one action writes: the same at every try, another for every other action."""
    microseconds = max(0, (at - _EPOCH) // timedelta(microseconds=1))
    return encode((microseconds << 10) | (_hash(wish) & 1023))


def of_subject(uri: str) -> str:
    """The key of our like of that post: one for good, so that a second like is the same record."""
    return encode(_hash(uri))


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
