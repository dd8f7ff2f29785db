"""Commands that only read the file: they work beside a running window."""

import csv
import json
import os
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from inbox.cli import shapes
from inbox.cli.world import FAILED, USAGE, Refused, World
from inbox.core.text import fold
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, Filter, View

Document = dict[str, Any]


def accounts(world: World, _args: Namespace) -> Document:
    rows = world.reader.accounts()
    known = {name: channel.manifest for name, channel in world.channels.items()}
    return {"accounts": [shapes.account(row, known.get(row.channel)) for row in rows]}


def listing(world: World, args: Namespace) -> Document:
    if not 1 <= args.limit <= 1000:
        raise Refused(USAGE, "--limit is between 1 and 1000")
    try:
        after = shapes.key_from(args.after) if args.after else None
    except ValueError as error:
        raise Refused(USAGE, f"“{args.after}” is no key: take “next” of the page before") from error
    label = None if args.label is None else _label(world, args.label)
    chosen = Filter(account=args.account, channel=args.channel, label=label)
    if args.search:
        rows = world.reader.search(args.search, chosen, after=after, limit=args.limit)
    else:
        rows = world.reader.list(View(args.view), chosen, after=after, limit=args.limit)
    following = shapes.key_text(rows[-1].key) if len(rows) == args.limit else None
    return {"conversations": [_conversation(world, row) for row in rows], "next": following}


def _label(world: World, name: str) -> int:
    for label in world.reader.shelf.labels():
        if fold(label.name) == fold(name.strip()):
            return label.id
    raise Refused(USAGE, f"There is no label “{name}”.")


def _conversation(world: World, row: ConversationRow) -> Document:
    names = {label.id: label.name for label in world.reader.shelf.labels()} if row.labels else {}
    labels = [names[number] for number in row.labels if number in names]
    return shapes.conversation(row, world.reader.post(row.post) if row.post else None, labels)


def show(world: World, args: Namespace) -> Document:
    row = world.reader.conversation(args.conversation)
    if row is None:
        raise Refused(FAILED, f"There is no conversation {args.conversation}.")
    return {
        "conversation": _conversation(world, row),
        "items": [shapes.item(item) for item in world.reader.items(row.id)],
    }


def stats(world: World, args: Namespace) -> Document:
    return {"stats": shapes.figures(asdict(world.reader.stats(args.days)))}


def export(world: World, args: Namespace) -> Document:
    """Written beside the target and renamed: a full disk leaves no half file."""
    suffix = args.file.suffix.lower()
    if suffix not in {".jsonl", ".csv"}:
        raise Refused(USAGE, "The file's name ends in .jsonl or .csv")
    handle, name = tempfile.mkstemp(dir=args.file.parent, prefix=".kuulolla-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            written = (_csv if suffix == ".csv" else _jsonl)(out, _everything(world.reader))
        Path(name).replace(args.file)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise Refused(FAILED, f"{args.file} could not be written: {error.strerror}") from error
    return {"file": str(args.file), "items": written}


def _everything(reader: Reader) -> Iterator[Document]:
    after = None
    while rows := reader.list(View.ALL, Filter(), after=after, limit=500):
        for row in rows:
            for item in reader.items(row.id, limit=100_000):
                yield {
                    "channel": row.channel,
                    "account": row.account,
                    "conversation": row.id,
                    "status": row.view.value,
                    "kind": row.kind.value,
                    **shapes.item(item),
                }
        after = rows[-1].key


def _jsonl(out: TextIO, rows: Iterator[Document]) -> int:
    number = 0
    for number, row in enumerate(rows, 1):  # noqa: B007
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return number


def _csv(out: TextIO, rows: Iterator[Document]) -> int:
    number, writer = 0, None
    for number, row in enumerate(rows, 1):  # noqa: B007
        if writer is None:
            writer = csv.DictWriter(out, list(row))
            writer.writeheader()
        writer.writerow({k: _cell(v) for k, v in row.items()})
    return number


def _cell(value: object) -> object:
    """A text that a spreadsheet would run as a formula gets an apostrophe in front."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return "'" + value
    return value
