"""Where a screen is set up, how it is worn, and when it has come to rest."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from inbox.ui import words
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.ui import shots
from tests.ui.cafe import cafe
from tests.ui.kiosk import MANIFESTS, Kiosk

Stage = Callable[[Kiosk, MainWindow], QWidget | None]
Shop = Callable[[Path], Kiosk]


@dataclass(frozen=True)
class Look:
    """How a screen is worn; ``text`` in per cent, ``size`` in px."""

    scheme: str = "light"
    language: str = "en"
    text: int = 100
    size: tuple[int, int] = (1440, 900)

    def __str__(self) -> str:
        return f"{self.scheme}-{self.language}-{self.text}-{self.size[0]}"


@dataclass
class Hall:
    """Where a screen is set up; what was opened is closed when the screen is over."""

    folder: Path
    size: tuple[int, int] = (1440, 900)
    shops: list[Kiosk] = field(default_factory=list)

    def window(self, shop: Shop = cafe, stage: Stage | None = None) -> QWidget:
        """The main window on a shop, brought to a stage; what that answers is looked at."""
        opened = shop(self.folder)
        self.shops.append(opened)
        window = MainWindow(opened.bridge, opened.reader, MANIFESTS)
        window.resize(*self.size)
        window.show()
        settle()
        found = stage(opened, window) if stage is not None else None
        return found or window


@dataclass(frozen=True)
class Screen:
    make: Callable[[Hall], QWidget]


def on(shop: Shop, stage: Stage | None = None) -> Screen:
    """A stage of the main window."""
    return Screen(lambda hall: hall.window(shop, stage))


def over(shop: Shop, stage: Stage) -> Screen:
    """A stage that brings up a dialog or a menu; that is what is looked at."""

    def make(hall: Hall) -> QWidget:
        window = hall.window(shop, stage)
        settle()
        tops = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
        found = [w for w in tops if isinstance(w, QDialog | QMenu)]
        return found[-1] if found else window

    return Screen(make)


def alone(make: Callable[[], QWidget]) -> Screen:
    """A dialog or page that needs no shop."""
    return Screen(lambda _hall: make())


def settle(rounds: int = 6) -> None:
    """Let everything happen that is due now."""
    for _ in range(rounds):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def shown(screen: Screen, worn: Look, *, hurry: bool = True) -> Iterator[QWidget]:
    """A screen in a look, as large as it may be there."""
    words.speak(worn.language)
    look().wear(worn.scheme, worn.text)
    before = set(QApplication.topLevelWidgets())
    shots.Patience.most = 60 if hurry else 200
    with tempfile.TemporaryDirectory() as folder:
        hall = Hall(Path(folder), worn.size)
        widget = screen.make(hall)
        _size(widget, worn.size)
        widget.show()
        widget.window().activateWindow()
        settle()
        yield widget
        for each in set(QApplication.topLevelWidgets()) - before:
            each.close()
            each.deleteLater()
        settle(2)
        for shop in hall.shops:
            shop.close()


def _size(widget: QWidget, size: tuple[int, int]) -> None:
    if isinstance(widget, QMenu) or widget.window() is not widget:
        return
    if isinstance(widget, QDialog):
        widget.resize(min(widget.width(), size[0]), min(widget.height(), size[1]))
    elif not isinstance(widget, MainWindow):
        widget.resize(*size)
