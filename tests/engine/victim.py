"""An engine in a process of its own, made to be killed: `victim.py FOLDER UNDO LATER`.

It replies to the first conversation and prints each state that the reply reaches.
"""

import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from inbox.core.actions import Action
from inbox.core.events import Event, OutboxChanged
from inbox.core.model import Verb
from inbox.engine.engine import Engine
from inbox.paths import Profile
from inbox.store.reader import Reader
from inbox.store.rows import View
from tests.engine.desk import HURRIED, PATIENCE, FileKeeps
from tests.engine.guestbook import Guestbook


def main() -> None:
    folder, undo, later = Path(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
    profile = Profile(folder)
    told = Reader(profile.database)
    row = told.list(View.ALL)[0]
    action = Action(Verb.REPLY, row.account, row.last_item, "Yes")
    lines = threading.Lock()

    def say(word: str) -> None:
        with lines:
            sys.stdout.write(f"{word}\n")
            sys.stdout.flush()

    def listen(event: Event) -> None:
        if isinstance(event, OutboxChanged):
            with_reader = Reader(profile.database)
            rows = with_reader.outbox()
            with_reader.close()
            say(rows[0].state if rows else "confirmed")

    pace = replace(HURRIED, read=30, poll=False)
    keeps = FileKeeps(folder / "made-up.json")
    engine = Engine(profile, {"guestbook": Guestbook()}, keeps, pace=pace, undo_seconds=undo)
    engine.start(listen).result(PATIENCE)
    if later:
        engine.send_later(action, datetime.now(UTC) + timedelta(seconds=later)).result(PATIENCE)
    else:
        engine.submit(action).result(PATIENCE)
    threading.Event().wait(60)


if __name__ == "__main__":
    main()
