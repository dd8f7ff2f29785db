"""Facets: what makes a link, a mention or a tag out of plain text.

Positions are offsets into the UTF-8 bytes, the end exclusive. Source: app.bsky.richtext.facet.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from inbox.core.text import URL, safe_url

_MENTION = re.compile(
    r"(?<![\w.@/-])@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+"
    r"[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(?![\w@-])"
)
_TAG = re.compile(r"(?<![\w#/&])#(\w{1,640})")
_NSID = "app.bsky.richtext.facet#"
_TAG_GRAPHEMES, _TAG_BYTES = 64, 640


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text that means something: ``kind`` is link, mention or tag."""

    start: int  # in characters
    end: int
    kind: str
    value: str  # the URL, the handle in lower case, or the tag without #


def spans(text: str) -> tuple[Span, ...]:
    """What could become a facet, in order, never overlapping; links win over the rest."""
    found = [
        Span(m.start(), m.end(), "link", m.group()) for m in URL.finditer(text) if safe_url(m[0])
    ]
    found += [Span(m.start(), m.end(), "mention", m[1].lower()) for m in _MENTION.finditer(text)]
    found += [Span(m.start(), m.end(), "tag", m[1]) for m in _TAG.finditer(text) if _is_tag(m[1])]
    kept: list[Span] = []
    for span in sorted(found, key=lambda each: (each.kind != "link", each.start)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return tuple(sorted(kept, key=lambda each: each.start))


def handles(text: str) -> tuple[str, ...]:
    """Each handle that the text mentions, once."""
    return tuple(dict.fromkeys(span.value for span in spans(text) if span.kind == "mention"))


def build(text: str, dids: Mapping[str, str]) -> list[dict[str, Any]]:
    """The facets of a text; `dids` tells whose a handle is, one it does not know stays plain."""
    built = []
    for span in spans(text):
        feature = _feature(span, dids)
        if feature:
            start = len(text[: span.start].encode())
            end = start + len(text[span.start : span.end].encode())
            built.append({"index": {"byteStart": start, "byteEnd": end}, "features": [feature]})
    return built


def unfold(text: str, facets: Sequence[object]) -> str:
    """The text with each link's true address, which other apps shorten or replace by words."""
    raw = text.encode()
    for start, end, uri in sorted(_links(facets), reverse=True):
        if not 0 <= start < end <= len(raw):
            continue
        try:
            shown, tail = raw[start:end].decode(), raw[end:]
            raw[:start].decode()
        except UnicodeDecodeError:
            continue
        raw = raw[:start] + _address(shown, uri).encode() + tail
    return raw.decode()


def _is_tag(tag: str) -> bool:
    if tag.isdigit() or len(tag.encode()) > _TAG_BYTES:
        return False
    return len(regex.findall(r"\X", tag)) <= _TAG_GRAPHEMES


def _feature(span: Span, dids: Mapping[str, str]) -> dict[str, str] | None:
    if span.kind == "link":
        return {"$type": f"{_NSID}link", "uri": span.value}
    if span.kind == "tag":
        return {"$type": f"{_NSID}tag", "tag": span.value}
    did = dids.get(span.value, "")
    return {"$type": f"{_NSID}mention", "did": did} if did else None


def _links(facets: Sequence[object]) -> list[tuple[int, int, str]]:
    """Every usable link, the first of those that overlap."""
    links: list[tuple[int, int, str]] = []
    for facet in facets[:200]:
        match facet:
            case {
                "index": {"byteStart": int(start), "byteEnd": int(end)},
                "features": [{"uri": str(uri)}, *_],
            } if safe_url(uri) and all(end <= a or b <= start for a, b, _ in links):
                links.append((start, end, uri))
            case _:
                continue
    return links


def _address(shown: str, uri: str) -> str:
    """What to show for a link: its address in place of a shortened one, else behind the words."""
    bare = uri.removeprefix("https://").removeprefix("http://")
    begun = shown.strip().removeprefix("https://").removeprefix("http://")
    begun = begun.removesuffix("…").removesuffix("...").rstrip("/")
    if not begun or bare.startswith(begun):
        return shown if shown in {uri, uri.rstrip("/")} else uri
    return f"{shown} ({uri})"
