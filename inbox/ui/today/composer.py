"""Where a session's answer is written, and what it answers."""

from collections.abc import Sequence

from inbox.store.details import ItemRow
from inbox.store.reader import Reader
from inbox.store.rows import AccountRow, AccountState, ConversationRow
from inbox.ui.composer import Composer, Errand
from inbox.ui.look_up import Channels
from inbox.ui.words import tr


class SessionComposer(Composer):
    """The same composer; sending goes on to the next one."""

    def _verb(self, errand: Errand | None) -> str:
        plain = errand is None or not (errand.edits or errand.late)
        return tr("Today", "Send and go on") if plain else super()._verb(errand)

    def _prompt(self) -> str:
        return tr("Today", "Say something back…")


def errand_of(
    shown: ConversationRow,
    account: AccountRow,
    draft: str,
    items: Sequence[ItemRow],
    *,
    reader: Reader,
    channels: Channels,
) -> tuple[Errand, str]:
    """What is written to whom, and the words to begin with: the one reply there, or the draft."""
    item, words, edits = shown.last_item, draft, False
    found = channels.get(shown.channel)
    mine = [i for i in items if i.mine and not i.state]
    if found is not None and found.one_reply and mine:
        kept = reader.edit_draft(shown.id)
        so_far = kept[1] if kept is not None and kept[0] == mine[-1].id else ""
        item, words, edits = mine[-1].id, draft or so_far or mine[-1].text, True
    errand = Errand(
        shown.id,
        shown.account,
        item,
        shown.author_name,
        account.name,
        channels.icon(shown.channel),
        channels.rule(account),
        edits,
        account.state is AccountState.SIGNED_OUT,
    )
    return errand, words
