"""Settings: what it opens with, and starting with the computer."""

from inbox.at_login import AtLogin, Starts
from inbox.ui.choice import Switch
from inbox.ui.geometry import OPEN_ON, TODAY
from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.words import tr


def section(context: Context) -> Section:
    """The demo shop is not to start by itself."""
    rows = [_opens(context)]
    if context.at_login is not None:
        rows.append(_row(context.at_login))
    return Section(tr("Settings", "Start"), rows)


def _opens(context: Context) -> SettingRow:
    title = tr("Settings", "Opens with")
    pages = {"": tr("View", "Waiting"), TODAY: tr("View", "Today")}
    return SettingRow(
        title,
        tr("Settings", "The list is there at once; Today tells first how long it may take."),
        context.pick(OPEN_ON, title, pages, ""),
        more=tr("Settings", "first page begin start session routine"),
    )


def _row(at_login: AtLogin) -> SettingRow:
    title = tr("Settings", "Start with the computer")
    switch = Switch(title)
    switch.setObjectName("at_login")
    row = SettingRow(
        title,
        _help(Starts.NO),
        switch,
        more=tr("Settings", "autostart login boot automatically background hidden tray"),
    )

    def look() -> None:
        """Show what the system says, not what was wished."""
        try:
            state = at_login.state()
        except OSError as error:
            row.tell(_refused(error), "red")
            return
        switch.setChecked(state is Starts.YES)
        row.tell(_help(state))

    def turn(on: bool) -> None:
        try:
            at_login.turn(on)
        except OSError as error:
            look()
            row.tell(_refused(error), "red")
        else:
            look()

    look()
    switch.clicked.connect(turn)
    return row


def _help(state: Starts) -> str:
    if state is Starts.OTHER:
        return tr(
            "Settings", "Another copy of Kuulolla starts now. Turn this on to start this one."
        )
    return tr("Settings", "It begins in the tray, without a window, and listens.")


def _refused(error: OSError) -> str:
    return tr("Settings", "The system did not allow it: {reason}", reason=error.strerror or error)
