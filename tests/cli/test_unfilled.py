"""`kuulolla reply` does not send "{first name}", unless told to."""

from pathlib import Path

import pytest

from tests.cli.terminal import terminal

SHOP = "mastodon"


@pytest.mark.parametrize("by", ["argument", "stdin"])
def test_a_reply_with_something_unfilled_is_refused_in_words(tmp_path: Path, by: str) -> None:
    with terminal(tmp_path, SHOP) as it:
        it.say(SHOP, "Do you have blue yarn?")
        it.connect(SHOP)
        assert it.run("sync").status == 0
        (row,) = it.rows()
        text = "Hi {first name}, yes"
        given = [text] if by == "argument" else ["-"]
        said = it.run("reply", row["last_item"], *given, stdin=text)
        assert said.status == 2
        assert "{first name}" in said.err
        assert "--as-it-stands" in said.err
        assert it.seen(SHOP).replies == ()
        said = it.run("reply", row["last_item"], *given, "--as-it-stands", stdin=text)
        assert said.json["state"] == "confirmed"
        ((_, _, words),) = it.seen(SHOP).replies
        assert words.endswith(text)
