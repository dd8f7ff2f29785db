"""When a snoozed conversation comes back: three choices that make sense at the hour."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from inbox.ui.when import MORNING, at
from inbox.ui.words import moment, tr

LATER = timedelta(hours=3)
EVENING = 20  # no "later today" that would end after this


def choices(now: datetime) -> list[tuple[str, datetime]]:
    """What each choice is called, and the moment it means, in local time."""
    local = now.astimezone()
    today = local.date()
    hour = (local + LATER + (timedelta(hours=1) if local.minute >= 30 else timedelta())).hour
    tomorrow = at(today + timedelta(days=1), MORNING)
    monday = at(today + timedelta(days=7 - local.weekday()), MORNING)
    found = []
    if local.hour < hour <= EVENING:
        found.append((tr("Snooze", "Later today"), at(today, time(hour))))
    found.append((tr("Snooze", "Tomorrow"), tomorrow))
    if monday != tomorrow:
        found.append((tr("Snooze", "Next week"), monday))
    return found


def snooze_menu(parent: QWidget, now: datetime, choose: Callable[[datetime], None]) -> QMenu:
    """The choices as a menu, each with its moment."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, when in choices(now):
        menu.addAction(f"{words}\t{moment(when, now)}", partial(choose, when))
    menu.setActiveAction(menu.actions()[0])
    return menu


def pop_above(widget: QWidget, menu: QMenu) -> None:
    """Show a menu over a widget that stands at the foot of the window."""
    where = widget.mapToGlobal(widget.rect().topLeft())
    where.setY(where.y() - menu.sizeHint().height())
    menu.popup(where)
