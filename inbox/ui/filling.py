"""What variables become for the person and the post that a composer is about."""

from inbox.core.phrases import FINNISH, Filling, Variable, first_name, post_name
from inbox.store.reader import Reader
from inbox.ui.composer import Errand
from inbox.ui.words import finnish


def filling(reader: Reader, errand: Errand | None) -> Filling:
    """The values for an errand; nothing is known without one."""
    if errand is None:
        return Filling()
    item = reader.item(errand.item)
    row = reader.conversation(errand.conversation)
    post = reader.post(row.post) if row is not None and row.post is not None else None
    who = item.author_name if item is not None and not item.mine else errand.who
    called = post_name(post.title, post.text) if post is not None else ""
    return Filling(first_name(who), called, errand.me)


def written(variable: Variable) -> str:
    """A variable as the language of the screen writes it, braces and all."""
    return f"{{{FINNISH[variable] if finnish() else variable.value}}}"
