"""A second start raises the first; commands hand their work to the window that runs."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from inbox.ui.single_instance import RAISE, Request, SingleInstance, ask, back


@pytest.fixture
def name(tmp_path: Path) -> str:
    return str(tmp_path / "window")


pytestmark = pytest.mark.usefixtures("qapp")

ASK = """
import json, sys
from inbox.ui.single_instance import ask
try:
    print(json.dumps(ask(sys.argv[1], json.loads(sys.argv[2]))))
except Exception as error:
    print(json.dumps({type(error).__name__: str(error)}))
"""


def _knock(name: str, request: Request) -> "subprocess.Popen[str]":
    """Another process, as a second start or a command is."""
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", ASK, name, json.dumps(request)],
        stdout=subprocess.PIPE,
        text=True,
    )


def _heard(qtbot: QtBot, process: "subprocess.Popen[str]") -> Any:
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    return json.loads(process.communicate()[0])


def _echo(request: Request) -> object:
    return {"heard": request["do"]}


@pytest.fixture
def held(name: str, tmp_path: Path) -> Iterator[Callable[..., SingleInstance]]:
    made = []

    def make(answer: Callable[[Request], Any] = _echo) -> SingleInstance:
        one = SingleInstance(name, tmp_path, answer)
        made.append(one)
        return one

    yield make
    for one in made:
        one.release()


def test_the_first_start_holds_the_profile_and_the_second_does_not(
    held: Callable[..., SingleInstance],
) -> None:
    first, second = held(), held()
    assert first.hold()
    assert first.reachable
    assert not second.hold()


def test_the_profile_is_free_again_once_it_is_released(
    held: Callable[..., SingleInstance],
) -> None:
    first, second = held(), held()
    first.hold()
    first.release()
    assert second.hold()
    assert second.reachable


def test_a_second_start_raises_the_first(
    qtbot: QtBot, held: Callable[..., SingleInstance], name: str
) -> None:
    first = held()
    first.hold()
    with qtbot.waitSignal(first.raised, timeout=20_000):
        answer = _knock(name, RAISE)
    assert _heard(qtbot, answer) is None


@pytest.mark.parametrize("awaited", [True, False])
def test_an_address_that_comes_back_raises_the_window_only_when_it_was_awaited(
    qtbot: QtBot, held: Callable[..., SingleInstance], name: str, awaited: bool
) -> None:
    asked: list[Request] = []

    def take(request: Request) -> "Future[bool]":
        asked.append(request)
        told: Future[bool] = Future()
        told.set_result(awaited)
        return told

    first, raised = held(take), list[bool]()
    first.raised.connect(lambda: raised.append(True))
    first.hold()
    answer = _knock(name, back("kuulolla://wordpress/callback/x"))
    assert _heard(qtbot, answer) is awaited
    assert asked == [{"do": "came back", "url": "kuulolla://wordpress/callback/x"}]
    assert raised == [True] * awaited


def test_a_command_gets_the_answer_of_the_window(
    qtbot: QtBot, held: Callable[..., SingleInstance], name: str
) -> None:
    held().hold()
    answer = _knock(name, {"do": "käy", "n": 3})
    assert _heard(qtbot, answer) == {"heard": "käy"}


def test_an_answer_that_takes_time_is_waited_for(
    qtbot: QtBot, held: Callable[..., SingleInstance], name: str
) -> None:
    later: Future[object] = Future()
    asked: list[Request] = []

    def answer(request: Request) -> "Future[object]":
        asked.append(request)
        return later

    held(answer).hold()
    waiting = _knock(name, {"do": "like"})
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert waiting.poll() is None
    later.set_result(["liked"])
    assert _heard(qtbot, waiting) == ["liked"]


def test_a_refusal_carries_its_words(
    qtbot: QtBot, held: Callable[..., SingleInstance], name: str
) -> None:
    def refuse(_: Request) -> object:
        raise ValueError("There is no item 7")

    held(refuse).hold()
    answer = _knock(name, {"do": "like", "item": 7})
    assert _heard(qtbot, answer) == {"Refused": "There is no item 7"}


def test_words_that_are_no_request_are_refused_and_do_no_harm(
    qtbot: QtBot, held: Callable[..., SingleInstance], name: str
) -> None:
    held().hold()
    socket = QLocalSocket()
    socket.connectToServer(name)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.ConnectedState)
    socket.write(b'\xff\xfe{"do"\n[1]\n')
    heard = bytearray()

    def both() -> bool:
        heard.extend(bytes(socket.readAll().data()))
        return heard.count(b'"ok": false') == 2

    qtbot.waitUntil(both)
    socket.close()
    assert _heard(qtbot, _knock(name, {"do": "x"})) == {"heard": "x"}


def test_nobody_there_is_said_at_once(name: str) -> None:
    with pytest.raises(ConnectionError):
        ask(name, RAISE, seconds=0.2)


def test_a_crash_leaves_nothing_that_keeps_the_next_start_out(
    held: Callable[..., SingleInstance], name: str, tmp_path: Path
) -> None:
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from inbox.ui.single_instance import SingleInstance\n"
        "app = QCoreApplication([])\n"
        "one = SingleInstance(sys.argv[1], Path(sys.argv[2]), dict)\n"
        "assert one.hold()\n"
        "os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, name, str(tmp_path)], check=False)  # noqa: S603
    assert ended.returncode == -9
    assert Path(name).exists()  # the socket of the dead process
    again = held()
    assert again.hold()
    assert again.reachable
