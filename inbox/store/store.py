"""Every write the app makes. One Store, one connection, one thread: the engine's.

What it can do is told by its parts: Pages (what a read brought), Outbox (what the owner wants
done) with PutOff and Promises, Ledger (accounts), Decisions (what no network hears of), Labels,
Rules, Judging (what words are), SavedReplies, Persons, Sessions and Removal. Every public method
is one transaction, and raises StoreError with words for a person when the disk says no.
"""

import sqlite3

from inbox.store.database import plain_words
from inbox.store.decisions import Decisions
from inbox.store.details import Before, Saved
from inbox.store.judging import Judging
from inbox.store.ledger import Ledger
from inbox.store.outbox import Outbox
from inbox.store.pages import Pages
from inbox.store.persons import Persons
from inbox.store.promises import Promises
from inbox.store.put_off import PutOff
from inbox.store.saved import SavedReplies
from inbox.store.sessions import Sessions
from inbox.store.verdicts import Corrected

__all__ = ["Before", "Corrected", "Saved", "Store"]


class Store(
    SavedReplies, PutOff, Promises, Persons, Pages, Outbox, Ledger, Decisions, Judging, Sessions
):
    def close(self) -> None:
        """Close the file and mark it as closed well, so that the next start need not check it."""
        try:
            with plain_words():
                self._db.execute("PRAGMA optimize")
                self._db.execute("INSERT OR REPLACE INTO meta VALUES ('closed', 'yes')")
        except sqlite3.ProgrammingError:
            return  # closed already
        self._db.close()
