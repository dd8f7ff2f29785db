"""Settings: alerts."""

from inbox.ui.alert_times import clock_times
from inbox.ui.choice import Pick
from inbox.ui.setting_rows import QuietHours, Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.words import tr

THREE_A_DAY = "9:00,12:30,17:00"


def section(context: Context) -> Section:
    quiet = QuietHours(
        context.values.get("quiet_hours", ""), lambda value: context.save("quiet_hours", value)
    )
    show = tr("Settings", "Show alerts")
    rows = [
        SettingRow(
            show,
            tr("Settings", "One for everybody who came, never one for each."),
            context.switch("alerts", show),
            more=tr("Settings", "notifications banners pop-ups sounds disturb"),
        ),
        SettingRow(
            tr("Settings", "When"),
            tr("Settings", "Three times a day lets you work in between."),
            _when(context),
            more=tr("Settings", "batches times a day schedule clock"),
        ),
        SettingRow(
            tr("Settings", "Quiet hours"),
            tr("Settings", "What comes in then is told when they end."),
            quiet,
            more=tr("Settings", "night evening do not disturb silence weekend"),
        ),
    ]
    return Section(tr("Settings", "Alerts"), rows)


def _when(context: Context) -> Pick:
    options = {"": tr("Settings", "At once")}
    own = context.values.get("alerts_at", "")
    for times in dict.fromkeys((THREE_A_DAY, "9:00,15:00", "9:00", own)):
        found = clock_times(times)
        if found:
            options[times] = ", ".join(f"{one.hour}:{one.minute:02d}" for one in found)
    return context.pick("alerts_at", tr("Settings", "When"), options, "")
