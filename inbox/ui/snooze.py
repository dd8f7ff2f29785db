"""When a snoozed conversation comes back: three choices that make sense at the hour."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from inbox.ui.words import moment, tr

MORNING = 9  # o'clock
LATER = timedelta(hours=3)
EVENING = 20  # no "later today" that would end after this


def choices(now: datetime) -> list[tuple[str, datetime]]:
    """What each choice is called, and the moment it means, in local time."""
    local = now.astimezone()
    hour = local.replace(minute=0, second=0, microsecond=0)
    later = hour + LATER + (timedelta(hours=1) if local.minute >= 30 else timedelta())
    morning = hour.replace(hour=MORNING)
    tomorrow = morning + timedelta(days=1)
    monday = morning + timedelta(days=7 - local.weekday())
    found = []
    if later.date() == local.date() and later.hour <= EVENING:
        found.append((tr("Snooze", "Later today"), later))
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
