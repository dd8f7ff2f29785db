"""Words: counting them as a network does, and making hostile ones plain."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

URL = re.compile(r"https?://[^\s<>\"'{}|\\^`]+[^\s<>\"'{}|\\^`.,:;!?)\]]", re.IGNORECASE)
# Controls (but tab and newline), and the bidirectional overrides that can make a text lie.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")
_UNFIT = re.compile("[\x00-\x20\x7f]")  # in a URL
# Surely fine: a URL in plain letters, with no user in it and no port beyond all ports.
_COMMON_URL = re.compile(
    r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::[1-5]?[0-9]{1,4})?(?:[/?#][!-~]*)?"
)
_KEPT_LETTERS = "åäöÅÄÖ"


class Counts(StrEnum):
    """The unit a network counts a text in."""

    CHARACTERS = "characters"  # Unicode code points
    GRAPHEMES = "graphemes"  # what a person would call a character (UAX 29)
    UTF16 = "utf16"
    BYTES = "bytes"  # of UTF-8


@dataclass(frozen=True, slots=True)
class TextRule:
    """How long a reply may be. ``limit`` 0 means no limit is known.

    ``byte_limit`` is a second limit in UTF-8 bytes; ``url_weight`` what each URL counts as;
    ``short_mentions`` counts ``@user@host`` as ``@user`` (Mastodon).
    """

    limit: int = 0
    counts: Counts = Counts.CHARACTERS
    byte_limit: int = 0
    url_weight: int = 0
    short_mentions: bool = False


def count(text: str, rule: TextRule) -> int:
    """The length of the text in the network's own units."""
    extra = 0
    if rule.url_weight:
        urls = URL.findall(text)
        extra = rule.url_weight * len(urls)
        text = URL.sub("", text)
    if rule.short_mentions:
        text = re.sub(r"(@\w+)@[\w.-]+\w", r"\1", text)
    match rule.counts:
        case Counts.GRAPHEMES:
            if text.isascii():  # each letter is one, but for a line's end of two
                return extra + len(text) - text.count("\r\n")
            import regex  # noqa: PLC0415 - large, and English does without

            return extra + len(regex.findall(r"\X", text))
        case Counts.UTF16:
            return extra + len(text.encode("utf-16-le", "surrogatepass")) // 2
        case Counts.BYTES:
            return extra + len(text.encode("utf-8", "surrogatepass"))
        case _:
            return extra + len(text)


def left(text: str, rule: TextRule) -> int | None:
    """How many units may still be typed (negative: too long); None where there is no limit."""
    room = [] if not rule.limit else [rule.limit - count(text, rule)]
    if rule.byte_limit:
        room.append(rule.byte_limit - len(text.encode("utf-8", "surrogatepass")))
    return min(room, default=None)


def clean(text: str, limit: int = 20_000) -> str:
    """Plain text from a network made safe to store and show: no controls, no lying direction."""
    if text.isprintable():  # nothing below would be found in it: one line, as most texts are
        text = unicodedata.normalize("NFC", text[: limit * 2]).strip()
        return text if len(text) <= limit else text[: limit - 1] + "…"
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")[: limit * 2])
    text = re.sub(r"\n{3,}", "\n\n", unicodedata.normalize("NFC", text)).strip()
    return text if len(text) <= limit else text[: limit - 1] + "…"


def plain(fragment: str, limit: int = 20_000) -> str:
    """The words of an untrusted HTML fragment, safe to show; each link with its true address."""
    from inbox.core import markup  # noqa: PLC0415 - only who reads a network needs a parser

    return markup.plain(fragment, limit)


def safe_url(url: str) -> str:
    """The URL when it is http or https with a host and nothing odd in it, else ""."""
    url = url.strip()
    if len(url) <= 2_000 and _COMMON_URL.fullmatch(url):
        return url
    if len(url) > 2_000 or _UNFIT.search(url):
        return ""
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not host or "@" in parts.netloc:
        return ""
    return url


def true_host(url: str) -> str:
    """The host a link really leads to, in ASCII, "" when it leads nowhere safe."""
    if not safe_url(url):
        return ""
    host = urlsplit(url).hostname or ""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host.encode("ascii", "backslashreplace").decode("ascii")


class _Folding(dict[int, str]):
    """Letter by letter, worked out once each: folding is most of what indexing costs."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        if char not in _KEPT_LETTERS:
            base = unicodedata.normalize("NFD", char)
            char = "".join(c for c in base if not unicodedata.combining(c))
        folded = char.casefold()
        self[point] = folded
        return folded


_FOLDING = _Folding()
_FOREIGN = re.compile("[^\x00-\x7fåäö]")


def fold(text: str) -> str:
    """Words as the search compares them: lower case, foreign diacritics gone, å ä ö kept."""
    lower = text.lower()
    if lower.isascii() or not _FOREIGN.search(lower):
        return lower
    return unicodedata.normalize("NFC", text).translate(_FOLDING)


# Finnish asks with -ko or -kö on the first word: "Onko", "Saako", "Voisitteko", "eikö".
_ASKS = re.compile(
    r"(?:^|[.!,;:\n]\s*|\b(?:ja|mutta|vai|hei|moi)\s+)\w{2,}(?:ko|kö)(?:han|hän|s)?\b",
    re.IGNORECASE,
)
_MAY_ASK = re.compile(r"k[oö](?:s|han|hän)?\b")  # in lower case
_NO_QUESTION = re.compile(
    r"(?:verkko|viikko|pikku|kukko|joukko|lakko|aukko|sukko|tokko)\b", re.IGNORECASE
)


def asks(text: str) -> bool:
    """Whether the words look like a question: a question mark, or a Finnish -ko or -kö."""
    bare = URL.sub("", text) if "://" in text else text
    if "?" in bare or "\u061f" in bare or "\uff1f" in bare:
        return True
    lower = bare.lower()
    if ("ko" not in lower and "kö" not in lower) or not _MAY_ASK.search(lower):
        return False
    return any(not _NO_QUESTION.search(found.group()) for found in _ASKS.finditer(bare))


def loopback(url: str) -> bool:
    """Whether the URL's host is this computer: the only place plain http may go."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return host in {"localhost", "::1"} or bool(re.fullmatch(r"127(\.\d{1,3}){3}", host))
