"""The last look before a reply leaves that was put off: what was said since it was written."""

from inbox.core.actions import ANSWERED_ELSEWHERE, SAID_SINCE
from inbox.core.channel import Subject
from inbox.core.errors import Gone
from inbox.core.events import Arrived, ConversationsChanged
from inbox.engine.frame import Frame
from inbox.engine.link import Link
from inbox.store.details import ActionRow


class Meanwhile:
    """Reads the conversation again first: a computer that slept knows nothing newer."""

    def __init__(self, frame: Frame, link: Link) -> None:
        self._frame = frame
        self._link = link

    async def objection(self, row: ActionRow) -> str:
        """Why the owner is asked first, "" when nothing speaks against it.

        Raises as every read does.
        """
        found = self._frame.store.subject(row.conversation)
        if found is not None:
            await self._read(*found)
        said = self._frame.store.said_since(row.id)
        return {"them": SAID_SINCE, "us": ANSWERED_ELSEWHERE}.get(said, "")

    async def _read(self, key: int, subject: Subject) -> None:
        channel, store = self._link.channel, self._frame.store
        try:
            page = await self._link.read(
                lambda access: channel.reread(access, subject), for_reply=True
            )
        except Gone:
            return  # the check of its parent has the last word
        now = self._frame.clock()
        saved = store.save_page(self._link.account, page, now=now, advance=False)
        store.mark_swept(key, now)
        if saved.changed:
            self._frame.emit(ConversationsChanged(saved.changed))
        if saved.arrived:
            self._frame.emit(Arrived(saved.arrived))
