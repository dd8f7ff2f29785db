"""What a rule looks for and does, said in a sentence."""

from collections.abc import Iterable, Sequence

from inbox.core.model import Kind
from inbox.core.rules import Does, LooksFor, Rule
from inbox.store.labels import LabelRow
from inbox.store.rows import AccountRow
from inbox.ui.filters import kind_words
from inbox.ui.look_up import Channels
from inbox.ui.words import tr

STARS = {"": (0, 0), "1": (1, 1), "2": (1, 2), "3": (1, 3), "45": (4, 5)}  # least, most


def stars_words(key: str) -> str:
    """How many stars are looked for."""
    return {
        "": tr("Rule", "Any stars or none"),
        "1": tr("Rule", "One star"),
        "2": tr("Rule", "One or two stars"),
        "3": tr("Rule", "Three stars or fewer"),
        "45": tr("Rule", "Four or five stars"),
    }[key]


def stars_key(looks: LooksFor) -> str:
    """Which of the choices a rule has."""
    wanted = looks.stars_least, looks.stars_most
    return next((key for key, pair in STARS.items() if pair == wanted), "")


def place_words(looks: LooksFor, channels: Channels, accounts: Iterable[AccountRow]) -> str:
    """The account or the channel; "" for anywhere."""
    for account in accounts:
        if account.id == looks.account:
            return account_words(account, channels)
    if looks.account:
        return tr("Rule", "an account that is gone")
    return channels.name(looks.channel) if looks.channel else ""


def account_words(account: AccountRow, channels: Channels) -> str:
    """Like "Mastodon · kanerva@social"."""
    return f"{channels.name(account.channel)} · {account.handle or account.name}"


def looks_words(looks: LooksFor, channels: Channels, accounts: Sequence[AccountRow]) -> str:
    """Like "“giveaway” or “followers”, from “Anna”, Mastodon"."""
    parts = []
    quoted = [f"“{word}”" for word in looks.words]
    if len(quoted) > 4:
        quoted = [*quoted[:3], "…"]
    if quoted:
        joint = tr("Rule", " and ") if looks.every else tr("Rule", " or ")
        parts.append(joint.join(quoted))
    if looks.author:
        parts.append(tr("Rule", "from “{name}”", name=looks.author))
    where = place_words(looks, channels, accounts)
    parts += [where] if where else []
    if isinstance(looks.kind, Kind):
        parts.append(kind_words(looks.kind))
    if stars_key(looks):
        parts.append(stars_words(stars_key(looks)))
    return ", ".join(parts)


def does_words(does: Does, labels: Iterable[LabelRow]) -> str:
    """Like "done, label “Adverts”, suggests hiding"."""
    name = next((label.name for label in labels if label.id == does.label), "")
    parts = []
    if does.done:
        parts.append(tr("Rule", "done"))
    if does.label:
        gone = tr("Rule", "a label that is gone")
        parts.append(tr("Rule", "label “{name}”", name=name) if name else gone)
    if does.hide:
        parts.append(tr("Rule", "suggests hiding"))
    return ", ".join(parts)


def summary(
    rule: Rule, channels: Channels, accounts: Sequence[AccountRow], labels: Iterable[LabelRow]
) -> str:
    """What it looks for → what it does."""
    looks = looks_words(rule.looks_for, channels, accounts)
    told = f"{looks} → {does_words(rule.does, labels)}"
    if rule.looks_for.pressing:
        told = f"{told} · {tr('Rule', 'questions and complaints too')}"
    return told
