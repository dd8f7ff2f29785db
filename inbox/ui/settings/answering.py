"""Settings: answering."""

from inbox.ui.parts.button import Button
from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.spelling import MINE, ON, own_words
from inbox.ui.words import tr

_SHOWN = 12  # of the owner's words
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
    return Section(tr("Settings", "Answering"), [undo, _spelling(context), _own_words(context)])


def _spelling(context: Context) -> SettingRow:
    title = tr("Settings", "Underline misspelt words")
    return SettingRow(
        title,
        tr(
            "Settings",
            "By the dictionaries that are on this computer, Finnish by Voikko. A language without"
            " one is left alone. F7 goes from one to the next.",
        ),
        context.switch(ON, title),
        more=tr("Settings", "spell check dictionary typo proofread"),
    )


def _own_words(context: Context) -> SettingRow:
    """What "Add to my words" has kept, and a way to be rid of it."""
    words = own_words(context.reader)
    forget = Button(tr("Settings", "Forget them"), kind="plain", size=32)
    forget.setEnabled(bool(words))
    row = SettingRow(
        tr("Settings", "My own words"),
        _told(words),
        forget,
        more=tr("Settings", "spell check dictionary typo proofread"),
    )

    def gone() -> None:
        context.save(MINE, "[]")
        forget.setEnabled(False)
        row.tell(_told([]))

    forget.clicked.connect(gone)
    return row


def _told(words: list[str]) -> str:
    if not words:
        return tr("Settings", "None so far: they are added from the menu of a misspelt word.")
    shown = ", ".join(words[-_SHOWN:][::-1])
    more = len(words) - _SHOWN
    return shown if more <= 0 else tr("Settings", "{words} and %Ln more", more, words=shown)
