"""Secrets live in the operating system's keyring and nowhere else.

Every call may block for as long as a password window waits for a person, so only threads that
may wait call in here.
"""

import importlib.metadata
import json
import secrets as chance
import sys
from collections.abc import Mapping
from typing import Protocol

if sys.version_info < (3, 12):  # keyring asks for the same under another name: half a MiB
    sys.modules.setdefault("importlib_metadata", importlib.metadata)

_ENTRY = 600  # characters; 1,200 bytes in UTF-16, well below the 2,560 of Windows
_REFUSED = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")


class KeyringTrouble(Exception):  # noqa: N818
    """The keyring gave nothing. ``kind``: "missing", "locked" or "died"; words for a person."""

    def __init__(self, kind: str, words: str) -> None:
        super().__init__(words)
        self.kind = kind
        self.words = words


class Backend(Protocol):
    """What we use of a keyring."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class Keeps(Protocol):
    """Somewhere that credentials are kept, by account key."""

    def get(self, key: str) -> dict[str, str] | None: ...

    def put(self, key: str, secrets: Mapping[str, str]) -> None: ...

    def delete(self, key: str) -> None: ...


class Memory:
    """Keeps secrets until this process ends."""

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, str]] = {}

    def get(self, key: str) -> dict[str, str] | None:
        kept = self._kept.get(key)
        return None if kept is None else dict(kept)

    def put(self, key: str, secrets: Mapping[str, str]) -> None:
        self._kept[key] = dict(secrets)

    def delete(self, key: str) -> None:
        self._kept.pop(key, None)


class Secrets:
    """The keyring entries of one profile; every method may raise `KeyringTrouble`.

    What is longer than one entry stands in numbered ones, written before the first entry names
    them: whoever dies between two of them leaves the old secrets readable.
    """

    def __init__(self, profile_name: str = "", backend: Backend | None = None) -> None:
        self._service = f"kuulolla-{profile_name}" if profile_name else "kuulolla"
        self._backend = backend

    def get(self, key: str) -> dict[str, str] | None:
        """One account's secrets; None when the keyring has none for it."""
        head = self._read(key)
        if head is None:
            return None
        mark, _, rest = head.partition(":")
        parts = [self._read(name) for name in _names(key, mark, rest)] if mark else [rest]
        try:
            found = json.loads("".join(part or "" for part in parts))
        except ValueError:
            return None
        return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else None

    def put(self, key: str, secrets: Mapping[str, str]) -> None:
        """Keep these instead of what was there."""
        text = json.dumps(dict(secrets), separators=(",", ":"))
        before = self._numbered(key)
        if len(text) < _ENTRY:
            self._write(key, f":{text}")
        else:
            pieces = [text[at : at + _ENTRY] for at in range(0, len(text), _ENTRY)]
            mark, rest = chance.token_hex(4), str(len(pieces))
            for name, piece in zip(_names(key, mark, rest), pieces, strict=True):
                self._write(name, piece)
            self._write(key, f"{mark}:{rest}")
        for name in before:
            self._drop(name)

    def delete(self, key: str) -> None:
        """Forget them; nothing happens when there are none."""
        names = self._numbered(key)
        self._drop(key)
        for name in names:
            self._drop(name)

    def describe(self) -> str:
        """Which keyring it is, or why there is none; for a report, without any secret."""
        try:
            ring = self._ring()
        except Exception as error:  # noqa: BLE001 - a backend may fail in ways of its own
            return _trouble(error).words
        return f"{type(ring).__module__}.{type(ring).__qualname__}"

    def _numbered(self, key: str) -> list[str]:
        mark, _, rest = (self._read(key) or "").partition(":")
        return _names(key, mark, rest) if mark else []

    def _read(self, name: str) -> str | None:
        try:
            return self._ring().get_password(self._service, name)
        except Exception as error:  # noqa: BLE001 - as above
            raise _trouble(error) from None

    def _write(self, name: str, value: str) -> None:
        try:
            self._ring().set_password(self._service, name, value)
        except Exception as error:  # noqa: BLE001 - as above
            raise _trouble(error) from None

    def _drop(self, name: str) -> None:
        from keyring.errors import PasswordDeleteError  # noqa: PLC0415

        try:
            self._ring().delete_password(self._service, name)
        except PasswordDeleteError:
            return
        except Exception as error:  # noqa: BLE001 - as above
            raise _trouble(error) from None

    def _ring(self) -> Backend:
        if self._backend is None:
            self._backend = _system()
        return self._backend


def _names(key: str, mark: str, count: str) -> list[str]:
    return [f"{key}#{mark}.{n}" for n in range(int(count) if count.isdigit() else 0)]


def _system() -> Backend:
    """The system's keyring; one that would write secrets into a plain file is refused."""
    import keyring  # noqa: PLC0415 - slow to import, and not needed for the first paint
    from keyring.errors import NoKeyringError  # noqa: PLC0415

    chosen = keyring.get_keyring()
    for one in getattr(chosen, "backends", [chosen]):
        if not type(one).__module__.startswith(_REFUSED):
            backend: Backend = one
            return backend
    raise NoKeyringError


def _trouble(error: Exception) -> KeyringTrouble:
    """Any failure in words of ours: a backend's own may hold anything."""
    from keyring.errors import KeyringLocked, NoKeyringError  # noqa: PLC0415

    if isinstance(error, KeyringTrouble):
        return error
    if isinstance(error, NoKeyringError):
        return KeyringTrouble("missing", "This computer has no keyring to keep secrets in")
    if isinstance(error, KeyringLocked):
        return KeyringTrouble("locked", "The keyring is locked")
    return KeyringTrouble("died", "The keyring does not answer")
