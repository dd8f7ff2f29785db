"""Looking at a picture's first bytes: what it is and how large, before anything decodes it."""

_SIDE = 4_096  # pixels
_PIXELS = 16_777_216
_NO_SIZE = frozenset({0xC4, 0xC8, 0xCC})  # JPEG segments between C0 and CF that hold no size


def size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, JPEG, GIF or WebP; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
        return _pair(data[16:24], 4, "big")
    if data[:6] in {b"GIF87a", b"GIF89a"}:
        return _pair(data[6:10], 2, "little")
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    return None


def fits(data: bytes) -> bool:
    """Whether it is a picture of a size that can be decoded safely."""
    found = size(data)
    if found is None:
        return False
    width, height = found
    return 0 < width <= _SIDE and 0 < height <= _SIDE and width * height <= _PIXELS


def _pair(data: bytes, each: int, order: str) -> tuple[int, int] | None:
    if len(data) < 2 * each:
        return None
    if order == "big":
        return int.from_bytes(data[:each], "big"), int.from_bytes(data[each:], "big")
    return int.from_bytes(data[:each], "little"), int.from_bytes(data[each:], "little")


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """The frame header (ITU T.81, B.2.2), found by walking over the segments before it."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xFF:
            at += 1
            continue
        if 0xC0 <= mark <= 0xCF and mark not in _NO_SIZE:
            found = _pair(data[at + 5 : at + 9], 2, "big")
            return None if found is None else (found[1], found[0])
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2 or mark == 0xDA:
            return None
        at += 2 + length
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    """RFC 9649: VP8X canvas, VP8L or VP8 frame header."""
    kind = data[12:16]
    if kind == b"VP8X" and len(data) >= 30:
        wide, high = data[24:27], data[27:30]
        return int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1
    if kind == b"VP8L" and len(data) >= 25 and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        found = _pair(data[26:30], 2, "little")
        return None if found is None else (found[0] & 0x3FFF, found[1] & 0x3FFF)
    return None
