#!/usr/bin/python3
"""What a screen reader is told: every showing object of the app, as JSON lines.

Runs under the system's Python, which has the AT-SPI bindings (gir1.2-atspi-2.0, python3-gi):
`screen_reader.py` reads, `press ROLE NAME [ABOUT]` presses, `type NAME WORDS` types.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

APP, MOST, PATIENCE = os.environ.get("KUULOLLA_APP", "Kuulolla"), 400, 15.0


def application() -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and child.get_name().lower() == APP.lower():
                return child
        time.sleep(0.05)
    sys.exit("the app is not on the accessibility bus")


def showing(node: Any) -> bool:
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def walk(node: Any) -> Iterator[Any]:
    yield node
    for number in range(min(node.get_child_count(), MOST)):
        child = node.get_child_at_index(number)
        if child is not None and showing(child):
            yield from walk(child)


def find(role: str, name: str, about: str = "") -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for node in walk(application()):
            here = role in {"", node.get_role_name()} and node.get_name().startswith(name)
            if here and about in {"", node.get_description()}:
                return node
        time.sleep(0.1)
    sys.exit(f"no {role} {name!r}")


def main() -> None:
    match sys.argv[1:]:
        case ["press", role, name, *about]:
            find(role, name, *about).do_action(0)
        case ["type", name, words]:
            Atspi.EditableText.set_text_contents(find("text", name), words)
        case _:
            for node in walk(application()):
                states = node.get_state_set()
                said = {
                    "role": node.get_role_name(),
                    "name": node.get_name(),
                    "focused": states.contains(Atspi.StateType.FOCUSED),
                    "selected": states.contains(Atspi.StateType.SELECTED),
                }
                sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
