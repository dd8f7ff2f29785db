"""Settings: alerts."""

from datetime import datetime

from PySide6.QtCore import QTimer

from inbox.ui.alert_times import AT_ONCE, FOR_GOOD, THREE_A_DAY, AlertTimes, batch_times
from inbox.ui.batch_times import BatchTimes
from inbox.ui.choice import Pick
from inbox.ui.pausing import PAUSED, Pausing
from inbox.ui.setting_rows import QuietHours, Section, SettingRow
from inbox.ui.settings import alert_subjects
from inbox.ui.settings.context import Context
from inbox.ui.words import moment, tr

AT_TIMES = "times"


def section(context: Context) -> Section:
    rows = [_show(context), _pause(context), _when(context), _quiet(context)]
    return Section(tr("Settings", "Alerts"), [*rows, *alert_subjects.rows(context)])


def _show(context: Context) -> SettingRow:
    show = tr("Settings", "Show alerts")
    return SettingRow(
        show,
        tr("Settings", "One for everybody who came, never one for each."),
        context.switch("alerts", show),
        more=tr("Settings", "notifications banners pop-ups sounds disturb"),
    )


class PausePick(Pick):
    """How long alerts rest; it follows what the tray's menu does meanwhile."""

    def __init__(self, context: Context, title: str) -> None:
        self._context = context
        super().__init__(title, self._offered(), self._chosen())
        self.setObjectName(PAUSED)
        pausing = Pausing(context.save, context.clock)
        self._verbs = {"": pausing.end, "hour": pausing.hour, "today": pausing.today}
        self._verbs["for_good"] = pausing.for_good
        self.picked.connect(self._do)
        context.bridge.setting_changed.connect(self._set)

    def _until(self) -> datetime | None:
        stored = self._context.reader.setting(PAUSED)
        until = AlertTimes.of({PAUSED: stored}).paused_until
        return until if until is not None and until > self._context.clock() else None

    def _chosen(self) -> str:
        until = self._until()
        if until is None:
            return ""
        return "for_good" if until >= FOR_GOOD else "until"

    def _offered(self) -> dict[str, str]:
        offered = {
            "": tr("Settings", "Not paused"),
            "hour": tr("Settings", "For an hour"),
            "today": tr("Settings", "Until tomorrow"),
            "for_good": tr("Settings", "Until I turn them on"),
        }
        until, now = self._until(), self._context.clock()
        if until is not None and until < FOR_GOOD:
            offered["until"] = tr("Settings", "Until {time}", time=moment(until, now))
        return offered

    def _do(self, what: str) -> None:
        if what in self._verbs:
            self._verbs[what]()

    def _set(self, setting: str) -> None:
        if setting == PAUSED:  # not under the hands of the menu that may have set it
            QTimer.singleShot(0, self, self._read)

    def _read(self) -> None:
        self.offer(self._offered(), self._chosen())


def _pause(context: Context) -> SettingRow:
    title = tr("Settings", "Pause alerts")
    return SettingRow(
        title,
        tr("Settings", "The count in the tray goes on."),
        PausePick(context, title),
        more=tr("Settings", "silence mute holiday focus stop do not disturb"),
    )


def _when(context: Context) -> SettingRow:
    title = tr("Settings", "When")
    chosen = batch_times(context.values)
    times = BatchTimes(chosen or THREE_A_DAY, lambda said: context.save("alerts_at", said))
    if not chosen:
        times.hide()
    options = {AT_TIMES: tr("Settings", "At these times"), AT_ONCE: tr("Settings", "At once")}
    pick = Pick(title, options, AT_TIMES if chosen else AT_ONCE)
    pick.setObjectName("alerts_at")

    def picked(how: str) -> None:
        times.setVisible(how == AT_TIMES)
        times.put(times.times() or THREE_A_DAY)
        context.save("alerts_at", AT_ONCE if how == AT_ONCE else times.said())

    pick.picked.connect(picked)
    return SettingRow(
        title,
        tr("Settings", "Three times a day lets you work in between."),
        pick,
        more=tr("Settings", "batches times a day schedule clock"),
        below=times,
    )


def _quiet(context: Context) -> SettingRow:
    quiet = QuietHours(
        context.values.get("quiet_hours", ""), lambda value: context.save("quiet_hours", value)
    )
    return SettingRow(
        tr("Settings", "Quiet hours"),
        tr("Settings", "What comes in then is told when they end."),
        quiet,
        more=tr("Settings", "night evening do not disturb silence weekend"),
    )
