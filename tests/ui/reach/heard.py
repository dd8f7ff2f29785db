"""What a screen reader is told of a widget."""

import re
from collections.abc import Iterator
from html import unescape

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

_TEXTS = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
)
_SAID = (
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.DisplayRole,
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufe0f]")
_POINTS = re.compile(r"[^\w%+]+")
_MOST = 60  # children of one object


def plain(text: str) -> str:
    """Letters and figures as they are compared: no points and commas, one kind of blank."""
    return " ".join(_POINTS.sub(" ", _UNSEEN.sub("", text)).split()).casefold()


def spoken_name(widget: QWidget) -> str:
    """The name that the widget itself is announced by."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face is not None else ""


def heard(root: QWidget, widget: QWidget) -> list[str]:
    """All that is told of it, of what it stands in, and of what it is made of."""
    told = list(_of(widget))
    inside = widget
    while inside is not root and (around := inside.parentWidget()) is not None:
        told += _own(around)
        inside = around
    return [one for one in told if one]


def _of(widget: QWidget) -> Iterator[str]:
    yield from _own(widget)
    face = QAccessible.queryAccessibleInterface(widget)
    if face is not None:
        yield from _inner(face, 3)
    area = widget.parentWidget()
    if isinstance(area, QAbstractItemView) and area.viewport() is widget:
        yield from _rows(area)


def _own(widget: QWidget) -> list[str]:
    tip = unescape(re.sub(r"<br>", " ", widget.toolTip()).replace("<qt>", "").replace("</qt>", ""))
    shown = getattr(widget, "placeholderText", str)()
    words = getattr(widget, "toPlainText", str)()
    said = [widget.accessibleName(), widget.accessibleDescription(), tip, shown, words]
    if isinstance(widget, QMenu):
        said += [a.shortcut().toString() for a in widget.actions()]
    face = QAccessible.queryAccessibleInterface(widget)
    return said if face is None else [*said, *(face.text(which) for which in _TEXTS)]


def _inner(face: QAccessibleInterface, deep: int) -> Iterator[str]:
    for number in range(min(face.childCount(), _MOST)):
        child = face.child(number)
        if child is None:
            continue
        if not isinstance(child.object(), QWidget):  # a widget speaks for itself
            yield from (child.text(which) for which in _TEXTS)
            if deep:
                yield from _inner(child, deep - 1)


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(view.rootIndex()), 200)):
        index = model.index(row, 0, view.rootIndex())
        yield from (str(index.data(role) or "") for role in _SAID)
