"""Doing what the owner wants, looking just before, and finding out afterwards."""

import html
import re
from datetime import timedelta

from inbox.channels.wordpress import api, mapping
from inbox.channels.wordpress.api import Reach
from inbox.channels.wordpress.manifest import MANIFEST
from inbox.channels.wordpress.mapping import Row
from inbox.channels.wordpress.problems import TrashOff
from inbox.channels.wordpress.site import Params, read_json
from inbox.core.actions import Absence, Action, Check, Outcome, Target
from inbox.core.channel import Access
from inbox.core.errors import Duplicate, Gone, Malformed, Rejected, Unavailable
from inbox.core.model import Item, Standing, Verb
from inbox.core.text import clean, safe_url

# The word to ask with; the site answers with another one for the first (`approved`).
_STATUS = {Verb.APPROVE: "approve", Verb.HOLD: "hold", Verb.SPAM: "spam", Verb.TRASH: "trash"}
_WANTED = {
    Verb.APPROVE: Standing.PUBLISHED,
    Verb.HOLD: Standing.HELD,
    Verb.SPAM: Standing.SPAM,
    Verb.TRASH: Standing.TRASHED,
}
_NOTES = {
    Standing.HELD: "Your reply waits for approval on the site",
    Standing.SPAM: "The site took your reply for spam",
}
_CLOCKS = timedelta(minutes=10)  # how far the site's clock may be off
_CHILD_PAGES = 10
# What WordPress makes of typed signs when it shows them (wptexturize).
_SIGNS = str.maketrans(
    dict.fromkeys("\u201c\u201d\u201e\u2033", '"')
    | dict.fromkeys("\u2018\u2019\u2032", "'")
    | dict.fromkeys("\u2013\u2014", "-")
    | {"\u00d7": "x"}
)


def as_html(text: str) -> str:
    """Typed words as the HTML that shows exactly them; line ends stay, WordPress breaks there."""
    return html.escape(clean(text, 65_525), quote=False)


async def check(access: Access, target: Target) -> Check:
    """Whether the parent still stands, and what we have said right below it."""
    site = api.reach(access)
    parent = await api.comment(site, target.item.remote_id)
    if parent is None or not mapping.shown(parent):
        return Check(exists=False)
    rows = await _ours(site, target.item.remote_id)
    conversation = target.conversation.remote_id
    mine = [mapping.item(row, conversation, site.me) for row in rows if mapping.shown(row)]
    return Check(exists=True, mine=tuple(mine))


async def perform(access: Access, action: Action, target: Target) -> Outcome:
    """Do it once."""
    item = target.item
    if not MANIFEST.can(action.verb, item.kind):
        raise Rejected("WordPress cannot do that to a comment")
    if action.verb in {Verb.EDIT, Verb.DELETE} and not item.mine:
        raise Rejected("Only your own reply can be changed here")
    if not item.remote_id.isdecimal():
        raise Rejected("That is no comment of a WordPress site")
    site = api.reach(access)
    match action.verb:
        case Verb.REPLY:
            return await _reply(site, action, target)
        case Verb.EDIT:
            return await _edit(site, action, item)
        case Verb.DELETE:
            return await _delete(site, item)
        case _:
            return await _moderate(site, action.verb, item)


async def _reply(site: Reach, action: Action, target: Target) -> Outcome:
    # WordPress takes a reply to a comment that is gone, and shows it as an orphan: look first.
    parent = await api.comment(site, target.item.remote_id)
    if parent is None or not mapping.shown(parent):
        raise Gone("The comment you answer does not exist any more")
    body = {"post": parent["post"], "parent": parent["id"], "content": as_html(action.text)}
    try:
        row = await _write(site, "wp/v2/comments", body)
    except Duplicate:
        found, _ = await _matching(site, action, target)
        if found is None and not site.moderates:
            # Only who may moderate sees their own held replies: the site itself says it is there.
            held = Standing.PENDING
            return Outcome("", standing=held, note=_NOTES[Standing.HELD])
        if found is None:
            raise
        row = found
    return _outcome(row)


async def _edit(site: Reach, action: Action, item: Item) -> Outcome:
    row = await _write(site, f"wp/v2/comments/{item.remote_id}", {"content": as_html(action.text)})
    if not mapping.shown(row):
        raise Gone("Your reply is not on the site any more")
    return _outcome(row)


async def _delete(site: Reach, item: Item) -> Outcome:
    path = f"wp/v2/comments/{item.remote_id}"
    try:
        try:
            await site.http.delete(site.api.url(path))
        except TrashOff:
            await site.http.delete(site.api.url(path, [("force", "true")]))
    except Gone:
        pass  # it is not there any more, which is what was wanted
    return Outcome(item.remote_id, item.url, Standing.TRASHED)


async def _moderate(site: Reach, verb: Verb, item: Item) -> Outcome:
    try:
        row = await _write(site, f"wp/v2/comments/{item.remote_id}", {"status": _STATUS[verb]})
    except Gone:
        if verb is Verb.TRASH:
            return Outcome(item.remote_id, item.url, Standing.TRASHED)
        raise
    # A status that the site does not take is answered with success and the old one.
    if mapping.standing_of(row) is not _WANTED[verb]:
        raise Rejected("WordPress answered, but left the comment as it was")
    return Outcome(item.remote_id, item.url, _WANTED[verb])


async def _write(site: Reach, path: str, body: dict[str, object]) -> Row:
    response = await site.http.post(site.api.url(path, site.context), json=body)
    try:
        row = read_json(response)
    except Malformed as error:
        raise Unavailable("The site took it, but its answer cannot be understood") from error
    if not isinstance(row, dict) or not mapping.usable(row):
        raise Unavailable("The site took it, but its answer is no comment")
    return row


def _outcome(row: Row) -> Outcome:
    standing = mapping.standing_of(row)
    link = row.get("link")
    url = safe_url(link) if isinstance(link, str) else ""
    note = _NOTES.get(standing, "")
    if standing is Standing.HELD:
        standing = Standing.PENDING  # ours, and not shown yet
    return Outcome(str(row["id"]), url, standing, note)


async def find(access: Access, action: Action, target: Target) -> Outcome | Absence:
    """Whether an action of unknown outcome was carried out."""
    site = api.reach(access)
    if action.verb is Verb.REPLY:
        found, alike = await _matching(site, action, target)
        if found is not None:
            return _outcome(found)
        return Absence.UNKNOWABLE if alike else Absence.ABSENT
    row = await api.comment(site, target.item.remote_id)
    standing = Standing.TRASHED if row is None else mapping.standing_of(row)
    done = Outcome(target.item.remote_id, target.item.url, standing)
    if action.verb is Verb.DELETE:
        return done if standing is Standing.TRASHED else Absence.ABSENT
    if action.verb is Verb.EDIT:
        same = row is not None and _same(row, action.text) is True
        return done if same else Absence.ABSENT
    return done if standing is _WANTED.get(action.verb) else Absence.ABSENT


async def _matching(site: Reach, action: Action, target: Target) -> tuple[Row | None, bool]:
    """Our reply with these words below the target; else whether something looks much like it.

    Moderators look in the spam folder and, for what came since the wish, in the trash too.
    Core refuses the same words in the same place (409) except when the first ones are in the
    trash, so a second try is safe even for a user who cannot see their own held replies.
    """
    parent = target.item.remote_id
    alike = False
    rows = await _ours(site, parent)
    if site.moderates:
        rows += await _ours(site, parent, "spam")
        since = action.at - _CLOCKS
        trash = await _ours(site, parent, "trash")
        rows += [row for row in trash if (at := mapping.moment(row)) and at >= since]
    for row in rows:
        same = _same(row, action.text)
        if same:
            return row, False
        alike = alike or same is None
    return None, alike


async def _ours(site: Reach, parent: str, status: str = "") -> list[Row]:
    """What we have said right below a comment, oldest first."""
    view: Params = (("context", "edit"), ("status", status)) if status else site.view
    order = (("parent[]", parent), ("orderby", "date_gmt"), ("order", "asc"))
    rows, _ = await api.every(site, (*view, *order), _CHILD_PAGES)
    return [row for row in rows if row.get("author") == site.me.user]


def _same(row: Row, text: str) -> bool | None:
    """Whether the row has these words; None when only its typography hides the answer.

    What was typed comes back as `raw` to moderators. Others see it rendered, with other quotes,
    dashes and smilies.
    """
    there, wanted = mapping.words(row), clean(text, 20_000)
    if there == wanted:
        return True
    content = row.get("content")
    if isinstance(content, dict) and isinstance(content.get("raw"), str):
        return False
    if _folded(there) == _folded(wanted):
        return True
    letters = _letters(there)
    return None if letters and letters == _letters(wanted) else False


def _folded(text: str) -> str:
    text = text.translate(_SIGNS).replace("\u2026", "...")
    return re.sub(r"\s+", " ", re.sub(r"-+", "-", text))


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
