"""What helps to write: saved replies, suggestions and the word about same words, in each composer.

It also counts which saved replies are sent, and opens the dialog that keeps them.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from inbox.core.template import template
from inbox.core.text import fold
from inbox.store.answers import Suggestion
from inbox.store.details import ItemRow
from inbox.store.reader import Reader
from inbox.store.saved import SavedReply
from inbox.ui.actions import Actions, command_words
from inbox.ui.composer import Composer, Errand
from inbox.ui.filling import filling
from inbox.ui.parts.button import Button
from inbox.ui.same_words import SameWords
from inbox.ui.slash import Slash
from inbox.ui.suggestions import Suggestions

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge
    from inbox.ui.doing import Doing
    from inbox.ui.saved_dialog import SavedDialog
    from inbox.ui.saved_picker import Offer

_STILL = 0.5  # of a saved reply's words: with fewer left in it, a reply was written anew


class Used(NamedTuple):
    """A wording that stands in a composer or was sent from it."""

    conversation: int
    saved: int
    variant: int
    words: str


class Assist(QObject):
    """For one composer."""

    def __init__(
        self, composer: Composer, bridge: "Bridge", reader: Reader, actions: Actions
    ) -> None:
        super().__init__(composer)
        self.composer, self._bridge = composer, bridge
        self.slash = Slash(composer, reader)
        self.suggestions = Suggestions(composer, bridge, reader)
        self.same = SameWords(composer, bridge, reader)
        self.button = Button(icon_name="saved", kind="quiet", size=34)
        self.button.clicked.connect(self.slash.open)
        composer.tools.addWidget(self.button)
        composer.unfilled.values = lambda: filling(reader, composer.errand())
        composer.turned.connect(self._speak)
        self.slash.taken.connect(self._took_offer)
        self.suggestions.taken.connect(self._took_suggestion)
        composer.sent.connect(self._sent)
        self._stands: Used | None = None
        self.went: Used | None = None  # the last one that was sent
        actions["saved"].triggered.connect(self._open)
        actions["suggestion"].triggered.connect(self._suggest)
        self._speak()

    def seen(self) -> bool:
        """Whether this is the composer before the owner's eyes."""
        return self.composer.isVisible() and self.composer.errand() is not None

    def _open(self) -> None:
        if self.seen():
            self.slash.open()

    def _suggest(self) -> None:
        if self.seen():
            self.suggestions.next()

    def _speak(self) -> None:
        named = command_words("saved")
        self.button.say("", f"{named} (/)")
        self.button.setAccessibleName(named)

    def _took_offer(self, offer: "Offer") -> None:
        self._take(offer.reply.id, offer.variant, offer.words)

    def _took_suggestion(self, one: Suggestion) -> None:
        if one.saved:
            self._take(one.saved, one.variant, one.text)

    def _take(self, saved: int, variant: int, words: str) -> None:
        errand = self.composer.errand()
        if errand is not None:
            self._stands = Used(errand.conversation, saved, variant, words)

    def _sent(self, errand: Errand, words: str, _done: bool) -> None:
        stands, self._stands = self._stands, None
        if stands is None or stands.conversation != errand.conversation:
            return
        kept = set(fold(stands.words).split())
        if len(kept & set(fold(words).split())) >= _STILL * len(kept):
            self._bridge.phrases.use_saved(stands.saved, stands.variant)
            self.went = stands


class Assisting(QObject):
    """For a window: every composer in it, and the dialog."""

    def __init__(
        self, window: QWidget, bridge: "Bridge", reader: Reader, actions: Actions, doing: "Doing"
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._reader = window, bridge, reader
        self._actions = actions
        self.each: list[Assist] = []
        self.dialog: SavedDialog | None = None
        actions["keep_saved"].triggered.connect(self._keep_asked)
        actions["save_reply"].triggered.connect(self.save_words)
        doing.returned.connect(self._returned)

    def add(self, *composers: Composer) -> None:
        """Help in these, too."""
        for composer in composers:
            made = Assist(composer, self._bridge, self._reader, self._actions)
            made.slash.keep_wanted.connect(self._keep_asked)
            self.each.append(made)

    def of(self, composer: Composer) -> Assist:
        return next(one for one in self.each if one.composer is composer)

    def keep(self, first: SavedReply | None = None) -> None:
        """Open the dialog; with a reply that is about to be kept."""
        from inbox.ui.saved_dialog import SavedDialog  # noqa: PLC0415 - made on demand

        if self.dialog is None:
            self.dialog = SavedDialog(self._bridge, self._reader, self._window)
            self.dialog.finished.connect(self._closed)
            self.dialog.open()
        if first is not None:
            self.dialog.begin(first)

    def _keep_asked(self) -> None:
        self.keep()

    def save_words(self) -> None:
        """Keep what stands in the composer; without words there, begin with an empty one."""
        shown = next((one.composer for one in self.each if one.seen()), None)
        words, names = "", []
        if shown is not None and shown.errand() is not None:
            words, names = shown.words().strip(), [getattr(shown.errand(), "who", "")]
        self._begin(words, names)

    def save_item(self, item: ItemRow) -> None:
        """Keep a reply that was sent."""
        said = self._reader.items(item.conversation, 100)
        self._begin(item.text, [one.author_name for one in said if not one.mine])

    def _begin(self, words: str, names: list[str]) -> None:
        self.keep(SavedReply("", (template(words, names) or words,)))

    def _returned(self, conversation: int, _words: str) -> None:
        for one in self.each:
            if one.went is not None and one.went.conversation == conversation:
                self._bridge.phrases.use_saved(one.went.saved, one.went.variant, -1)
                one.went = None

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
