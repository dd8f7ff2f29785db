"""What a conversation's row shows, made of its items: the waiting rule lives here, once."""

from collections.abc import Sequence
from typing import NamedTuple

from inbox.core.kinds import Standing

_HELD = Standing.HELD.value
SHOWN = frozenset({Standing.PUBLISHED.value, Standing.HELD.value})
ANSWERING = SHOWN | {Standing.PENDING.value}
_made = tuple.__new__  # what a NamedTuple's own `__new__` calls, in half the time


class Said(NamedTuple):
    """One item, as far as the rule looks at it. Sorted by `at`, then `id`, in a conversation."""

    at: int
    id: int
    mine: int
    liked: int
    standing: str
    state: str


class Promise(NamedTuple):
    """An answer that the owner owes.

    ``item`` is our own words that promised it (0: none did), ``own_upto`` our newest item known
    then, ``upto`` when somebody else's newest words were said; ``came``: its time has come, or
    the owner took it up before.
    """

    due: int
    made_at: int
    item: int
    own_upto: int
    upto: int
    came: int
    note: str = ""  # what the owner must find out


class Marks(NamedTuple):
    """What the owner decided about a conversation.

    ``done_upto`` and ``snoozed_upto`` name the newest words known then, so that words which come
    in later wait again, however late the network delivers them.
    """

    done_upto: int = 0
    reopened: int = 0
    snoozed_until: int | None = None
    snoozed_upto: int = 0
    promise: Promise | None = None


UNDECIDED = Marks()


class Summary(NamedTuple):
    """What `summarise` answers. A tuple: one is made for every conversation of every page."""

    view: str
    at: int
    shown: int  # the item whose words the row shows
    last_item: int  # the newest item of somebody else, 0 when there is none
    waiting_since: int | None
    answered_at: int | None
    items: int
    held: bool
    liked: bool
    snoozed_until: int | None
    kept: bool = False  # what was promised has been said, on the network


def summarise(items: Sequence[Said], marks: Marks) -> Summary:
    """The row of a conversation with these items, oldest first (at least one).

    It waits when somebody else said something visible after the last reply, like or done of
    ours, or when an answer is owed: that one is hidden until its time, or until somebody says
    something new. Our own words alone never wait.
    """
    if marks is UNDECIDED and len(items) == 1 and not items[0].mine and items[0].standing in SHOWN:
        return _begun(items[0])
    others = [i for i in items if not i.mine and i.standing in SHOWN]
    own = [i.at for i in items if i.mine and i.state != "failed" and i.standing in ANSWERING]
    answered = max(own) if own else None
    if not others:
        shown = items[-1]
        return Summary(
            "done", shown.at, shown.id, 0, None, answered, len(items), False, False, None
        )  # fmt: skip
    newest = others[-1]
    open_since = _open_since(others, max(answered or 0, marks.done_upto))
    owed = marks.promise
    keeping = [] if owed is None else _keeping(items, owed)
    if keeping:
        owed = None
    if open_since is None and (marks.reopened or owed):
        open_since = newest.at
    until = marks.snoozed_until if newest.at <= marks.snoozed_upto else None
    if owed is not None and _hidden(items, owed, newest):
        until = owed.due
    if open_since is None:
        view, until = "done", None
    else:
        view = "waiting" if until is None else "snoozed"
    return Summary(
        *(view, newest.at, newest.id, newest.id, open_since, answered, len(items)),
        held=newest.standing == _HELD,
        liked=bool(newest.liked),
        snoozed_until=until,
        kept=bool(keeping) and any(not item.state for item in keeping),
    )


def _begun(only: Said) -> Summary:
    """The same for a single thing that somebody said: most of a first read."""
    at, number, _mine, liked, standing, _state = only
    settled = liked or at <= 0  # as in `_open_since`, where nothing was answered
    view, since = ("done", None) if settled else ("waiting", at)
    held = standing == _HELD
    return _made(
        Summary, (view, at, number, number, since, None, 1, held, bool(liked), None, False)
    )


def _keeping(items: Sequence[Said], promise: Promise) -> list[Said]:
    """Our later words, sent or on their way; none while earlier ones of ours are on theirs."""
    for i in items:
        if i.mine and i.id <= promise.own_upto and i.state not in {"", "failed"}:
            return []  # what a read brings meanwhile may be those very words
    return [
        i
        for i in items
        if i.mine
        and i.id > promise.own_upto
        and i.at > promise.made_at
        and i.state != "failed"
        and i.standing in ANSWERING
    ]


def _hidden(items: Sequence[Said], promise: Promise, newest: Said) -> bool:
    """Whether an owed answer is out of sight; not when the words that promised it failed."""
    failed = any(i.id == promise.item and i.state == "failed" for i in items)
    return not promise.came and not failed and newest.at <= promise.upto


def _open_since(others: Sequence[Said], answered: int) -> int | None:
    """When the earliest words that nobody answered were said."""
    since = None
    for item in reversed(others):
        if item.at <= answered or item.liked:
            break
        since = item.at
    return since
