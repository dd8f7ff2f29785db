"""Pages of a long read, put together until they are worth a transaction.

Each transaction writes anew every page of the file that it touches, and new comments touch most
of the indexes: a thousand at once cost half of what ten times a hundred do.
"""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from inbox.core.model import Page

AT_ONCE = 1_000  # items saved in one transaction of a long read
_SECONDS = 1.0  # the longest that what was read is kept from whoever waits for it


class Gathering:
    """What was read and not saved yet. ``at_once`` 0: every page is saved when it comes.

    ``read`` counts the items that have come.
    """

    def __init__(self, at_once: int = AT_ONCE, read: int = 0) -> None:
        self.read = read
        self._at_once = at_once
        self._pages: list[Page] = []
        self._named: dict[Hashable, object] = {}
        self._items = 0
        self._saved = float("-inf")  # the first page is shown at once

    def take(self, page: Page, now: float) -> list[Page]:
        """One more page; answers what is to be saved now. ``now`` is in seconds of any clock."""
        ready = []
        named = dict(_names(page)) if self._at_once else {}
        before = self._named
        told_otherwise = any(n in before and before[n] != said for n, said in named.items())
        if page.removed or told_otherwise:
            ready += self.rest()  # what is told differently later is told in its turn
        self._pages.append(page)
        self._named |= named
        self._items += len(page.items)
        self.read += len(page.items)
        late = now - self._saved >= _SECONDS
        if late or page.removed or not page.more or self._items >= self._at_once:
            ready += self.rest()
        if ready:
            self._saved = now
        return ready

    def rest(self) -> list[Page]:
        """What is left, as one page that ends where the last one does."""
        pages, self._pages, self._named, self._items = self._pages, [], {}, 0
        if len(pages) < 2:
            return pages
        joined = replace(
            pages[-1],
            posts=tuple(post for page in pages for post in page.posts),
            conversations=tuple(talk for page in pages for talk in page.conversations),
            items=tuple(item for page in pages for item in page.items),
            reactions=tuple(given for page in pages for given in page.reactions),
        )
        return [joined]


def _names(page: Page) -> Iterator[tuple[Hashable, object]]:
    """All that the page tells of, by a name of its own."""
    for item in page.items:
        yield ("item", item.remote_id), item
        yield ("author", item.author.remote_id), item.author
    for given in page.reactions:
        yield ("author", given.author.remote_id), given.author
    for post in page.posts:
        yield ("post", post.remote_id), post
    for talk in page.conversations:
        yield ("talk", talk.remote_id), talk
