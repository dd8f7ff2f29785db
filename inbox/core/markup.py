"""Hostile HTML made plain words."""

import html
import re
from html.parser import HTMLParser

from inbox.core.text import clean, safe_url

_SIMPLE = re.compile(
    r'</?p>|<br ?/?>|</(?:span|a)>|<(?:span|a)(?: [a-z-]+="[^"<>&]*")*>'
)  # tags that need no parser
_CLASS = re.compile(r' class="([^"]*)"')
_NAMING = frozenset({"mention", "hashtag", "u-url"})  # classes of links that only name somebody


class _Plain(HTMLParser):
    """Collects the words of an HTML fragment; links keep their true address."""

    _BLOCKS = frozenset(
        {"p", "div", "blockquote", "pre", "ul", "ol", *(f"h{n}" for n in range(1, 7))}
    )
    _SILENT = frozenset({"script", "style", "template", "iframe", "object", "noscript", "title"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0
        self._links: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._SILENT:
            self._silent += 1
        elif tag in self._BLOCKS:
            self.parts.append("\n\n")
        elif tag == "br":
            self.parts.append("\n")
        elif tag == "li":
            self.parts.append("\n• ")
        elif tag == "a":
            given = {name: value or "" for name, value in attrs}
            mention = _NAMING & set(given.get("class", "").split())
            self._links.append(("" if mention else given.get("href", ""), len(self.parts)))

    def handle_endtag(self, tag: str) -> None:
        if tag in self._SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in self._BLOCKS:
            self.parts.append("\n\n")
        elif tag == "a" and self._links:
            self._close_link(*self._links.pop())

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)

    def _close_link(self, href: str, start: int) -> None:
        href = safe_url(href)
        if not href:
            return
        words = "".join(self.parts[start:]).strip()
        bare = href.removeprefix("https://").removeprefix("http://").rstrip("/")
        if words.rstrip("/") in {href.rstrip("/"), bare} or not words:
            self.parts[start:] = [href]
        else:
            self.parts.append(f" ({href})")


def plain(fragment: str, limit: int = 20_000) -> str:
    """The words of an untrusted HTML fragment, safe to show; each link with its true address."""
    bare = _SIMPLE.sub(_stripped, fragment[: limit * 8])
    if "<" not in bare and "\x00" not in fragment:  # as most are: a parser takes four times as long
        return _tidy(html.unescape(bare).replace("\x00", ""), limit)
    parser = _Plain()
    try:
        parser.feed(fragment[: limit * 8])
        parser.close()
    except (AssertionError, ValueError, RecursionError):
        return clean(re.sub(r"<[^>]*>", " ", html.unescape(fragment)), limit)
    return _tidy("".join(parser.parts), limit)


def _stripped(found: re.Match[str]) -> str:
    """What stands for a simple tag; a NUL keeps apart what must not become one entity."""
    tag = found[0]
    if tag.startswith("<b"):
        return "\n"
    if tag in {"<p>", "</p>"}:
        return "\n\n"
    if tag.startswith("<a"):
        classes = _CLASS.findall(tag)
        return "\x00" if classes and _NAMING & set(classes[-1].split()) else tag
    return "\x00"


def _tidy(text: str, limit: int) -> str:
    return clean(re.sub(r"[ \t]*\n[ \t]*", "\n", text), limit)
