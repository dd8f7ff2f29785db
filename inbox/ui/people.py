"""People: who talks to us, how often, since when, and where their conversations are."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QListView, QSplitter, QStackedWidget

from inbox.store.reader import Reader
from inbox.ui.context import Entry, copy, pop
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Label, announce
from inbox.ui.parts.layout import Pane, column, panel, row
from inbox.ui.people_rows import PeopleModel, PersonDelegate
from inbox.ui.person import PersonView
from inbox.ui.pictures import Pictures
from inbox.ui.place import Place
from inbox.ui.rows import Index
from inbox.ui.schemes import palette
from inbox.ui.theme import look, wide
from inbox.ui.words import tr

DEBOUNCE = 150  # ms between the last key and the search
_TWO = 720  # px below which the list and the person take turns


class PeopleList(QListView):
    """`chosen` is who is current now, `entered` who was pressed or opened by Return."""

    chosen = Signal()
    menu_wanted = Signal(QPoint)
    entered = Signal()

    def __init__(self, model: PeopleModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.clicked.connect(lambda _at: self.entered.emit())
        self._dress()
        look().changed.connect(self._dress)

    def step(self, by: int) -> None:
        at, count = self.currentIndex(), self.model().rowCount()
        to = min(max(at.row() + by, 0), count - 1) if at.isValid() else 0
        if count:
            self.setCurrentIndex(self.model().index(to, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if at.isValid():
            self.setCurrentIndex(at)
            middle = self.viewport().mapToGlobal(self.visualRect(at).center())
            self.menu_wanted.emit(middle if keyboard else event.globalPos())

    def _dress(self) -> None:
        quiet = palette(look().scheme)
        quiet.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        quiet.setColor(QPalette.ColorRole.Base, quiet.color(QPalette.ColorRole.Window))
        self.setPalette(quiet)
        self.setStyleSheet(f"QListView {{ background: {look().scheme.surface}; border: none; }}")
        self.scheduleDelayedItemsLayout()


class PeoplePage(Place):
    """`conversation_wanted` names one to open in its list."""

    conversation_wanted = Signal(int)
    about_wanted = Signal(int)

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        self.field = LineEdit()
        self.field.setFixedWidth(wide(240))
        super().__init__(self.field)
        self._reader = reader
        self.model = PeopleModel(reader, channels, self)
        self.list = PeopleList(self.model)
        self.list.setItemDelegate(PersonDelegate(channels, pictures, self.list))
        pictures.came.connect(self.list.viewport().update)
        self.person = PersonView(reader, channels, pictures)
        self.person.conversation_wanted.connect(self.conversation_wanted)
        self.person.about_wanted.connect(self.about_wanted)
        self._nothing = Label("", "prose", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(panel(column(None, self._nothing, None, None)))
        self._back = Button(icon_name="back", kind="quiet", size=32)
        self._back.clicked.connect(self.back)
        self._right = Pane("surface")
        self._right.setLayout(column(row(self._back, None, margins=(8, 0, 0, 0)), (self.person, 1)))
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._lists)
        self._split.addWidget(self._right)
        self.area.hide()
        lay = self.layout()
        if lay is not None:
            lay.addWidget(self._split)
        self.first = self.list
        self._one, self._inside = False, False
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._timer.timeout.connect(self._search_now)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self.field.installEventFilter(self)
        self.list.chosen.connect(self._show_person)
        self.list.entered.connect(self._enter)
        self.list.menu_wanted.connect(self._menu)

    def refresh(self) -> None:
        """Read the people and the one who is open again."""
        at = self.list.currentIndex()
        chosen = self.model.person(at)
        self.model.open(self.model.words)
        to = self.model.index_of(chosen.author.id) if chosen else QModelIndex()
        if self.model.rowCount():
            self.list.setCurrentIndex(to if to.isValid() else self.model.index(0, 0))
        self._show_person()
        self.person.again()
        self._speak()

    def search(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def step(self, by: int) -> None:
        self.list.step(by)

    def back(self) -> bool:
        if self._one and self._inside:
            self._inside = False
            self._share()
            self.list.setFocus()
            return True
        if self.field.text():
            self.field.clear()
            self._search_now()
            self.list.setFocus()
            return True
        return False

    def fold(self) -> None:
        super().fold()
        self._one = self.width() < wide(_TWO)
        self.field.setFixedWidth(wide(150 if self.width() < wide(520) else 240))
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """From the field the arrows and Return lead into the list."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}
        pressed = watched is self.field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in keys:
            self._search_now()
            self.list.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _search_now(self) -> None:
        self._timer.stop()
        self.model.open(self.field.text().strip())
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._speak()
        announce(self.field, self.line.said())

    def _show_person(self) -> None:
        found = self.model.person(self.list.currentIndex())
        self.person.show_person(found, datetime.now().astimezone())

    def _enter(self) -> None:
        self._inside = True
        self._share()
        self.person.focus_first()

    def _menu(self, spot: QPoint) -> None:
        person = self.model.person(self.list.currentIndex())
        if person is None:
            return
        name = person.author.name or person.author.handle
        entries: list[Entry] = [
            (tr("People", "Their conversations"), self._enter),
            (tr("Action", "About this person"), partial(self.about_wanted.emit, person.author.id)),
            (tr("People", "Copy the name"), partial(copy, name)),
        ]
        pop(self, entries, spot)

    def _share(self) -> None:
        self._lists.setVisible(not self._one or not self._inside)
        self._right.setVisible(not self._one or self._inside)
        self._back.setVisible(self._one)
        whole = self._split.width()
        if not self._one and whole > 0:
            left = min(wide(420), round(whole * 0.45))
            self._split.setSizes([left, whole - left])

    def _speak(self) -> None:
        shown = self.model.rowCount()
        self.title.say(tr("View", "People"))
        said = tr("People", "Whoever spoke last stands first")
        if self.model.words:
            said = tr("People", "%Ln found", shown)
            if self.model.more():
                said = tr("People", "%Ln or more found", shown)
        self.line.say(said)
        self.field.setPlaceholderText(tr("People", "Names"))
        self.field.setAccessibleName(tr("People", "Search people"))
        self.list.setAccessibleName(tr("View", "People"))
        self._back.say("", tr("Action", "Back"))
        nobody = tr("People", "Nobody has written yet.")
        if self.model.words:
            nobody = tr("People", "Nobody of that name.")
        self._nothing.say(nobody)
        self._lists.setCurrentIndex(0 if shown else 1)
