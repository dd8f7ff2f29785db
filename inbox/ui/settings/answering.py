"""Settings: answering."""

from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.words import tr

UNDO = ("0", "3", "5", "10", "20", "30")


def section(context: Context) -> Section:
    options = {
        one: tr("Settings", "%n seconds", int(one)) if one != "0" else tr("Settings", "Off")
        for one in UNDO
    }
    title = tr("Settings", "Time to undo")
    undo = SettingRow(
        title,
        tr("Settings", "How long a reply or a like waits here before it goes out."),
        context.pick("undo_seconds", title, options, "5"),
        more=tr("Settings", "cancel take back regret delay sending"),
    )
    return Section(tr("Settings", "Answering"), [undo])
