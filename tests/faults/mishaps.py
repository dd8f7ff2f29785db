"""What can happen to a request: each mishap is planned in front of a stand-in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from inbox.sandbox.standin import Fault, Faults

WRITES = ("POST", "PUT", "PATCH", "DELETE")
_HTML = {"content-type": "text/html; charset=utf-8"}
_JSON = {"content-type": "application/json"}
_HUGE = b'{"id": "' + b"9" * 11_000_000 + b'"}'  # more than any answer may hold


@dataclass(frozen=True)
class Mishap:
    """``done``: whether the server did what was asked all the same."""

    fault: Fault
    status: int = 500
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    later: float | None = None  # seconds from now that Retry-After names as a date

    @property
    def done(self) -> bool:
        return self.fault not in {Fault.DROP_BEFORE, Fault.STATUS}

    def plan(self, faults: Faults, method: str = "") -> None:
        """The next request of that method meets it; without one, the next that changes things."""
        headers = dict(self.headers)
        if self.later is not None:
            at = datetime.now(UTC) + timedelta(seconds=self.later)
            headers["retry-after"] = format_datetime(at, usegmt=True)
        for each in (method,) if method else WRITES:
            faults.plan(
                self.fault, method=each, status=self.status, headers=headers, body=self.body
            )


MISHAPS: Mapping[str, Mishap] = {
    "dropped before": Mishap(Fault.DROP_BEFORE),
    "dropped after": Mishap(Fault.DROP_AFTER),
    "hangs after": Mishap(Fault.HANG_AFTER),
    "limited": Mishap(Fault.STATUS, 429),
    "limited for a second": Mishap(Fault.STATUS, 429, {"retry-after": "1"}),
    "limited until a date": Mishap(Fault.STATUS, 429, later=1),
    "500 before": Mishap(Fault.STATUS, 500),
    "500 after": Mishap(Fault.STATUS_AFTER, 500),
    "busy, in HTML": Mishap(Fault.STATUS, 503, _HTML, b"<html><h1>Back soon</h1>"),
    "bad gateway after, in HTML": Mishap(Fault.STATUS_AFTER, 502, _HTML, b"<html>502"),
    "garbled after": Mishap(Fault.GARBLED),
    "malformed before": Mishap(Fault.STATUS, 200, _JSON, b'{"id": '),
    "a page instead of an answer": Mishap(Fault.STATUS, 200, _HTML, b"<html>Welcome to our wifi"),
    "an answer of another shape": Mishap(Fault.STATUS_AFTER, 200, _JSON, b"[[]]"),
    "huge after": Mishap(Fault.STATUS_AFTER, 200, _JSON, _HUGE),
    "huge refusal": Mishap(Fault.STATUS, 500, _JSON, _HUGE),
    "forbidden": Mishap(Fault.STATUS, 403, _HTML, b"<html>Forbidden"),
}


def _said(status: int, body: Any) -> Mishap:
    return Mishap(Fault.STATUS, status, _JSON, json.dumps(body).encode())


def _graph(subcode: int) -> Mishap:
    words = "Error validating access token: Session has expired"
    error = {"message": words, "type": "OAuthException", "code": 190, "error_subcode": subcode}
    return _said(400, {"error": error})


def _google(reason: str) -> Mishap:
    words = "Request had invalid authentication credentials."
    errors = [{"message": words, "domain": "global", "reason": reason}]
    error = {"code": 401, "message": words, "status": "UNAUTHENTICATED", "errors": errors}
    return _said(401, {"error": error})


# How each network says that a token is over; what is not listed here says a plain 401.
_OVER: Mapping[str, Mapping[str, Mishap]] = {
    "mastodon": {
        "expired": _said(401, {"error": "The access token expired"}),
        "revoked": _said(401, {"error": "The access token was revoked"}),
    },
    "bluesky": {
        "expired": _said(400, {"error": "ExpiredToken", "message": "Token has expired"}),
        "revoked": _said(401, {"error": "AuthMissing", "message": "Authentication Required"}),
    },
    "wordpress": dict.fromkeys(
        ("expired", "revoked"),
        _said(
            401,
            {
                "code": "incorrect_password",
                "message": "The provided password is an invalid application password.",
                "data": {"status": 401},
            },
        ),
    ),
    "facebook": {"expired": _graph(463), "revoked": _graph(458)},
    "instagram": {"expired": _graph(463), "revoked": _graph(458)},
    "youtube": dict.fromkeys(("expired", "revoked"), _google("authError")),
    "google_business": dict.fromkeys(("expired", "revoked"), _google("authError")),
}
_PLAIN = {"expired": _said(401, {}), "revoked": _said(401, {})}
TOKENS = ("expired", "revoked")


def mishap(name: str, channel: str) -> Mishap:
    """One of `MISHAPS`, or how that network says "expired" or "revoked"."""
    return _OVER.get(channel, _PLAIN)[name] if name in TOKENS else MISHAPS[name]
