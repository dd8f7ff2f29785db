"""The list is painted before anything else is imported or made."""

import json
import os
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inbox.core.channel import Identity
from inbox.core.model import Author, Conversation, Kind, Page
from inbox.paths import Profile
from inbox.store.database import connect
from inbox.store.store import Store
from tests.ui.kiosk import said

pytestmark = pytest.mark.timeout(60)

# At the first picture and once everything is there: what is imported, and whether rows are shown.
_LOOK = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from inbox import app, paths

class Look(QObject):
    seen = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.seen is None:
            self.seen = sorted(sys.modules)
        return False

def watch(shell):
    list_, look = shell.window.list, Look(shell)
    list_.view.viewport().installEventFilter(look)
    def settled():
        row = shell.window.conversation.row()
        print(json.dumps([look.seen, list_.rows.rowCount(), row and row.author_name]), flush=True)
        shell.quit()
    shell.settled.connect(settled)

sys.exit(app.main(paths.Profile(Path(sys.argv[1])), lambda *_asked: {}, watch=watch))
"""
_LATER = {
    "asyncio", "httpx", "ssl", "keyring", "regex", "uuid", "websockets", "xml.etree.ElementTree",
    "importlib.metadata", "logging.handlers", "PySide6.QtNetwork", "inbox.engine.engine",
    "inbox.engine.works", "inbox.store.store", "inbox.ui.rooms", "inbox.ui.conversation",
    "inbox.ui.composer", "inbox.ui.commands", "inbox.ui.palette", "inbox.ui.tray",
    "inbox.ui.alerts", "inbox.ui.today.today", "inbox.ui.people", "inbox.ui.dialogue",
    "inbox.ui.applause", "inbox.channels.mastodon.adapter", "inbox.channels.bluesky.manifest",
}  # fmt: skip


def test_the_list_waits_for_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.make()
    with closing(Store(connect(profile.database))) as store:
        account = store.add_account("mastodon", Identity(Author("me", "Café Kanerva")))
        hello = said("a1", "Aino", "Hello there", timedelta(minutes=5))
        page = Page(conversations=(Conversation("a1", Kind.COMMENT),), items=(hello,))
        store.save_page(account, page, now=datetime.now(UTC), advance=False)
        store.mark_read_to_end(account, datetime.now(UTC), None)
    told = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _LOOK, str(tmp_path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"},
        check=True,
        timeout=50,
    )
    imported, rows, opened = json.loads(told.stdout)
    assert rows == 1
    assert opened == "Aino"
    assert not _LATER & set(imported)


def test_pyside_reads_no_source_of_ours() -> None:
    look = (
        "import linecache\nfrom inbox.ui import imports\nimports.spare()\n"
        "import inbox.ui.window\n"
        "print(sum(name.endswith('theme.py') for name in linecache.cache))\n"
    )
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", look], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert ran.stdout.split() == ["0"]
    without = look.replace("imports.spare()\n", "")
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", without], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert ran.stdout.split() == ["1"], "PySide does not do that any more: drop inbox/ui/imports.py"
