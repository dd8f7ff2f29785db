"""The dialog that keeps the saved replies. What is changed in it is kept at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from inbox.core import sheet
from inbox.store.reader import Reader
from inbox.store.saved import Brought, SavedReply
from inbox.store.saved_sheet import How, Plan, planned, wordings
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Dialog
from inbox.ui.parts.labels import Elided, announce
from inbox.ui.parts.layout import column, panel, row, scrolled
from inbox.ui.saved_form import SavedForm
from inbox.ui.saved_import import ImportPage
from inbox.ui.saved_list import SavedList
from inbox.ui.theme import look, wide
from inbox.ui.words import reason, tr

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge

NARROW = 640  # px at 100 %: below, the list and the form take turns
_FILES = "CSV (*.csv *.txt)"


class SavedDialog(Dialog):
    """List at the left, one reply at the right."""

    def __init__(self, bridge: "Bridge", reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Saved", "Saved replies"))
        self._bridge, self._reader = bridge, reader
        self._place = 0  # counts what was shown in the form, one after the other
        self._numbers: dict[int, int] = {}  # of new ones, by their place
        self._waiting: list[tuple[int, SavedReply]] = []
        self._writing = False  # one is on its way to the disk; a new one has no number yet
        self._unkept = False  # the owner was told that the disk did not take it
        self._leaving: int | None = None  # closes with this once all is kept
        self._plan = Plan()
        self._back: Callable[[], None] | None = None
        self.list, self.form, self.page = SavedList(), SavedForm(), ImportPage()
        self.list.chosen.connect(self.show_reply)
        self.form.changed.connect(self.save)
        self.form.dropped.connect(self.drop)
        self.page.taken.connect(self._bring)
        self.page.left.connect(self._to_replies)
        self._on_form = False
        self._build()
        self._refill()
        self._start()
        self.resize(wide(860), min(wide(640), self.screen().availableSize().height() - 60))

    def show_reply(self, reply: SavedReply) -> None:
        """Change this one; what was typed into another is kept first."""
        self.save()
        self._put(reply)
        self._turn(form=True)

    def begin(self, reply: SavedReply | None = None) -> None:
        """A new one, perhaps with words."""
        self.save()
        self.list.list.setCurrentRow(-1)
        made = reply or SavedReply("", ())
        self._put(made)
        self._turn(form=True)
        self.form.focus()
        if any(made.texts):
            self.save(anyway=True)

    def _new(self) -> None:
        self.begin()

    def save(self, *, anyway: bool = False) -> None:
        """Keep what was typed."""
        if self.form.fresh() or anyway:
            self._waiting.append((self._place, self.form.reply()))
            self._write()

    def _write(self) -> None:
        """One at a time: a new one has its number before it is written again."""
        if self._writing:
            return
        if not self._waiting:
            leaving, self._leaving = self._leaving, None
            if leaving is not None:
                self.done(leaving)  # unless something was typed meanwhile
            return
        place, reply = self._waiting.pop(0)
        reply = replace(reply, id=reply.id or self._numbers.get(place, 0))
        if not any(text.strip() for text in reply.texts):
            self._write()
            return

        def kept(now: SavedReply) -> None:
            self._writing = self._unkept = False
            self._numbers[place] = now.id
            if place == self._place:
                self.form.kept(now)
            self._refill(self.form.reply_number())
            self._write()

        def failed(error: BaseException) -> None:
            self._waiting.insert(0, (place, reply))
            self._writing, self._unkept, self._leaving = False, True, None
            self._failed(error)

        self._writing = True
        self._bridge.when(self._bridge.phrases.keep_saved(reply), kept, failed, self)

    def drop(self) -> None:
        """Delete the one that is shown; the line below takes it back."""
        number = self.form.reply().id

        def gone(reply: SavedReply | None) -> None:
            if reply is not None:
                words = tr("Saved", "“{name}” is deleted", name=reply.name)
                self._tell(words, lambda: self._put_back(reply))
            self._refill()
            self._start()

        if number:
            self._bridge.when(self._bridge.phrases.drop_saved(number), gone, self._failed, self)

    def read_file(self, path: Path) -> None:
        """Show what a file would bring."""
        self.save()
        try:
            with path.open("rb") as file:
                found = sheet.read(file.read(sheet.MOST_BYTES + 1))
        except sheet.SheetError as error:
            self._tell(reason(str(error)))
            return
        except OSError:
            self._tell(tr("Saved", "{name} cannot be opened", name=path.name))
            return
        self._plan = planned(found.wordings, self._reader.saved.all())
        self.page.show_plan(path.name, self._plan, found)
        self._tell("")
        self._show_whole(self.page)

    def write_file(self, path: Path) -> None:
        """All of them into a file."""
        replies = self._reader.saved.all()
        try:
            path.write_bytes(sheet.write(wordings(replies)))
        except OSError:
            self._tell(tr("Saved", "{name} cannot be written", name=path.name))
            return
        self._tell(tr("Saved", "%n replies are in {name}", len(replies), name=path.name))

    # -- what the screen is made of ------------------------------------------------

    def _build(self) -> None:
        new = Button(tr("Saved", "New reply"), "plus", "soft", size=34)
        new.clicked.connect(self._new)
        self._left = panel(column((self.list, 1), 10, row(new, None)))
        back = Button(tr("Saved", "All replies"), "back", "quiet", size=32)
        back.clicked.connect(lambda: self._turn(form=False))
        self._return = panel(row(back, None))
        self._right = panel(
            column(self._return, (scrolled(column(self.form, margins=(2, 2, 12, 8))), 1))
        )
        pair = row((self._left, 5), (self._right, 8), gap=24)
        self._whole = QStackedWidget()
        self._replies = panel(pair)
        self._whole.addWidget(self._replies)
        self._whole.addWidget(self.page)
        self._said = Elided()
        self._undo = Button(tr("Action", "Undo"), kind="link", size=26)
        self._undo.clicked.connect(self._take_back)
        self._undo.hide()
        self._import = Button(tr("Saved", "Import…"), kind="quiet", size=32)
        self._import.clicked.connect(self._choose_file)
        self._export = Button(tr("Saved", "Export…"), kind="quiet", size=32)
        self._export.clicked.connect(self._choose_place)
        foot = row((self._said, 1), 8, self._undo, 14, self._import, self._export, gap=2)
        self.hold((self._whole, 1), 10, foot)

    def _refill(self, chosen: int = 0) -> None:
        replies = self._reader.saved.all()
        self.list.show_all(replies, chosen)
        self._export.setEnabled(bool(replies))

    def _start(self) -> None:
        """The first one, or room for it."""
        first = self.list.first()
        self._put(first or SavedReply("", ()))
        if first is not None:
            self._refill(first.id)
        self._turn(form=False)
        self.list.search.setFocus()

    def _folders(self) -> Sequence[str]:
        return sorted({one.folder for one in self._reader.saved.all() if one.folder})

    def _put(self, reply: SavedReply) -> None:
        self._place += 1
        self.form.show_reply(reply, self._folders())

    def _failed(self, _error: BaseException) -> None:
        self._tell(tr("Doing", "That could not be saved"))

    def _put_back(self, reply: SavedReply) -> None:
        def there(kept: SavedReply) -> None:
            self._refill(kept.id)
            self.show_reply(kept)

        self._bridge.when(self._bridge.phrases.put_back_saved(reply), there, self._failed, self)

    def _bring(self, how: str) -> None:
        new, changed = list(self._plan.new), self._plan.changed(How(how))

        def there(brought: Brought) -> None:
            count = len(brought.made) + len(brought.before)
            words = tr("Saved", "%n replies came in", count)
            self._tell(words, lambda: self._unbring(brought))
            self._to_replies()

        self._bridge.when(self._bridge.phrases.bring_saved(new, changed), there, self._failed, self)

    def _unbring(self, brought: Brought) -> None:
        future = self._bridge.phrases.unbring_saved(brought)
        self._bridge.when(future, lambda _none: self._to_replies(), self._failed, self)

    def _to_replies(self) -> None:
        self._show_whole(self._replies)
        self._refill()
        self._start()

    def _show_whole(self, page: QWidget) -> None:
        self._whole.setCurrentWidget(page)
        for button in (self._import, self._export):
            button.setVisible(page is self._replies)

    def _tell(self, words: str, back: Callable[[], None] | None = None) -> None:
        self._said.say(words)
        self._undo.setVisible(back is not None)
        self._back = back
        announce(self._said, words)

    def _take_back(self) -> None:
        back = self._back
        self._tell("")
        if back is not None:
            back()

    def _choose_file(self) -> None:
        asked = QFileDialog(self, tr("Saved", "Import saved replies"), "", _FILES)
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        asked.fileSelected.connect(lambda name: self.read_file(Path(name)))
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.open()

    def _choose_place(self) -> None:
        asked = QFileDialog(self, tr("Saved", "Export saved replies"), "", _FILES)
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setDefaultSuffix("csv")
        asked.selectFile("kuulolla-replies.csv")
        asked.fileSelected.connect(lambda name: self.write_file(Path(name)))
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.open()

    def _turn(self, *, form: bool) -> None:
        """Where it is narrow only one of the two is seen."""
        narrow = self.width() < NARROW * look().scale
        self._on_form = form
        self._left.setVisible(not narrow or not form)
        self._right.setVisible(not narrow or form)
        self._return.setVisible(narrow)

    # -- Qt --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._turn(form=self._on_form)

    def done(self, result: int) -> None:
        """Not before all that was typed is kept; who knows that it cannot be may leave."""
        known = self._unkept and not self.form.fresh()
        self.save()
        if known or not self._writing:
            super().done(result)
        else:
            self._leaving = result

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.save()
        super().closeEvent(event)
