"""Settings: alerts."""

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


def _pause(context: Context) -> SettingRow:
    now = context.clock()
    until = AlertTimes.of({PAUSED: context.values.get(PAUSED, "")}).paused_until
    title = tr("Settings", "Pause alerts")
    options = {
        "": tr("Settings", "Not paused"),
        "hour": tr("Settings", "For an hour"),
        "today": tr("Settings", "Until tomorrow"),
        "for_good": tr("Settings", "Until I turn them on"),
    }
    chosen = ""
    if until is not None and until > now:
        chosen = "for_good" if until >= FOR_GOOD else "until"
        options |= {"until": tr("Settings", "Until {time}", time=moment(until, now))}
    pick = Pick(title, options, chosen)
    pick.setObjectName(PAUSED)
    pausing = Pausing(context.save, context.clock)
    verbs = {"": pausing.end, "hour": pausing.hour, "today": pausing.today}
    verbs["for_good"] = pausing.for_good
    pick.picked.connect(lambda what: verbs[what]() if what in verbs else None)
    return SettingRow(
        title,
        tr("Settings", "The count in the tray goes on."),
        pick,
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
