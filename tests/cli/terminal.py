"""The command line as somebody types it, on a shop whose networks are stand-ins."""

import contextlib
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from inbox.cli.main import main
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona, StandIn
from inbox.secrets import Memory
from tests.channels.grounds import STANDINS


@dataclass
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Terminal:
    """One profile, one keyring, and stand-ins by channel."""

    folder: Path
    standins: Mapping[str, StandIn]
    served: Served
    secrets: Memory = field(default_factory=Memory)

    def run(self, *argv: object, stdin: str = "") -> Said:
        """Type it; the answer is a JSON document."""
        return self.plainly("--json", *argv, stdin=stdin)

    def plainly(self, *argv: object, stdin: str = "") -> Said:
        out, err = io.StringIO(), io.StringIO()
        given = ["--profile", str(self.folder), *map(str, argv)]
        status = main(given, io.StringIO(stdin), out, err, self.secrets)
        return Said(status, out.getvalue(), err.getvalue())

    def credentials(self, channel: str) -> tuple[list[str], str]:
        """What is typed to connect: the --set options, and the secrets for stdin."""
        given = dict(self.standins[channel].credentials())
        names = {
            f.name
            for way in STANDINS[channel]().channel.manifest.ways
            for f in way.fields
            if f.secret
        }
        hidden = {k: v for k, v in given.items() if k in names}
        options = [f"--set={k}={v}" for k, v in given.items() if k not in names]
        return options, json.dumps(hidden)

    def connect(self, channel: str) -> int:
        options, hidden = self.credentials(channel)
        said = self.run("connect", channel, *options, "--secrets-stdin", stdin=hidden)
        assert said.status == 0, said.err
        (account,) = said.json["accounts"]
        return int(account["id"])

    def say(self, channel: str, *texts: str) -> list[str]:
        """Different people answer one post of the shop."""
        standin = self.standins[channel]
        now = datetime.now(UTC)

        def speak() -> list[str]:
            post = standin.publish("p", "New yarn is in", now - timedelta(days=1), title="Yarn")
            return [
                standin.say(
                    Persona(f"p{n}", f"Person {n}"),
                    text,
                    now - timedelta(hours=1, minutes=-n),
                    post=post,
                )
                for n, text in enumerate(texts)
            ]

        return self.served.do(speak)

    def rows(self, *argv: object) -> list[dict[str, Any]]:
        said = self.run("list", *argv)
        assert said.status == 0, said.err
        rows: list[dict[str, Any]] = said.json["conversations"]
        return rows

    def seen(self, channel: str) -> Any:
        return self.served.do(self.standins[channel].seen)


@contextlib.contextmanager
def terminal(folder: Path, *channels: str) -> Iterator[Terminal]:
    standins = {c: cast("StandIn", STANDINS[c]().world) for c in channels}
    with Served(list(standins.values())) as served:
        yield Terminal(folder / "profile", standins, served)
