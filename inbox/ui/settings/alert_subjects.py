"""Settings: whom and what alerts are about."""

from collections.abc import Mapping

from inbox.core.model import Kind
from inbox.ui.alert_wishes import (
    ACCOUNTS_OFF,
    CLASSES,
    CLASSES_OFF,
    DEFAULTS,
    KINDS_OFF,
    REACTION,
    joined,
    listed,
)
from inbox.ui.classes import label_words
from inbox.ui.setting_rows import SettingRow
from inbox.ui.settings.context import Context
from inbox.ui.ticks import Ticks
from inbox.ui.words import tr


def rows(context: Context) -> list[SettingRow]:
    at_once = tr("Settings", "Urgent ones at once")
    at_night = tr("Settings", "Urgent ones in quiet hours too")
    more = tr("Settings", "important emergency pass through complaints stars")
    made = [
        SettingRow(
            at_once,
            tr("Settings", "Words that cannot wait, and reviews with one or two stars."),
            context.switch("alerts_urgent", at_once),
            more=more,
        ),
        SettingRow(
            at_night,
            tr("Settings", "A pause holds them back all the same."),
            context.switch("alerts_urgent_quiet", at_night, on=False),
            more=more,
        ),
    ]
    owned = _accounts(context)
    if len(owned) > 1:
        made.append(_row(context, tr("Settings", "Alerts from"), ACCOUNTS_OFF, owned))
    made.append(_row(context, tr("Settings", "Alerts about"), KINDS_OFF, _kinds()))
    classes = {label.value: label_words(label).rstrip("?") for label in CLASSES}
    made.append(_row(context, tr("Settings", "When the words are"), CLASSES_OFF, classes))
    return made


def _row(context: Context, title: str, name: str, options: Mapping[str, str]) -> SettingRow:
    off = listed(context.values.get(name, DEFAULTS[name]))
    ticks = Ticks(options, off, lambda names: context.save(name, joined(names)))
    ticks.setObjectName(name)
    for tick in ticks.ticks.values():
        tick.setAccessibleName(f"{title}: {tick.text()}")
    help_words = {
        ACCOUNTS_OFF: "",
        KINDS_OFF: "",
        CLASSES_OFF: tr("Settings", "Words of no such sort always count."),
    }[name]
    more = tr("Settings", "filter mute account channel kind class sort network only")
    return SettingRow(title, help_words, more=" ".join((more, *ticks.words())), below=ticks)


def _accounts(context: Context) -> dict[str, str]:
    """Names as the sidebar has them; the channel too where two are called alike."""
    accounts = context.reader.accounts()
    names = [row.name for row in accounts]
    said = {}
    for row in accounts:
        manifest = context.channels.get(row.channel)
        channel = manifest.name if manifest else row.channel.capitalize()
        said[str(row.id)] = f"{row.name} · {channel}" if names.count(row.name) > 1 else row.name
    return said


def _kinds() -> dict[str, str]:
    return {
        Kind.COMMENT.value: tr("Settings", "Comments"),
        Kind.MENTION.value: tr("Settings", "Mentions"),
        Kind.REVIEW.value: tr("Settings", "Reviews"),
        Kind.MESSAGE.value: tr("Settings", "Messages"),
        REACTION: tr("Settings", "Likes and shares"),
    }
