"""The app without a screen: one thread, one event loop, the only writer."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from inbox.core.actions import Action
from inbox.core.channel import Identity
from inbox.core.verdict import Label
from inbox.engine.acquaintance import Acquaintance
from inbox.engine.later import Later
from inbox.engine.phrases import Phrases
from inbox.engine.sorting import Sorting
from inbox.store.details import Before, SessionCard

if TYPE_CHECKING:
    from inbox.engine.poll import Round
    from inbox.engine.sign_in import SignIn
    from inbox.store.store import Corrected


class Engine(Later, Sorting, Phrases, Acquaintance):
    """Start it, tell it what the owner wants, listen to its events, stop it.

    Every method may be called from any thread and returns at once. Futures fail with
    ChannelError, StoreError or KeyringTrouble, whose words are for a person.
    """

    # What the owner does

    def submit(self, action: Action) -> Future[int]:
        """Queue a wish; ready, with the conversation, once it cannot be lost any more."""
        return self._call(lambda: self._works.wishes.submit(action))

    def undo(self, action_id: str) -> Future[bool]:
        """Take back what has not left yet; whether that was still possible."""
        return self._call(lambda: self._works.wishes.undo(action_id))

    def resolve(self, action_id: str, how: str) -> Future[bool]:
        """Settle a failed or unsure action: "retry", "discard" or "sent"."""
        return self._call(lambda: self._works.wishes.resolve(action_id, how))

    def done(self, ids: Sequence[int]) -> Future[list[Before]]:
        """These need no answer; `restore` with the answer undoes it."""
        now = self._seams.clock()
        return self._call(lambda: self._works.changed(self._works.store.done(ids, now)))

    def reopen(self, ids: Sequence[int]) -> Future[list[Before]]:
        """These wait again."""
        return self._call(lambda: self._works.changed(self._works.store.reopen(ids)))

    def snooze(self, ids: Sequence[int], until: datetime) -> Future[list[Before]]:
        """These wait again from `until` on."""
        return self._call(lambda: self._works.changed(self._works.store.snooze(ids, until)))

    def restore(self, befores: Sequence[Before]) -> Future[None]:
        """Undo `done`, `reopen` or `snooze`."""
        return self._call(lambda: self._works.restore(befores))

    def correct(self, conversation: int, label: Label, holds: bool) -> Future[Corrected | None]:
        """The last words there are (or are not) this; learnt from, and undone by `uncorrect`."""
        return self._call(lambda: self._works.correct(conversation, label, holds))

    def uncorrect(self, corrected: Corrected) -> Future[None]:
        return self._call(lambda: self._works.uncorrect(corrected))

    def save_draft(self, conversation: int, text: str) -> Future[None]:
        """Keep what stands in the composer; ready once it cannot be lost any more."""
        return self._call(lambda: self._works.draft(conversation, text))

    def save_edit(self, item: int, text: str) -> Future[None]:
        """Keep what stands in the composer for a reply of ours; "" once it stays as it was."""
        return self._call(lambda: self._works.store.save_edit(item, text))

    def set_setting(self, name: str, value: str) -> Future[None]:
        return self._call(lambda: self._works.store.set_setting(name, value))

    def begin_session(self, cards: Sequence[SessionCard]) -> Future[int]:
        """A daily session with these cards; one still under way ends."""
        now = self._seams.clock()
        return self._call(lambda: self._works.store.begin_session(cards, now))

    def settle_card(self, place: int, how: str, milliseconds: int) -> Future[None]:
        """What came of a card of the session under way; "" takes it back."""
        now = self._seams.clock()
        return self._call(lambda: self._works.store.settle_card(place, how, milliseconds, now))

    def end_session(self) -> Future[None]:
        """The session under way is over."""
        now = self._seams.clock()
        return self._call(lambda: self._works.store.end_session(now))

    def reopen_session(self) -> Future[None]:
        """The session that ended last goes on."""
        return self._call(lambda: self._works.store.reopen_session())  # noqa: PLW0108 - made later

    # What the window tells

    def check_now(self, account: int | None = None) -> None:
        """Read and send now, and ask a locked keyring again."""
        self._call(lambda: self._works.accounts.ask(account))

    def busy(self, on: bool) -> None:
        """The window reads or paints, or has done so: the engine's long work waits meanwhile."""
        turns = self._seams.turns
        (turns.take if on else turns.leave)()

    def front(self, shown: bool) -> None:
        """Whether the window is in front: then accounts are read more often."""
        self._call(lambda: self._works.accounts.front(shown))

    def opened(self, conversation: int) -> None:
        """Somebody looks at this conversation: what stands there is read again."""
        self._call(lambda: self._works.accounts.opened(conversation))

    def picture(self, url: str) -> Path | None:
        """Where the picture lies; None while it is being fetched, MediaReady follows then."""
        place = self._seams.profile.picture(url)
        try:
            os.utime(place)  # seen just now: the last to be thrown away
        except OSError:
            self._call(lambda: self._works.media.want(url))
            return None
        return place

    def keep_for_session(self) -> None:
        """Keep new secrets in memory only, until the app ends."""
        self._call(lambda: self._works.vault.keep_for_session())  # noqa: PLW0108 - made later

    # Accounts

    def connect(
        self, channel_id: str, way_id: str, fields: Mapping[str, str]
    ) -> Future[list[Identity]]:
        """Sign in with typed credentials."""
        given = dict(fields)
        return self._begin(lambda: self._works.connect(channel_id, way_id, given))

    def sign_in(
        self,
        channel_id: str,
        way_id: str,
        fields: Mapping[str, str],
        open_url: Callable[[str], None],
        *,
        by_scheme: bool = False,
    ) -> SignIn:
        """Sign in through the browser; `open_url` is called on a thread of its own.

        ``by_scheme``: the browser comes back on the way's own scheme, with `came_back`.
        """
        from inbox.engine.sign_in import SignIn  # noqa: PLC0415 - as the works

        sign_in = SignIn(self._loop)
        given = dict(fields)
        begun = self._call(
            lambda: self._works.begin_sign_in(
                channel_id, way_id, given, sign_in, open_url, by_scheme=by_scheme
            )
        )
        begun.add_done_callback(sign_in.never_begun)
        return sign_in

    def came_back(self, url: str) -> Future[bool]:
        """An address of our own scheme was opened; whether a sign-in waited for exactly that.

        It may carry a password: it goes to that sign-in and nowhere else.
        """
        return self._call(lambda: self._works.came_back(url))

    def adopt(self, identities: Sequence[Identity]) -> Future[list[int]]:
        """Keep these accounts of a sign-in and begin to read them; the same again renews it."""
        return self._begin(lambda: self._works.accounts.adopt(identities))

    def disconnect(self, account: int) -> Future[None]:
        """Forget an account, its words and its secrets."""
        return self._begin(lambda: self._works.disconnect(account))

    def sync(self, account: int | None = None) -> Future[list[Round]]:
        """One full read to the end; an account's error stands in its own answer."""
        return self._begin(lambda: self._works.accounts.sync(account))

    def wait(self, action_id: str, timeout: float | None = None) -> Future[str]:
        """How an action ended: "confirmed", "withdrawn", "failed" or "unsure".

        After `timeout` seconds: where it stands, "queued" or "sending".
        """
        return self._begin(lambda: self._works.wishes.wait(action_id, timeout))
