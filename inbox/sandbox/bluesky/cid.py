"""Content addresses as atproto computes them: CIDv1 of the record's canonical DAG-CBOR.

Source: https://atproto.com/specs/data-model. The same record has the same CID on every server.
"""

import base64
import hashlib
from typing import Any

_PREFIX = bytes((0x01, 0x71, 0x12, 0x20))  # version 1, dag-cbor, sha2-256, 32 bytes


def cid(value: Any) -> str:
    """The address of a JSON value that holds no floats."""
    digest = _PREFIX + hashlib.sha256(cbor(value)).digest()
    return "b" + base64.b32encode(digest).decode().rstrip("=").lower()


def cbor(value: Any) -> bytes:  # noqa: PLR0911 - one kind of value a line
    """Canonical DAG-CBOR. Raises ValueError for what it cannot hold."""
    match value:
        case None:
            return b"\xf6"
        case bool():
            return b"\xf5" if value else b"\xf4"
        case int():
            return _head(0, value) if value >= 0 else _head(1, -1 - value)
        case str():
            raw = value.encode()
            return _head(3, len(raw)) + raw
        case list():
            return _head(4, len(value)) + b"".join(cbor(each) for each in value)
        case {"$link": str(link)}:
            raw = b"\x00" + base64.b32decode(link[1:].upper() + "=" * (-len(link[1:]) % 8))
            return b"\xd8\x2a" + _head(2, len(raw)) + raw
        case dict():
            pairs = sorted(
                ((key.encode(), each) for key, each in value.items()),
                key=lambda pair: (len(pair[0]), pair[0]),
            )
            inner = b"".join(_head(3, len(key)) + key + cbor(each) for key, each in pairs)
            return _head(5, len(pairs)) + inner
        case _:
            raise ValueError("no such value in a record")


def _head(major: int, size: int) -> bytes:
    if size < 24:
        return bytes((major << 5 | size,))
    for width, mark in ((1, 24), (2, 25), (4, 26), (8, 27)):
        if size < 1 << (8 * width):
            return bytes((major << 5 | mark,)) + size.to_bytes(width, "big")
    raise ValueError("too large a number")
