#!/usr/bin/python3
"""Does a daily session by ear: only names, roles, states and actions of the accessibility bus.

Runs under the system's Python; prints what was heard and done, one JSON line a step.
`listener.py session WORDS` goes through the session that the start page offers.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from screen_reader import PATIENCE, Atspi, application, walk

BUTTON, LABEL, TEXT = "button", "label", "text"
MOST = 60  # steps of a session


class Heard:
    """The window as it is now: every showing object with its role and name."""

    def __init__(self) -> None:
        self.nodes = [(node.get_role_name(), node.get_name(), node) for node in walk(application())]

    def all(self, role: str, beginning: str = "") -> list[tuple[str, Any]]:
        return [(n, node) for r, n, node in self.nodes if role in r and n.startswith(beginning)]

    def labels(self) -> list[str]:
        return [name for role, name, _ in self.nodes if name and "button" not in role]

    def focused(self) -> Any:
        wanted = Atspi.StateType.FOCUSED
        found = [n for _, _, n in self.nodes if n.get_state_set().contains(wanted)]
        return found[-1] if found else None


def until(ready: Callable[[Heard], Any], what: str) -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := ready(Heard()):
            return found
        time.sleep(0.05)
    sys.exit(f"never: {what}")


def tell(**said: Any) -> None:
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")


def press(node: Any) -> None:
    """The action a screen reader offers first."""
    if not node.get_n_actions() or not node.do_action(0):
        sys.exit(f"no action on {node.get_role_name()} {node.get_name()!r}")


def card_up(heard: Heard) -> Any:
    """The card that has the focus (its composer may), or None while another page is shown."""
    if not heard.all(BUTTON, "Skip"):
        return None
    done = heard.all(BUTTON, "Done")
    node = done[0][1] if done else None
    while node is not None and " on " not in node.get_name():
        node = node.get_parent()
    return node


def start() -> None:
    heard = until(lambda h: h if h.all(BUTTON, "Start") else None, "the start page")
    tell(step="today", heard=heard.labels())
    press(heard.all(BUTTON, "Start")[0][1])


def answer(heard: Heard, card: Any, words: str) -> None:
    """A question and whoever cannot be liked get words, the others a like."""
    name = card.get_name()
    likes = heard.all(BUTTON, "Like and go on")
    did = "like" if likes and "?" not in name else "reply"
    tell(step="card", name=name, reason=card.get_description(), did=did, heard=heard.labels())
    if did == "like":
        press(likes[0][1])
        return
    field = heard.all(TEXT, "Replying to")
    if not field:
        sys.exit(f"nowhere to write: {name}")
    who = name.split(" on ")[0]
    Atspi.EditableText.set_text_contents(field[0][1], f"{words} to {who}")
    send = until(lambda h: _enabled(h.all(BUTTON, "Send and go on")), "the button to send")
    press(send)


def _enabled(found: list[tuple[str, Any]]) -> Any:
    wanted = Atspi.StateType.ENABLED
    return next((node for _, node in found if node.get_state_set().contains(wanted)), None)


def sweep(heard: Heard) -> None:
    """The first of the thanks by itself, the rest at once."""
    rows = [name for name, _ in heard.all(BUTTON) if ": " in name]
    tell(step="thanks", rows=rows, heard=heard.labels())
    press(next(node for name, node in heard.all(BUTTON) if name == rows[0]))
    until(lambda h: h.all(BUTTON, f"{rows[0]}, liked"), "the first is liked")
    press(until(lambda h: h.all(BUTTON, "Like all"), "the button for the rest")[0][1])


def main() -> None:
    words = sys.argv[2]
    start()
    last = ""
    for _ in range(MOST):

        def moved(heard: Heard, before: str = last) -> Heard | None:
            card = card_up(heard)
            over = heard.all(BUTTON, "Close for today") or heard.all(BUTTON, "Like all")
            return heard if over or (card is not None and card.get_name() != before) else None

        until(moved, f"what comes after {last!r}")
        heard = until(moved, f"what comes after {last!r}")  # all of it: the first saw it change
        if heard.all(BUTTON, "Close for today"):
            tell(step="ending", heard=heard.labels())
            press(heard.all(BUTTON, "Close for today")[0][1])
            return
        if heard.all(BUTTON, "Like all"):
            sweep(heard)
            until(lambda h: h.all(BUTTON, "Close for today"), "the ending")
            continue
        card = card_up(heard)
        last = card.get_name()
        answer(heard, card, words)
    sys.exit("the session never ended")


main()
