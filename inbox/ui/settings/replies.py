"""Settings: saved replies, suggested answers and same words."""

from PySide6.QtCore import Qt

from inbox.ui.parts.button import Button
from inbox.ui.same_words import SETTING as SAME
from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.suggestions import SETTING as SUGGEST
from inbox.ui.words import tr


def section(context: Context) -> Section:
    more = tr("Settings", "templates canned snippets variables csv import export macros")
    suggest = tr("Settings", "Suggest answers")
    same = tr("Settings", "Tell when many get the same words")
    rows = [
        SettingRow(
            tr("Settings", "Saved replies"),
            tr("Settings", "Type “/” where you write to pick one."),
            _opener(context),
            more=more,
        ),
        SettingRow(
            suggest,
            tr(
                "Settings", "From what you answered to similar words. Nothing leaves this computer."
            ),
            context.switch(SUGGEST, suggest),
            more=more,
        ),
        SettingRow(
            same,
            tr("Settings", "A line under your words, when three people got them in two weeks."),
            context.switch(SAME, same),
            more=more,
        ),
    ]
    return Section(tr("Settings", "Saved replies and suggestions"), rows)


def _opener(context: Context) -> Button:
    button = Button(tr("Settings", "Open…"), kind="plain", size=32)

    def open_dialog() -> None:
        from inbox.ui.saved_dialog import SavedDialog  # noqa: PLC0415 - made on demand

        dialog = SavedDialog(context.bridge, context.reader, button.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    button.clicked.connect(open_dialog)
    button.setAccessibleName(tr("Settings", "Open saved replies"))
    return button
