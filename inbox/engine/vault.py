"""The keyring as the engine sees it: awaited, one call at a time, never a hang."""

import asyncio
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TypeVar

from inbox.core.events import Event, KeyringChanged
from inbox.secrets import Keeps, KeyringTrouble, Memory

T = TypeVar("T")
_WAITING = "The keyring has not answered yet; a password window may be waiting for you"


class Vault:
    """Reads and writes secrets in threads of their own, and tells how the keyring is doing."""

    def __init__(self, keyring: Keeps, emit: Callable[[Event], None], patience: float) -> None:
        self._keyring = keyring
        self._emit = emit
        self._patience = patience
        self._session = Memory()
        self._session_only = False
        self._one = asyncio.Lock()
        self._reading = asyncio.Lock()
        self._told = ""
        self._shut: KeyringTrouble | None = None

    def retry(self) -> None:
        """Somebody asks: the next read may show a password window again."""
        self._shut = None

    def keep_for_session(self) -> None:
        """From now on new secrets are kept until the app ends, and no longer."""
        self._session_only = True
        self._tell("")

    async def get(self, key: str) -> dict[str, str] | None:
        """One account's secrets, None when there are none. Raises KeyringTrouble."""
        kept = self._session.get(key)
        if kept is not None:
            return kept
        async with self._reading:
            if self._shut is not None:  # one refusal is enough: no window for each account
                raise KeyringTrouble(self._shut.kind, self._shut.words)
            try:
                return await self._ask(lambda: self._keyring.get(key))
            except KeyringTrouble as error:
                self._shut = error
                raise

    async def put(self, key: str, secrets: Mapping[str, str]) -> None:
        """Keep them. Raises KeyringTrouble."""
        if self._session_only:
            self._session.put(key, secrets)
            return
        await self._ask(lambda: self._keyring.put(key, secrets))
        self._session.delete(key)

    async def renew(self, key: str, secrets: Mapping[str, str]) -> None:
        """Keep renewed tokens; where the keyring fails they must at least outlive this moment."""
        try:
            await self.put(key, secrets)
        except KeyringTrouble:
            self._session.put(key, secrets)

    async def delete(self, key: str) -> None:
        """Forget them. Raises KeyringTrouble, but not where there is no keyring at all."""
        self._session.delete(key)
        try:
            await self._ask(lambda: self._keyring.delete(key))
        except KeyringTrouble as error:
            if error.kind != "missing":
                raise

    async def _ask(self, call: Callable[[], T]) -> T:
        async with self._one:
            answer = _in_thread(call)
            done, _ = await asyncio.wait({answer}, timeout=self._patience)
            if not done:
                self._tell(_WAITING)
            try:
                found = await answer
            except KeyringTrouble as error:
                self._tell(error.words)
                raise
            self._tell("")
            return found

    def _tell(self, words: str) -> None:
        if words != self._told:
            self._told = words
            self._emit(KeyringChanged(words))


def _in_thread(call: Callable[[], T]) -> asyncio.Future[T]:
    """Like asyncio.to_thread, but a call that waits for a person never keeps the app alive."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(value: T | None, error: BaseException | None) -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(value)  # type: ignore[arg-type]

    def run() -> None:
        value: T | None = None
        failure: BaseException | None = None
        try:
            value = call()
        except Exception as error:  # noqa: BLE001 - handed on to whoever awaits
            failure = error
        with suppress(RuntimeError):  # the loop has ended, nobody waits any more
            loop.call_soon_threadsafe(settle, value, failure)

    threading.Thread(target=run, name="keyring", daemon=True).start()
    return future
