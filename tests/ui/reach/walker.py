"""Walks every widget of a screen and says what is wrong with it, one line each.

Words cut off, words on words, widgets on widgets or outside their window, controls without a
name or out of the keyboard's reach, and words that are painted but told to no screen reader.
"""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QStackedLayout,
    QTextEdit,
    QWidget,
)

from tests.ui.reach.heard import heard, plain, spoken_name
from tests.ui.reach.ink import Run, ink

SLACK = 2.0  # px: a letter's box is larger than what is seen of it
CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
)
MADE_OF = (QLineEdit, QAbstractItemView, QSplitterHandle, QAbstractSpinBox, QComboBox)
LEAST = 2  # letters that an elided word keeps
FAR = 100_000  # px that a page may be long
MOST_TABS, NOTHING_NEW = 400, 12


def faults(root: QWidget) -> list[str]:
    """What is wrong on this screen; the keyboard's way is asked for by `out_of_reach`."""
    found = []
    for widget in shown(root):
        runs = ink(widget)
        found += [f"{say}: {called(widget)}" for say in _words(root, widget, runs)]
        found += [f"{say}: {called(widget)}" for say in _place(root, widget, runs)]
        around = (*_crowd(widget), *_hole(widget), *_bars(widget))
        found += [f"{say}: {called(widget)}" for say in around]
        if not _named(widget):
            found.append(f"no name: {called(widget)}")
    return found


def shown(root: QWidget) -> Iterator[QWidget]:
    """Everything of a screen that can be seen."""
    for widget in (root, *root.findChildren(QWidget)):
        same = widget is root or widget.window() is root.window()
        if same and widget.isVisible() and not isinstance(widget, QScrollBar):
            area = seen_part(root, widget)
            if area.width() > 0 and area.height() > 0:
                yield widget


def seen_part(root: QWidget, widget: QWidget) -> QRect:
    """What of a widget is not cut off by those around it, in its own pixels."""
    area, inside, scrolls = widget.rect(), widget, False
    while inside is not root and (around := inside.parentWidget()) is not None:
        room = around.rect()
        scrolls |= isinstance(around.parentWidget(), QScrollArea)
        if scrolls:  # what lies below is scrolled into sight
            room.adjust(0, -FAR, 0, FAR)
        area &= room.translated(widget.mapFrom(around, QPoint()))
        inside = around
    return area


def called(widget: QWidget) -> str:
    """Enough to find it in the source."""
    names: list[str] = []
    each: QWidget | None = widget
    while each is not None and len(names) < 4:
        names.append(type(each).__name__)
        each = each.parentWidget()
    said = spoken_name(widget) or getattr(widget, "text", str)()
    return f"{' < '.join(names)} {said[:50]!r} {widget.width()}x{widget.height()}"


# -- words ------------------------------------------------------------------------


def _words(root: QWidget, widget: QWidget, runs: list[Run]) -> Iterator[str]:
    told: list[str] | None = None
    for run in runs:
        if why := _cut(widget, run):
            yield f"cut off ({why}) {run.text!r}"
        if run.icon:
            continue
        told = heard(root, widget) if told is None else told
        if "…" in run.text:
            if why := _badly_elided(run.text, told):
                yield f"{why} {run.text!r}"
        elif not _told(widget, run.text, told):
            yield f"told to nobody {run.text!r}"
    for one, other in combinations(runs, 2):
        both = one.box & other.box
        again = one.text == other.text  # what is selected is painted twice
        if not again and both.width() > SLACK and both.height() > SLACK + 3:
            yield f"words on words {one.text!r} {other.text!r}"


def _cut(widget: QWidget, run: Run) -> str:
    """How a run leaves its widget; what scrolls may leave it along the way it scrolls."""
    area = widget.parentWidget()
    rows = isinstance(area, QAbstractScrollArea) and area.viewport() is widget
    box, room = run.box, QRectF(widget.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if isinstance(widget, QLineEdit):
        return "" if widget.text() else _placeholder(widget)
    if box.left() < room.left() or box.right() > room.right():
        return f"{box.left():.0f}…{box.right():.0f} of {widget.width()} across"
    if not rows and (box.top() < room.top() - 1 or box.bottom() > room.bottom() + 1):
        return f"{box.top():.0f}…{box.bottom():.0f} of {widget.height()} down"
    return ""


def _placeholder(edit: QLineEdit) -> str:
    need = edit.fontMetrics().horizontalAdvance(edit.placeholderText())
    return f"{need} in {edit.width()}" if need > edit.contentsRect().width() - 8 else ""


def _badly_elided(text: str, told: list[str]) -> str:
    """Something of it has to be left to read, and the whole has to be in the tip or told."""
    if any(text.strip() in one for one in told):
        return ""  # written like that
    left = plain(text.split("…", maxsplit=1)[0])
    if len(left) < LEAST:
        return "nothing is left of it"
    whole = any(left in plain(one) for one in told)
    return "" if whole else "shortened, the whole is nowhere"


def _told(widget: QWidget, text: str, told: list[str]) -> bool:
    said = plain(text)
    letters = sum(letter.isalnum() for letter in said)
    key = plain(getattr(widget, "key", "") or "")
    return letters < 3 or said == key or any(said in plain(one) for one in told)


# -- places -----------------------------------------------------------------------


def _place(root: QWidget, widget: QWidget, runs: list[Run]) -> Iterator[str]:
    """Outside of what it stands in, where nothing scrolls it into sight."""
    if widget is root or not (runs or isinstance(widget, CONTROLS)):
        return
    need = QRectF()
    for run in runs:
        need |= run.box
    scrolls = isinstance(widget.parentWidget(), QAbstractScrollArea)
    if scrolls or not runs:
        need = QRectF(widget.rect())
    inside: QWidget = widget
    while inside is not root and (around := inside.parentWidget()) is not None:
        mapped = need.translated(widget.mapTo(around, QPoint()).toPointF())
        over = isinstance(around.parentWidget(), QAbstractScrollArea)
        room = QRectF(around.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if mapped.left() < room.left() or mapped.right() > room.right():
            yield f"outside of {type(around).__name__} across"
            return
        if over:
            return
        if mapped.top() < room.top() - 1 or mapped.bottom() > room.bottom() + 1:
            yield f"outside of {type(around).__name__} down"
            return
        inside = around


def _crowd(parent: QWidget) -> Iterator[str]:
    """Siblings of one layout that lie on each other."""
    if parent.layout() is None or isinstance(parent.layout(), QStackedLayout):
        return
    laid = [one for one in _laid(parent.layout()) if one.isVisible() and not one.size().isEmpty()]
    for one, other in combinations(laid, 2):
        both = one.geometry() & other.geometry()
        if both.width() > 1 and both.height() > 1:
            yield f"on each other by {both.width()}x{both.height()}: {called(one)} {called(other)}"


def _hole(area: QWidget) -> Iterator[str]:
    """A page that scrolls although there is nothing more on it."""
    page = area.widget() if isinstance(area, QScrollArea) else None
    if isinstance(area, QScrollArea) and page is not None and page.hasHeightForWidth():
        needs = max(page.heightForWidth(page.width()), area.viewport().height())
        if page.height() > needs + SLACK:
            yield f"{page.height()} high, {needs} needed"


def _bars(area: QWidget) -> Iterator[str]:
    """A bar that a reader has counted and that hides before it asks for it ends the app."""
    face = QAccessible.queryAccessibleInterface(area) if isinstance(area, QScrollArea) else None
    if face is not None and face.childCount() != 1:
        yield "scroll bars told to a screen reader"


def _laid(lay: QLayout | None) -> Iterator[QWidget]:
    items = [lay.itemAt(number) for number in range(lay.count())] if lay is not None else []
    for item in items:
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid(inner)


# -- names and keys -----------------------------------------------------------------


def _driven(widget: QWidget) -> bool:
    """Whether the keys of another widget, which keeps the focus, do everything here."""
    around: QWidget | None = widget
    while around is not None and not around.property("driven"):
        around = around.parentWidget()
    return around is not None


def _control(widget: QWidget) -> bool:
    if _driven(widget):
        return False
    if isinstance(widget, QAbstractItemView) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        around = widget.parentWidget()  # the arrows of the field above move in it
        return around is None or around.findChild(QLineEdit) is None
    return isinstance(widget, CONTROLS) and not isinstance(widget.parentWidget(), MADE_OF)


def _named(widget: QWidget) -> bool:
    reached = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(
        widget.parentWidget(), QAbstractScrollArea | QAbstractSpinBox | QComboBox
    )
    rows = isinstance(widget, QAbstractItemView)
    needs = _control(widget) or rows or (reached and not isinstance(widget, QSplitterHandle))
    return not needs or bool(spoken_name(widget)) or widget.isWindow()


def out_of_reach(root: QWidget) -> list[str]:
    """Controls that pressing Tab again and again never comes to."""
    _tabbed(root.window())  # the first time things may change on the way, as a row comes up
    reached = _tabbed(root.window())
    wanted = [w for w in shown(root) if _control(w) and w.isEnabled()]
    return [
        f"no Tab leads to {called(widget)}"
        for widget in wanted
        if widget not in reached and not _peer_reached(widget, reached)
    ]


def _peer_reached(widget: QWidget, reached: set[QWidget]) -> bool:
    """Of an exclusive group Tab comes to one; the arrows lead to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(b in reached for b in group.buttons())


def _tabbed(window: QWidget) -> set[QWidget]:
    reached: set[QWidget] = set()
    stale = 0  # a Tab may stay: words with several links are gone through link by link
    for _ in range(MOST_TABS):
        at = QApplication.focusWidget() or window
        stale = stale + 1 if at in reached else 0
        if stale > NOTHING_NEW:
            break
        reached.add(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return reached
