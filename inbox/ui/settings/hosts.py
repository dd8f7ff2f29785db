"""Settings: every host that this app has talked to."""

from inbox.ui import words
from inbox.ui.parts.labels import Label
from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.words import age, number, tr


def section(context: Context) -> Section:
    now = context.clock()
    more = tr("Settings", "servers network connections internet addresses")
    rows = [
        SettingRow(
            one.host,
            tr("Settings", "since {day}", day=words.date(one.first_at, now)),
            Label(tr("Settings", "{times} times", times=number(one.requests)), "small", "muted"),
            Label(age(one.last_at, now), "small", "muted"),
            more=more,
        )
        for one in context.reader.hosts()
    ]
    none = SettingRow(tr("Settings", "None yet"), "", more=more)
    return Section(tr("Settings", "Hosts this app has talked to"), rows or [none])
