"""What the stand-in keeps: users, posts and comments, as rows of WordPress's tables."""

import html
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

MODERATORS = frozenset({"administrator", "editor"})
# What each role may do, as far as comments go (WordPress's default roles).
_READER = ("read", "level_0")
_WRITER = (*_READER, "edit_posts", "edit_published_posts", "publish_posts", "upload_files")
_EDITOR = (*_WRITER, "edit_others_posts", "moderate_comments", "unfiltered_html")
CAPABILITIES = {
    "administrator": (*_EDITOR, "manage_options"),
    "editor": _EDITOR,
    "author": _WRITER,
    "subscriber": _READER,
}
ALLOWED_TAGS = "a|abbr|acronym|b|blockquote|cite|code|del|em|i|q|s|strike|strong"


@dataclass(slots=True)
class User:
    """Somebody with a login. ``passwords``: application passwords by uuid: (app id, password)."""

    id: int
    login: str
    name: str
    role: str
    passwords: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def moderates(self) -> bool:
        return self.role in MODERATORS


@dataclass(slots=True)
class PostRow:
    """A post, or a page. ``at`` is aware."""

    id: int
    title: str
    content: str
    at: datetime
    author: int = 1
    picture: str = ""
    kind: str = "post"
    open: bool = True


@dataclass(slots=True)
class CommentRow:
    """A comment; ``status`` is hold, approved, spam or trash."""

    id: int
    post: int
    parent: int
    author: int
    name: str
    email: str
    content: str
    at: datetime
    status: str = "approved"
    picture: str = ""
    before_trash: str = ""


def site_time(at: datetime, offset: timedelta) -> str:
    """A date as the site shows it: its own time, without a zone."""
    return (at + offset).replace(tzinfo=None, microsecond=0).isoformat()


def filtered(text: str) -> str:
    """What is left of HTML for users who may not post any (wp_kses with the comment tags)."""
    return re.sub(rf"<(?!/?(?:{ALLOWED_TAGS})\b)[^>]*>?", "", text)


def rendered(raw: str) -> str:
    """The HTML that WordPress makes of a comment: links, quotes, paragraphs, line breaks."""
    pieces = re.split(r"(<[^>]*>)", raw)
    text = "".join(each if each.startswith("<") else _typeset(each) for each in pieces)
    blocks = [block.strip() for block in re.split(r"\n\s*\n", text) if block.strip()]
    return "".join("<p>" + block.replace("\n", "<br />\n") + "</p>\n" for block in blocks)


def _typeset(text: str) -> str:
    text = re.sub(r"&(?!#?\w+;)", "&#038;", text)
    parts = re.split(r"(https?://[^\s<>\"]+[^\s<>\".,!?)])", text)
    return "".join(_link(p) if n % 2 else _quotes(p) for n, p in enumerate(parts))


def _link(url: str) -> str:
    shown = html.escape(html.unescape(url)).replace("&amp;", "&#038;")
    return f'<a href="{shown}" rel="nofollow ugc">{shown}</a>'


def _quotes(text: str) -> str:
    text = re.sub(r'(^|[\s(])"(?=\S)', r"\1&#8220;", text).replace('"', "&#8221;")
    text = re.sub(r"(^|[\s(])'(?=\S)", r"\1&#8216;", text).replace("'", "&#8217;")
    return text.replace("...", "&#8230;").replace("---", "&#8212;").replace("--", "&#8211;")
