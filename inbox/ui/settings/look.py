"""Settings: look and language."""

from inbox.ui import words
from inbox.ui.setting_rows import Section, SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.words import tr

SIZES = ("100", "115", "130", "150", "175", "200")


def section(context: Context) -> Section:
    system = tr("Settings", "As the system")
    schemes = {
        "system": system,
        "light": tr("Settings", "Light"),
        "dark": tr("Settings", "Dark"),
        "contrast": tr("Settings", "High contrast"),
    }
    sizes = {one: words.percent(int(one) / 100) for one in SIZES}
    language = tr("Settings", "Language")
    scheme = tr("Settings", "Light or dark")
    size = tr("Settings", "Text size")
    rows = [
        SettingRow(
            language,
            "",
            context.pick("language", language, {"": system, **words.LANGUAGES}, ""),
            more="language kieli suomi English translation käännös",
        ),
        SettingRow(
            scheme,
            "",
            context.pick("scheme", scheme, schemes, "system"),
            more=tr("Settings", "theme colours appearance night mode contrast"),
        ),
        SettingRow(
            size,
            tr("Settings", "On top of the size that the system gives."),
            context.pick("text_size", size, sizes, "100"),
            more=tr("Settings", "font larger smaller zoom letters"),
        ),
    ]
    return Section(tr("Settings", "Look and language"), rows)
