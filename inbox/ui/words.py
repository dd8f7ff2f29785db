"""The app's words: looked up by Qt in resources/i18n/LANG.ts, which is read as it stands.

A phrase is found by its context and its English. ``%n`` (or ``%Ln``, with the thousands parted)
becomes the number, in the plural form the language wants; ``{name}`` becomes a value. What people
wrote only ever comes in as a value, and values are never searched for placeholders.
"""

import re
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator

from inbox import paths

LANGUAGES = {"en": "English", "fi": "Suomi"}  # each in its own words
ENGINE_CONTEXT = "Engine"  # what the engine and the store say when something is amiss
CHANNEL_CONTEXT = "Channel"  # manifests: names, summaries, fields, guides, blind spots


class Translations(QTranslator):
    """One language's phrases: (context, English) to one form, or to singular and plural."""

    def __init__(self, phrases: dict[tuple[str, str], tuple[str, ...]], language_code: str) -> None:
        super().__init__()
        self.phrases, self.language_code = phrases, language_code

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The phrase, or None: then Qt asks the next language, and at last takes the English."""
        del disambiguation
        forms = self.phrases.get((context, sourceText))
        if not forms:
            return None
        return forms[0] if n in {1, -1} else forms[-1]  # English and Finnish: one, other

    def fitted(self, text: str) -> str:
        """The text by the phrase with ``{values}`` that it was made from, else itself."""
        for (context, english), forms in self.phrases.items():
            if context not in {CHANNEL_CONTEXT, ENGINE_CONTEXT} or "{" not in english:
                continue
            parts = re.split(r"\{(\w+)\}", english)
            names, fixed = parts[1::2], [re.escape(part) for part in parts[::2]]
            found = re.fullmatch("(.*?)".join(fixed), text, re.DOTALL)
            if found and len(found.groups()) == len(names):
                return forms[0].format_map(dict(zip(names, found.groups(), strict=True)))
        return text


def read(file: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """The phrases of one .ts file; those without a translation are left out.

    Taken out by patterns: our own files are as plain as can be, and a parser of all XML is slow
    to import on the way to the first picture.
    """
    phrases = {}
    for part in file.read_text("utf-8").split("<context>")[1:]:
        name = _plain(_NAME.search(part))
        for message in part.split("<message")[1:]:
            answer = _ANSWER.search(message)
            if answer is None or "vanished" in answer[1] or "obsolete" in answer[1]:
                continue
            forms = tuple(_plain(form) for form in _FORM.finditer(answer[2]))
            forms = forms or (_unescaped(answer[2]),)
            if all(forms):
                phrases[name, _plain(_SOURCE.search(message))] = forms
    return phrases


_NAME = re.compile("<name>(.*?)</name>", re.DOTALL)
_SOURCE = re.compile("<source>(.*?)</source>", re.DOTALL)
_ANSWER = re.compile("<translation([^>]*)>(.*?)</translation>", re.DOTALL)
_FORM = re.compile("<numerusform>(.*?)</numerusform>", re.DOTALL)


def _plain(found: re.Match[str] | None) -> str:
    return _unescaped(found[1]) if found else ""


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    from html import unescape  # noqa: PLC0415 - a large table, which few phrases need

    return unescape(text)


def chosen(setting: str) -> str:
    """The language to speak: the setting when we have it, else the system's, else English."""
    if setting in LANGUAGES:
        return setting
    system = QLocale.system().name().split("_")[0]
    return system if system in LANGUAGES else "en"


def speak(language: str) -> None:
    """Install a language in the application; widgets hear of it as a LanguageChange."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("there is no application to speak for")
    before = app.property("words")
    if isinstance(before, Translations) and before.language_code == language:
        return
    phrases = read(paths.resource("i18n", f"{language}.ts"))
    spoken = Translations(phrases, language)
    spoken.setParent(app)
    QLocale.setDefault(QLocale("fi_FI" if language == "fi" else "en_GB"))
    app.setProperty("words", spoken)
    if isinstance(before, Translations):
        app.removeTranslator(before)
        before.deleteLater()
    app.installTranslator(spoken)


def spoken() -> bool:
    """Whether a language was chosen already."""
    app = QCoreApplication.instance()
    return app is not None and isinstance(app.property("words"), Translations)


def tr(context: str, text: str, n: int | None = None, **values: object) -> str:
    """The phrase in the language spoken now; `n` fills ``%n`` and chooses its plural form."""
    found = QCoreApplication.translate(context, text, None, -1 if n is None else n)
    return found.format_map(values) if values else found


def nobody() -> str:
    """Whoever the network gives no name."""
    return tr("Row", "Somebody")


def in_every_language(wanted: set[str]) -> dict[str, str]:
    """For each phrase of the screen, how all languages say it, in one line. Takes 25 ms."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for (_context, english), forms in read(paths.resource("i18n", f"{language}.ts")).items():
            for said in wanted.intersection((english, *forms)):
                found.setdefault(said, set()).update((english, *forms))
    return {said: " ".join(sorted(forms)) for said, forms in found.items()}


def reason(text: str) -> str:
    """A sentence of the engine or a channel, which know one language, as the screen says it.

    What a network itself said has no translation and stays as it is.
    """
    for context in (CHANNEL_CONTEXT, ENGINE_CONTEXT):
        found = QCoreApplication.translate(context, text)
        if found != text:
            return found
    app = QCoreApplication.instance()
    spoken = app.property("words") if app is not None else None
    return spoken.fitted(text) if isinstance(spoken, Translations) else text


def finnish() -> bool:
    """Whether Finnish is spoken: dates and numbers are written its way."""
    return QLocale().language() == QLocale.Language.Finnish


def number(n: int) -> str:
    """A whole number with its thousands parted, "1,240" or "1 240"."""
    return QLocale().toString(n)


def percent(share: float) -> str:
    """A share of 1 in per cent: "91%", in Finnish "91 %"."""
    return f"{round(share * 100)}{chr(0xA0) if finnish() else ''}%"


def clock(when: datetime) -> str:
    """The time of day: "9:41", in Finnish "9.41"."""
    local = when.astimezone()
    return f"{local.hour}{'.' if finnish() else ':'}{local.minute:02d}"


def date(when: datetime, now: datetime) -> str:
    """The day: "3 Nov" or "3.11.", with the year when it is another one."""
    local = when.astimezone()
    if finnish():
        year = str(local.year) if local.year != now.astimezone().year else ""
        return f"{local.day}.{local.month}.{year}"
    year = f" {local.year}" if local.year != now.astimezone().year else ""
    return f"{local.day} {QLocale().monthName(local.month, QLocale.FormatType.ShortFormat)}{year}"


def age(when: datetime, now: datetime) -> str:
    """How long ago, in few letters: "12 min", "3 h", "Yesterday", "2 days", "3 Nov"."""
    past = now - when
    if past < timedelta(minutes=1):
        return tr("Age", "now")
    if past < timedelta(hours=1):
        return tr("Age", "%n min", past.seconds // 60)
    days = (now.astimezone().date() - when.astimezone().date()).days
    if past < timedelta(hours=12) or days == 0:
        return tr("Age", "%n h", int(past.total_seconds() // 3600))
    if days == 1:
        return tr("Age", "Yesterday")
    if days < 7:
        return tr("Age", "%n days", days)
    return date(when, now)


def moment(when: datetime, now: datetime) -> str:
    """When, in full: "9:12", "yesterday 15:20", "Saturday 9:12", "3 Nov 9:12"."""
    days = (now.astimezone().date() - when.astimezone().date()).days
    time = clock(when)
    if days == 0:
        return tr("Age", "today {time}", time=time)
    if days == 1:
        return tr("Age", "yesterday {time}", time=time)
    if days == -1:
        return tr("Age", "tomorrow {time}", time=time)
    if -7 < days < 7:
        return tr("Age", "{day} {time}", day=weekday(when), time=time)
    return tr("Age", "{day} {time}", day=date(when, now), time=time)


def weekday(when: datetime) -> str:
    """The day of the week, as it stands in a sentence: "Saturday", "lauantaina"."""
    names = (
        tr("Age", "Monday"),
        tr("Age", "Tuesday"),
        tr("Age", "Wednesday"),
        tr("Age", "Thursday"),
        tr("Age", "Friday"),
        tr("Age", "Saturday"),
        tr("Age", "Sunday"),
    )
    return names[when.astimezone().weekday()]


def in_full(when: datetime) -> str:
    """Day and time as the language writes them out, for tooltips and screen readers."""
    local = when.astimezone()
    day = QDate(local.year, local.month, local.day)
    # Qt's own words for both at once name the time zone: for that ICU reads 3 MiB.
    return tr(
        "Age",
        "{day} {time}",
        day=QLocale().toString(day, QLocale.FormatType.LongFormat),
        time=clock(local),
    )
