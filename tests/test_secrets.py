"""Secrets in small entries of a keyring, whatever the keyring does."""

import keyring.backend
import keyring.backends.fail
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError

from inbox.secrets import KeyringTrouble, Memory, Secrets


class Drawer:
    """A keyring in memory that can fail at its nth write."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.error: Exception | None = None
        self.writes_left = 10_000

    def get_password(self, service: str, username: str) -> str | None:
        self._fail()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()
        self.writes_left -= 1
        if self.writes_left < 0:
            raise InitError("gone")
        assert len(password.encode("utf-16-le")) <= 1_200 + 2
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._fail()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


_WORDS = st.dictionaries(st.text(max_size=20), st.text(max_size=2_000), max_size=5)


@given(first=_WORDS, second=_WORDS)
def test_what_is_put_is_got_and_nothing_else_stays(
    first: dict[str, str], second: dict[str, str]
) -> None:
    drawer = Drawer()
    secrets = Secrets("shop", drawer)
    secrets.put("a", first)
    assert secrets.get("a") == first
    secrets.put("a", second)
    assert secrets.get("a") == second
    secrets.delete("a")
    assert secrets.get("a") is None
    assert drawer.kept == {}


def test_keyring_dying_midway_leaves_the_old_secrets() -> None:
    drawer = Drawer()
    secrets = Secrets("", drawer)
    old = {"token": "o" * 2_000}
    secrets.put("a", old)
    for writes in range(4):
        drawer.writes_left = writes
        with pytest.raises(KeyringTrouble):
            secrets.put("a", {"token": "n" * 2_000})
        assert secrets.get("a") == old


def test_profiles_and_accounts_do_not_see_each_other() -> None:
    drawer = Drawer()
    Secrets("one", drawer).put("a", {"token": "1"})
    assert Secrets("two", drawer).get("a") is None
    assert Secrets("one", drawer).get("b") is None


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (NoKeyringError("x"), "missing"),
        (KeyringLocked("x"), "locked"),
        (InitError("t0ken"), "died"),
        (OSError("t0ken"), "died"),
        (RuntimeError("t0ken"), "died"),
    ],
)
def test_trouble_is_told_in_words_of_ours(error: Exception, kind: str) -> None:
    drawer = Drawer()
    drawer.error = error
    secrets = Secrets("", drawer)
    for call in (
        lambda: secrets.get("a"),
        lambda: secrets.put("a", {}),
        lambda: secrets.delete("a"),
    ):
        with pytest.raises(KeyringTrouble) as caught:
            call()
        assert caught.value.kind == kind
        assert "t0ken" not in caught.value.words
        assert caught.value.__cause__ is None


def test_entry_that_is_no_json_is_none() -> None:
    drawer = Drawer()
    drawer.kept["kuulolla", "a"] = ":{broken"
    assert Secrets("", drawer).get("a") is None


def test_memory_keeps_until_it_is_told_to_forget() -> None:
    memory = Memory()
    given = {"token": "1"}
    memory.put("a", given)
    given["token"] = "2"
    assert memory.get("a") == {"token": "1"}
    memory.delete("a")
    memory.delete("a")
    assert memory.get("a") is None


def test_keyring_that_writes_plain_files_is_refused() -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    try:
        with pytest.raises(KeyringTrouble) as caught:
            Secrets("").get("a")
        assert caught.value.kind == "missing"
        assert Secrets("").describe() == "This computer has no keyring to keep secrets in"
    finally:
        keyring.set_keyring(before)
