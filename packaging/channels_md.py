"""Write docs/channels.md from the manifests: `.venv/bin/python packaging/channels_md.py`."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from pathlib import Path

from inbox.channels import ALL
from inbox.core.channel import Channel, Manifest, Sending, Way
from inbox.core.model import Kind, Verb
from inbox.core.text import Counts, TextRule

PAGE = Path(__file__).parent.parent / "docs" / "channels.md"

_SAFE = {
    Sending.KEY: "A key that the server remembers makes a repeated reply the same reply.",
    Sending.CLIENT_ID: "The reply's id is chosen here, so a repeated reply is the same reply.",
    Sending.LOOK_UP: "Before anything is sent again, Kuulolla looks whether it is already there.",
    Sending.UPSERT: "There is one reply; writing it again changes nothing.",
    Sending.NONE: "Nobody can tell whether an unconfirmed reply arrived: you are asked.",
}
_UNITS = {
    Counts.CHARACTERS: "characters",
    Counts.GRAPHEMES: "characters as a person counts them",
    Counts.UTF16: "UTF-16 units",
    Counts.BYTES: "bytes",
}


def page(channels: Mapping[str, Channel]) -> str:
    """The whole document."""
    parts = [
        "# Channels",
        "",
        "What each network lets anyone read and do, what it costs, and what it cannot see.",
        "Made from the manifests by `packaging/channels_md.py`; a test keeps it fresh.",
        "",
        *_table([channel.manifest for channel in channels.values()]),
    ]
    for channel in channels.values():
        parts += ["", *_section(channel.manifest)]
    return "\n".join(parts) + "\n"


def _table(manifests: list[Manifest]) -> Iterable[str]:
    yield "| channel | reads | like | reply | edit own | delete own | moderate |"
    yield "|---|---|---|---|---|---|---|"
    for m in manifests:
        able = frozenset().union(*m.capabilities.values())
        marks = [
            "yes" if v in able else "–" for v in (Verb.LIKE, Verb.REPLY, Verb.EDIT, Verb.DELETE)
        ]
        kinds = ", ".join(f"{kind.value}s" for kind in m.capabilities)
        yield f"| {m.name} | {kinds} | {' | '.join(marks)} | {_moderation(able) or '–'} |"


def _moderation(able: frozenset[Verb]) -> str:
    order = (Verb.HIDE, Verb.UNHIDE, Verb.APPROVE, Verb.HOLD, Verb.SPAM, Verb.TRASH, Verb.BAN)
    return ", ".join(verb.value for verb in order if verb in able)


def _section(m: Manifest) -> Iterable[str]:
    yield f"## {m.name}"
    yield ""
    yield m.summary
    yield ""
    for kind in Kind:
        if verbs := m.capabilities.get(kind):
            words = ", ".join(verb.value for verb in Verb if verb in verbs)
            yield f"- **{kind.value.capitalize()}s**: {words}"
    yield f"- **Length**: {_length(m.text)}"
    yield f"- **Never twice**: {_SAFE[m.sending]}"
    often, slowly = _span(m.poll_every), _span(m.sweep_every)
    yield f"- **Read** every {often}; edits and deletions every {slowly}."
    most, cost = f"{m.budget.points:,} points in {_span(m.budget.per)}", m.budget
    yield f"- **Cost**: at most {most}; a read costs {cost.read}, a reply {cost.send}."
    if m.retention:
        yield f"- **Kept** for at most {_span(m.retention)} without reading it again."
    yield ""
    if m.blind_spots:
        yield "What it cannot see:"
        yield ""
        yield from (f"- {spot}" for spot in m.blind_spots)
        yield ""
    for way in m.ways:
        yield from _way(way)


def _length(rule: TextRule) -> str:
    if not rule.limit:
        return "no limit is known."
    words = f"{rule.limit:,} {_UNITS[rule.counts]}"
    if rule.byte_limit:
        words += f" and {rule.byte_limit:,} bytes"
    if rule.url_weight:
        words += f", each address counting as {rule.url_weight}"
    return words + "."


def _span(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    for size, name in ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")):
        if seconds % size == 0:
            number = seconds // size
            return f"{number} {name}{'' if number == 1 else 's'}"
    return f"{seconds} seconds"


def _way(way: Way) -> Iterable[str]:
    yield f"### Sign in: {way.title}"
    yield ""
    asked = ", ".join(f.label + (" (secret)" if f.secret else "") for f in way.fields)
    if asked:
        yield f"Asks for: {asked}."
        yield ""
    for number, step in enumerate(way.guide, 1):
        link = f" <{step.link}>" if step.link else ""
        yield f"{number}. {step.text}{link}"
        if step.warning:
            yield f"   *{step.warning}*"
    if way.guide:
        yield ""


if __name__ == "__main__":
    PAGE.write_text(page(ALL), encoding="utf-8")
