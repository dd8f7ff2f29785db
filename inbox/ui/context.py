"""The menu of what one is on: by the other mouse button, by the menu key, by Shift+F10."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

Entry = tuple[str, Callable[[], object]]


def ask_for_menu() -> None:
    """What the menu key does, for keyboards without one: whoever has the focus shows its menu."""
    widget = QApplication.focusWidget()
    if widget is not None:
        middle = widget.rect().center()
        asked = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, middle, widget.mapToGlobal(middle)
        )
        QCoreApplication.sendEvent(widget, asked)


def where(event: QContextMenuEvent, widget: QWidget) -> QPoint:
    """Where the menu belongs on the screen: under the mouse, or on what has the focus."""
    if event.reason() != QContextMenuEvent.Reason.Keyboard:
        return event.globalPos()
    focus = QApplication.focusWidget()
    on = focus if focus is not None and widget.isAncestorOf(focus) else widget
    return on.mapToGlobal(on.rect().bottomLeft())


def pop(parent: QWidget, entries: Iterable[Entry], spot: QPoint) -> QMenu:
    """A menu that goes when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, do in entries:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _on=False, do=do: do())
    menu.popup(spot)
    return menu


def copy(text: str) -> None:
    """Into the clipboard."""
    QGuiApplication.clipboard().setText(text)
