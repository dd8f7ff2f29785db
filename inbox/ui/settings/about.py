"""Settings: what this is."""

import inbox
from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.tiles import AppMark
from inbox.ui.words import tr


def section(context: Context) -> Section:
    del context
    version = tr("Settings", "Kuulolla {version}", version=inbox.__version__)
    privacy = tr(
        "Settings",
        "What people write stays in a file on this computer, passwords in its keyring. "
        "The app talks to your own channels and to nobody else.",
    )
    rows = [
        SettingRow(
            version,
            tr("Settings", "Free software under the MIT licence."),
            AppMark(28),
            more=tr("Settings", "version update open source"),
        ),
        SettingRow(
            tr("Settings", "Privacy"), privacy, more=tr("Settings", "data cloud security secrets")
        ),
    ]
    return Section(tr("Settings", "About"), rows)
