"""What may be done to whom: the manifest, the account and the item all have a say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from inbox.core.kinds import Kind, Standing, Verb
from inbox.core.manifest import Manifest
from inbox.core.text import TextRule
from inbox.store.rows import AccountRow, ConversationRow
from inbox.ui.words import CHANNEL_CONTEXT, tr

if TYPE_CHECKING:
    from inbox.store.details import ItemRow

MODERATION = (Verb.APPROVE, Verb.HOLD, Verb.HIDE, Verb.UNHIDE, Verb.SPAM, Verb.TRASH, Verb.BAN)
_USELESS = {  # moderation that changes nothing where the item already stands so
    Standing.PUBLISHED: {Verb.APPROVE, Verb.UNHIDE},
    Standing.HELD: {Verb.HOLD, Verb.UNHIDE},
    Standing.HIDDEN: {Verb.HIDE},
    Standing.SPAM: {Verb.SPAM, Verb.HIDE},
    Standing.TRASHED: {Verb.TRASH, Verb.HIDE},
}


class Channels:
    """The manifests by channel id, asked in the words of the screen."""

    def __init__(self, manifests: Mapping[str, Manifest]) -> None:
        self._manifests = manifests

    def get(self, channel: str) -> Manifest | None:
        """None for a channel that this version does not have any more."""
        return self._manifests.get(channel)

    def name(self, channel: str) -> str:
        """What the network is called on the screen."""
        found = self._manifests.get(channel)
        return tr(CHANNEL_CONTEXT, found.name) if found else channel

    def icon(self, channel: str) -> str:
        found = self._manifests.get(channel)
        return found.icon if found else "globe"

    def brand(self, channel: str) -> str:
        found = self._manifests.get(channel)
        return found.colour if found else ""

    def can(
        self, verb: Verb, kind: Kind, account: AccountRow | None, item: ItemRow | None = None
    ) -> bool:
        """Whether the network, this account's permissions and this very item allow it."""
        if account is None:
            return False
        found = self._manifests.get(account.channel)
        if found is None or not found.can(verb, kind) or verb in account.barred:
            return False
        return item is None or verb not in item.barred

    def can_like(self, account: AccountRow, kind: Kind) -> bool:
        return self.can(Verb.LIKE, kind, account)

    def likeable(self, row: ConversationRow, account: AccountRow | None) -> bool:
        return self.can(Verb.LIKE, row.kind, account)

    def moderation(self, item: ItemRow, account: AccountRow | None) -> list[Verb]:
        """What can be done about an item of somebody else, as it stands now."""
        useless = _USELESS.get(item.standing, set())
        return [v for v in MODERATION if v not in useless and self.can(v, item.kind, account, item)]

    def rule(self, account: AccountRow) -> TextRule:
        """How long a reply may be; a server's own limit outranks the manifest's."""
        found = self._manifests.get(account.channel)
        rule = found.text if found else TextRule()
        limit = _told(account, "text_limit") or rule.limit
        weight = _told(account, "text_url_weight") or rule.url_weight
        return replace(rule, limit=limit, url_weight=weight)


def _told(account: AccountRow, name: str) -> int:
    """What the server said of itself at sign-in, 0 where it said nothing that makes sense."""
    text = account.settings.get(name, "")
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 8 else 0
