"""How many of several conversations the network lets the owner like or hide, and why not all."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from inbox.core.model import Verb
from inbox.store.reader import Reader
from inbox.store.rows import AccountRow, ConversationRow
from inbox.ui.look_up import Channels
from inbox.ui.words import number, tr

EACH = 40  # of more than that every single one is looked at only when it is done


@dataclass(frozen=True, slots=True)
class Reach:
    """``able`` can be done; ``already`` are liked; ``unable`` cannot, by the channel's name."""

    verb: Verb
    able: tuple[ConversationRow, ...]
    already: int
    unable: tuple[tuple[str, int], ...]

    def all(self) -> int:
        return len(self.able) + self.already + sum(n for _, n in self.unable)

    def words(self) -> str:
        """Like "Like 3 of 4", or "Like" where it reaches all."""
        like = self.verb is Verb.LIKE
        if len(self.able) == self.all():
            return tr("Action", "Like") if like else tr("Chosen", "Hide")
        whole = number(self.all())
        if like:
            return tr("Chosen", "Like %Ln of {all}", len(self.able), all=whole)
        return tr("Chosen", "Hide %Ln of {all}", len(self.able), all=whole)

    def why(self) -> list[str]:
        """Why not all of them, a line for each channel."""
        lines = []
        if self.already:
            lines.append(tr("Chosen", "%Ln are liked already", self.already))
        for channel, n in self.unable:
            if self.verb is Verb.LIKE:
                lines.append(tr("Chosen", "%Ln cannot be liked on {channel}", n, channel=channel))
            else:
                lines.append(tr("Chosen", "%Ln cannot be hidden on {channel}", n, channel=channel))
        return lines


def reach(verb: Verb, rows: Iterable[ConversationRow], channels: Channels, reader: Reader) -> Reach:
    """LIKE or HIDE, on the newest words of each."""
    listed = list(rows)
    accounts = {account.id: account for account in reader.accounts()}
    able, already, unable = [], 0, Counter[str]()
    for row in listed:
        if verb is Verb.LIKE and row.liked:
            already += 1
        elif _can(
            verb, row, accounts.get(row.account), channels, reader if len(listed) <= EACH else None
        ):
            able.append(row)
        else:
            unable[channels.name(row.channel)] += 1
    return Reach(verb, tuple(able), already, tuple(sorted(unable.items())))


def _can(
    verb: Verb,
    row: ConversationRow,
    account: AccountRow | None,
    channels: Channels,
    reader: Reader | None,
) -> bool:
    if not row.last_item or not channels.can(verb, row.kind, account):
        return False
    item = None if reader is None else reader.item(row.last_item)
    return reader is None or (item is not None and channels.can(verb, row.kind, account, item))
