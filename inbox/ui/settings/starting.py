"""Settings: starting with the computer."""

from inbox.at_login import AtLogin, Starts
from inbox.ui.choice import Switch
from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.words import tr


def section(context: Context) -> Section | None:
    """None where this window is not to start by itself: the demo shop."""
    if context.at_login is None:
        return None
    return Section(tr("Settings", "Start"), [_row(context.at_login)])


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
