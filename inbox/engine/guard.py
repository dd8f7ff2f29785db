"""The last look before a reply leaves: its parent stands, and nobody answered meanwhile."""

import re
from enum import Enum

from inbox.core.actions import ANSWERED_ELSEWHERE, PARENT_GONE, Action, Target
from inbox.core.errors import Gone
from inbox.core.events import ConversationsChanged
from inbox.core.model import Item, Page
from inbox.engine.frame import Frame
from inbox.engine.link import Link


class Verdict(Enum):
    """What the look says; the value is for the owner to read."""

    FREE = ""
    GONE = PARENT_GONE
    ANSWERED = ANSWERED_ELSEWHERE


class Guard:
    """Knows what this lane has sent, so that only words from elsewhere stop a reply."""

    def __init__(self, frame: Frame, link: Link) -> None:
        self._frame = frame
        self._link = link
        self._sent: set[str] = set()
        self.insisted: set[str] = set()  # actions that the owner wants sent all the same
        self._said: tuple[Item, ...] = ()  # what of ours the last look met

    def sent(self, action: str, remote_id: str) -> None:
        """Remember this lane's own doing."""
        self.insisted.discard(action)
        self._sent.add(remote_id)

    async def look(self, action: Action, target: Target) -> Verdict:
        """Raises as every read does."""
        channel = self._link.channel
        try:
            check = await self._link.read(
                lambda access: channel.check(access, action, target), for_reply=True
            )
        except Gone:
            return Verdict.GONE
        self._said = check.mine
        if not check.exists:
            return Verdict.GONE
        elsewhere = [item for item in check.mine if self._is_news(item, action)]
        return Verdict.ANSWERED if elsewhere else Verdict.FREE

    def twin(self, action: Action) -> Item | None:
        """The reply with these very words that the last look met and that we know nothing of.

        After an attempt whose end nobody saw it is that attempt's: times do not tell where a
        clock is wrong, and nobody wants the same words twice below one comment.
        """
        words = _bare(action.text)
        alike = (i for i in self._said if i.remote_id not in self._sent and _bare(i.text) == words)
        return next(alike, None)

    def _is_news(self, item: Item, action: Action) -> bool:
        """Whether this reply of the owner's came from elsewhere, unseen when they wrote here."""
        if item.remote_id in self._sent:
            return False
        saved = self._frame.store.save_page(
            self._link.account, Page(items=(item,)), now=self._frame.clock(), advance=False
        )
        if saved.changed:
            self._frame.emit(ConversationsChanged(saved.changed))
        return saved.new > 0 or item.at > action.at


def _bare(text: str) -> str:
    """Words without the names that a network wants in front of them."""
    return " ".join(re.sub(r"^(\s*@\S+)+", "", text).split())
