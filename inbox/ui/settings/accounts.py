"""Settings: the accounts, how each is doing, and how to let go of one."""

from inbox.core.allowance import budget_name
from inbox.store.rows import AccountRow
from inbox.ui.account_words import last_read, notice
from inbox.ui.allowance_words import allowance
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.words import reason, tr


class Accounts:
    """Disconnecting asks once more, in the row itself: it deletes what was read here."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._channels = Channels(context.channels)

    def row(self, account: AccountRow) -> SettingRow:
        name = self._channels.name(account.channel)
        who = account.name or account.handle
        go = Button(tr("Settings", "Disconnect"), kind="plain", size=32)
        keep = Button(tr("Settings", "Keep it"), kind="quiet", size=32)
        for button, does in ((go, tr("Settings", "Disconnect")), (keep, tr("Settings", "Keep it"))):
            button.setAccessibleName(f"{does}: {name}, {who}")
        keep.hide()
        more = tr("Settings", "disconnect sign out remove delete account revoke network")
        made = SettingRow(f"{name} · {who}", self._state(account), keep, go, more=more)
        go.clicked.connect(lambda: self._ask(account, made, go, keep))
        keep.clicked.connect(lambda: self._keep(account, made, go, keep))
        return made

    def _state(self, account: AccountRow) -> str:
        now, reader = self._context.clock(), self._context.reader
        trouble = notice(account, self._channels, now)
        told = tr("Account", "Read to the end: {time}", time=last_read(account, now))
        room = allowance(account, self._channels, reader.setting(budget_name(account.id)), now)
        return "\n".join(part for part in (trouble.title if trouble else told, room) if part)

    def _ask(self, account: AccountRow, made: SettingRow, go: Button, keep: Button) -> None:
        if keep.isHidden():
            name = self._channels.name(account.channel)
            made.tell(
                tr(
                    "Settings",
                    "What was read from {name} and everything about it here is deleted, drafts "
                    "and waiting replies too. On {name} itself nothing changes.",
                    name=name,
                ),
                "amber_ink",
            )
            go.setText(tr("Settings", "Disconnect and delete"))
            go.updateGeometry()
            keep.show()
            keep.setFocus()
            return
        go.setEnabled(False)
        keep.hide()
        bridge = self._context.bridge
        bridge.when(
            bridge.disconnect_account(account.id),
            lambda _none: self._gone(made, go),
            lambda error: self._failed(error, made, go),
            made,
        )

    def _keep(self, account: AccountRow, made: SettingRow, go: Button, keep: Button) -> None:
        made.tell(self._state(account))
        go.setText(tr("Settings", "Disconnect"))
        go.updateGeometry()
        go.setFocus()
        keep.hide()

    def _gone(self, made: SettingRow, go: Button) -> None:
        made.tell(tr("Settings", "Disconnected"))
        go.hide()

    def _failed(self, error: BaseException, made: SettingRow, go: Button) -> None:
        made.tell(reason(str(error)), "red")
        go.setEnabled(True)
        go.setText(tr("Settings", "Disconnect"))


def section(context: Context) -> Section | None:
    accounts = context.reader.accounts()
    if not accounts:
        return None
    maker = Accounts(context)
    return Section(tr("Sidebar", "Accounts"), [maker.row(account) for account in accounts])
