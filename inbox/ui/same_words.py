"""A gentle word when the same words went to several people lately. It never holds anything up."""

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from inbox.core.phrases import same_words
from inbox.store.answers import own_part
from inbox.store.reader import Reader
from inbox.ui.composer import Composer
from inbox.ui.composer_note import ComposerNote
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge

MANY = 3  # other people
LATELY = timedelta(days=14)
FINE = "same_words_fine"  # setting: digests that the owner will not be told about again
SETTING = "warn_same_words"
_PAUSE = 250  # ms after the last key
_KEPT = 60


class SameWords(QObject):
    """Looks once the owner pauses, and keeps quiet about words that were said to be fine."""

    def __init__(self, composer: Composer, bridge: "Bridge", reader: Reader) -> None:
        super().__init__(composer)
        self._composer, self._bridge, self._reader = composer, bridge, reader
        self._fine: set[str] = set()  # said a moment ago; the disk may not know yet
        self.note = ComposerNote("people")
        composer.below.addWidget(self.note)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.look)
        composer.edit.typed.connect(self._timer.start)
        composer.turned.connect(self._timer.start)

    def look(self) -> None:
        """Say it when it is so, and nothing any more when it is not."""
        self._timer.stop()
        digest, heard = self._heard()
        if heard < MANY or digest in self._known_fine():
            self.note.over()
            return
        words = tr("SameWords", "%n people got these words from you in the last two weeks.", heard)
        self.note.tell(words, (), (tr("SameWords", "They are fine"), lambda: self._dismiss(digest)))

    def _heard(self) -> tuple[str, int]:
        errand, words = self._composer.errand(), self._composer.words()
        if errand is None or errand.edits or not words.strip() or not self._composer.isVisible():
            return "", 0
        if self._reader.setting(SETTING, "on") == "off":
            return "", 0
        item = self._reader.item(errand.item)
        names = [errand.who] if item is None else [item.author_name, own_part(item.author_handle)]
        digest = same_words(words, [name for name in names if name])
        but = 0 if item is None else item.author
        return digest, self._reader.answers.heard(digest, datetime.now(UTC) - LATELY, but)

    def _known_fine(self) -> set[str]:
        try:
            kept = json.loads(self._reader.setting(FINE, "[]"))
        except ValueError:
            kept = []
        return self._fine | {str(one) for one in kept}

    def _dismiss(self, digest: str) -> None:
        fine = [*(one for one in sorted(self._known_fine()) if one != digest), digest][-_KEPT:]
        self._fine.add(digest)
        self._bridge.set_setting(FINE, json.dumps(fine))
        self.note.over()
        self._composer.edit.setFocus()
