"""The weekly copy in a running engine: made aside, and gone with a forgotten account."""

import asyncio
from pathlib import Path

from inbox.engine.engine import Engine
from inbox.store.database import check
from tests.engine.desk import PATIENCE, shop


def test_a_running_engine_copies_its_file_and_forgets_the_copy_with_the_account(
    tmp_path: Path,
) -> None:
    with shop(tmp_path) as it:
        copied(it.engine)
        (copy,) = tmp_path.glob("**/*.????-??-??.bak")
        assert check(copy) == "ok"
        it.engine.disconnect(it.account).result(PATIENCE)
        assert not copy.exists()


def test_an_engine_that_ends_gives_up_a_copy(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        works = it.engine._works
        works.copying._given_up = True
        copied(it.engine)
        assert not list(tmp_path.glob("**/*.bak*"))


def copied(engine: Engine) -> None:
    made = asyncio.run_coroutine_threadsafe(engine._works.copying.make(), engine._loop)
    made.result(PATIENCE)
