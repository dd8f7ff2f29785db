"""Settings: the weekly goal."""

from PySide6.QtWidgets import QWidget

from inbox.store.habit import Goal, goal_of
from inbox.ui.choice import Pick
from inbox.ui.parts.button import Button
from inbox.ui.parts.layout import row
from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.today.goal import SETTING, day_name
from inbox.ui.words import tr

DAYS = ("7", "6", "5", "4", "3", "2", "1")


class FreeDays(QWidget):
    """A button for each day of the week, pressed when it is free."""

    def __init__(self, goal: Goal | None) -> None:
        super().__init__()
        self.buttons = []
        for day in range(7):
            button = Button(day_name(day)[:2], kind="quiet", size=32)
            button.setCheckable(True)
            button.setAccessibleName(day_name(day, full=True))
            button.setToolTip(day_name(day, full=True))
            button.setChecked(goal is not None and day in goal.free)
            button.setEnabled(goal is not None)
            self.buttons.append(button)
        self.setLayout(row(*self.buttons, gap=2))

    def value(self) -> str:
        """As the setting keeps it: "56" is Saturday and Sunday."""
        return "".join(str(n) for n, button in enumerate(self.buttons) if button.isChecked())


def section(context: Context) -> Section:
    goal = goal_of(context.values.get(SETTING, ""))
    title = tr("Settings", "Days a week")
    options = {one: tr("Settings", "%n days", int(one)) for one in DAYS}
    options["0"] = tr("Settings", "No goal")
    free = FreeDays(goal)
    wanted = Pick(title, options, str(goal.wanted) if goal else "0")
    wanted.setObjectName(SETTING)

    def keep() -> None:
        for button in free.buttons:
            button.setEnabled(wanted.value != "0")
        context.save(SETTING, f"{wanted.value}:{free.value()}")

    wanted.picked.connect(lambda _days: keep())
    for button in free.buttons:
        button.clicked.connect(keep)
    rows = [
        SettingRow(
            title,
            tr("Settings", "On so many days everyone who writes hears from you within a day."),
            wanted,
            more=tr("Settings", "streak habit goal week"),
        ),
        SettingRow(
            tr("Settings", "Free days"),
            tr("Settings", "Nobody waits for you on these. Whoever writes then has time."),
            free,
            more=tr("Settings", "holiday weekend day off rest"),
        ),
    ]
    return Section(tr("Settings", "Weekly goal"), rows)
