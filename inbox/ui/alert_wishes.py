"""Whom and what the owner wants alerts about, and what is urgent. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inbox.core.model import Kind
from inbox.core.verdict import Label
from inbox.store.rows import ConversationRow

ACCOUNTS_OFF = "alerts_accounts_off"
KINDS_OFF = "alerts_kinds_off"
CLASSES_OFF = "alerts_classes_off"
REACTION = "reaction"  # beside the kinds of conversations
KINDS = (*(kind.value for kind in Kind), REACTION)
CLASSES = (Label.QUESTION, Label.COMPLAINT, Label.THANKS, Label.SPAM)
# Until the owner chooses: likes come in by the dozen and need no answer, nor does spam.
DEFAULTS = {ACCOUNTS_OFF: "", KINDS_OFF: REACTION, CLASSES_OFF: Label.SPAM.value}
FEW_STARS = 2


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is not told: accounts by number, kinds, and classes of words."""

    accounts_off: frozenset[str] = frozenset()
    kinds_off: frozenset[str] = frozenset()
    classes_off: frozenset[str] = frozenset()

    @classmethod
    def of(cls, settings: Mapping[str, str]) -> "Wishes":
        return cls(*(listed(settings.get(name, DEFAULTS[name])) for name in DEFAULTS))

    def wants(self, row: ConversationRow) -> bool:
        """Whether it is told. Of several classes one that is wanted suffices."""
        if str(row.account) in self.accounts_off or row.kind.value in self.kinds_off:
            return False
        of_it = {label.value for label in CLASSES if getattr(row, label.value)}
        return urgent(row) or not of_it or bool(of_it - self.classes_off)

    def wants_reactions(self, account: int) -> bool:
        return REACTION not in self.kinds_off and str(account) not in self.accounts_off


def urgent(row: ConversationRow) -> bool:
    """Hours count: words that say so, or a review with one or two stars."""
    bad = row.kind is Kind.REVIEW and row.stars is not None and row.stars <= FEW_STARS
    return row.urgent or bad


def listed(setting: str) -> frozenset[str]:
    """The names in "review,reaction"."""
    return frozenset(part.strip() for part in setting.split(",") if part.strip())


def joined(names: Iterable[str]) -> str:
    """As a setting keeps them."""
    return ",".join(sorted(names))
