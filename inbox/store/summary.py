"""What a conversation's row shows, made of its items: the waiting rule lives here, once."""

from collections.abc import Sequence
from typing import NamedTuple

from inbox.core.model import Standing

SHOWN = frozenset({Standing.PUBLISHED.value, Standing.HELD.value})
ANSWERING = SHOWN | {Standing.PENDING.value}


class Said(NamedTuple):
    """One item, as far as the rule looks at it. Sorted by `at`, then `id`, in a conversation."""

    at: int
    id: int
    mine: int
    liked: int
    standing: str
    state: str


class Marks(NamedTuple):
    """What the owner decided about a conversation.

    ``done_upto`` and ``snoozed_upto`` name the newest words known then, so that words which come
    in later wait again, however late the network delivers them.
    """

    done_upto: int = 0
    reopened: int = 0
    snoozed_until: int | None = None
    snoozed_upto: int = 0


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


def summarise(items: Sequence[Said], marks: Marks) -> Summary:
    """The row of a conversation with these items, oldest first (at least one).

    It waits when somebody else said something visible after the last reply, like or done of
    ours. Our own words alone never wait.
    """
    others = [i for i in items if not i.mine and i.standing in SHOWN]
    own = [i.at for i in items if i.mine and i.state != "failed" and i.standing in ANSWERING]
    answered = max(own, default=None)
    if not others:
        shown = items[-1]
        return Summary(
            "done", shown.at, shown.id, 0, None, answered, len(items), False, False, None
        )  # fmt: skip
    newest = others[-1]
    open_since = _open_since(others, max(answered or 0, marks.done_upto))
    if open_since is None and marks.reopened:
        open_since = newest.at
    until = marks.snoozed_until if newest.at <= marks.snoozed_upto else None
    if open_since is None:
        view, until = "done", None
    else:
        view = "waiting" if until is None else "snoozed"
    return Summary(
        view=view,
        at=newest.at,
        shown=newest.id,
        last_item=newest.id,
        waiting_since=open_since,
        answered_at=answered,
        items=len(items),
        held=newest.standing == Standing.HELD.value,
        liked=bool(newest.liked),
        snoozed_until=until,
    )


def _open_since(others: Sequence[Said], answered: int) -> int | None:
    """When the earliest words that nobody answered were said."""
    since = None
    for item in reversed(others):
        if item.at <= answered or item.liked:
            break
        since = item.at
    return since
