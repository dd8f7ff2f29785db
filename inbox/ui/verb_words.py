"""What the rarer verbs are called, and how an item stands."""

from inbox.core.model import Standing, Verb
from inbox.store.details import ItemRow
from inbox.ui.words import tr


def verb_words(verb: Verb) -> str:
    """A verb as a menu says it."""
    return {
        Verb.REPLY: tr("Action", "Reply"),
        Verb.LIKE: tr("Action", "Like"),
        Verb.UNLIKE: tr("Action", "Take back the like"),
        Verb.EDIT: tr("Verb", "Change your words"),
        Verb.DELETE: tr("Verb", "Delete your reply"),
        Verb.HIDE: tr("Verb", "Hide from others"),
        Verb.UNHIDE: tr("Verb", "Show to others again"),
        Verb.APPROVE: tr("Verb", "Approve"),
        Verb.HOLD: tr("Verb", "Hold back"),
        Verb.SPAM: tr("Verb", "Mark as spam"),
        Verb.TRASH: tr("Verb", "Move to the bin"),
        Verb.BAN: tr("Verb", "Ban the author"),
    }[verb]


def done_words(verb: Verb, name: str) -> str:
    """What the undo bar says after a verb."""
    return {
        Verb.REPLY: tr("Verb", "Reply to {name} goes out", name=name),
        Verb.LIKE: tr("Verb", "Liked what {name} said", name=name),
        Verb.UNLIKE: tr("Verb", "Like taken back"),
        Verb.EDIT: tr("Verb", "Your words are changed"),
        Verb.DELETE: tr("Verb", "Your reply is deleted"),
        Verb.HIDE: tr("Verb", "Hidden from others"),
        Verb.UNHIDE: tr("Verb", "Shown to others again"),
        Verb.APPROVE: tr("Verb", "Approved"),
        Verb.HOLD: tr("Verb", "Held back"),
        Verb.SPAM: tr("Verb", "Marked as spam"),
        Verb.TRASH: tr("Verb", "Moved to the bin"),
        Verb.BAN: tr("Verb", "Author banned"),
    }[verb]


def standing_chip(item: ItemRow) -> tuple[str, str] | None:
    """Words and tone for an item that the public does not simply see."""
    if item.mine and item.standing in {Standing.PENDING, Standing.HELD}:
        return None  # the line below it says so
    return {
        Standing.HELD: (tr("Row", "Held"), "amber"),
        Standing.HIDDEN: (tr("Verb", "Hidden"), "neutral"),
        Standing.SPAM: (tr("Verb", "Spam"), "neutral"),
        Standing.TRASHED: (tr("Verb", "In the bin"), "neutral"),
        Standing.PENDING: (tr("Verb", "Not shown yet"), "amber"),
        Standing.REJECTED: (tr("Verb", "Refused"), "red"),
    }.get(item.standing)
