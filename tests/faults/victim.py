"""An engine in a process of its own, made to be killed: `victim.py FOLDER UNDO`.

It replies once on every channel, and prints each state that one of the replies reaches.
"""

import contextlib
import sys
import threading
from dataclasses import replace
from pathlib import Path

from inbox.core.actions import Action
from inbox.core.events import Event, OutboxChanged
from inbox.core.model import Verb
from inbox.engine.engine import Engine
from inbox.paths import Profile
from inbox.store.reader import Reader
from inbox.store.rows import View
from tests.channels.grounds import STANDINS
from tests.engine.desk import HURRIED, PATIENCE, FileKeeps
from tests.faults.counter import Unmetered, tireless


def main() -> None:
    folder, undo = Path(sys.argv[1]), float(sys.argv[2])
    profile = Profile(folder)
    with contextlib.closing(Reader(profile.database)) as reader:
        rows = reader.list(View.WAITING)
    actions = {
        row.channel: Action(Verb.REPLY, row.account, row.last_item, f"Yes, {row.channel}!")
        for row in rows
    }
    names = {action.id: channel for channel, action in actions.items()}

    def listen(event: Event) -> None:
        if isinstance(event, OutboxChanged):
            with contextlib.closing(Reader(profile.database)) as told:
                states = {row.id: row.state for row in told.outbox()}
            state = states.get(event.action_id, "confirmed")
            sys.stdout.write(f"{names[event.action_id]} {state}\n")
            sys.stdout.flush()

    engine = Engine(
        profile,
        {name: tireless(make().channel) for name, make in STANDINS.items()},
        FileKeeps(folder / "made-up.json"),
        pace=replace(HURRIED, read=30, poll=False, find=(30,)),
        undo_seconds=undo,
        transport=Unmetered(),
    )
    engine.start(listen).result(PATIENCE)
    for action in actions.values():
        engine.submit(action).result(PATIENCE)
    threading.Event().wait(60)


if __name__ == "__main__":
    main()
