"""What the stand-ins of Facebook and Instagram share: fields, paging, errors of the Graph API.

https://developers.facebook.com/docs/graph-api/overview
"""

import base64
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

VERSION = "v26.0"
Json = dict[str, Any]
_ARGUMENT = re.compile(r"\.([a-z_]+)\(([^)]*)\)")


class GraphError(Exception):
    """A refusal with Meta's code."""

    def __init__(self, code: int, message: str, subcode: int = 0, status: int = 400) -> None:
        super().__init__(message)
        self.code, self.subcode, self.status = code, subcode, status

    def response(self, headers: Mapping[str, str]) -> Response:
        error: Json = {
            "message": f"(#{self.code}) {self}",
            "type": "OAuthException",
            "code": self.code,
            "fbtrace_id": "AbCdEf",
        }
        if self.subcode:
            error["error_subcode"] = self.subcode
        return JSONResponse({"error": error}, self.status, dict(headers))


def missing(number: str) -> GraphError:
    """Deleted, never there, or not shown: one answer for all three."""
    words = f"Unsupported request. Object with ID '{number}' does not exist"
    return GraphError(100, words, 33)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One name of `fields`, with its arguments and the fields below it."""

    name: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    below: "tuple[Wanted, ...]" = ()


def parse(fields: str) -> tuple[Wanted, ...]:
    """`id,comments.limit(2).summary(true){id,from{id}}` as a tree. Raises GraphError."""
    found, rest = _several(fields.replace(" ", ""))
    if rest:
        raise GraphError(2500, f"Syntax error near {rest[:20]}")
    return tuple(found)


def _several(text: str) -> tuple[list[Wanted], str]:
    found: list[Wanted] = []
    while text and text[0] != "}":
        name = re.match(r"[a-z_]+", text)
        if name is None:
            raise GraphError(2500, f"Syntax error near {text[:20]}")
        text = text[name.end() :]
        arguments = {}
        while given := _ARGUMENT.match(text):
            arguments[given[1]] = given[2]
            text = text[given.end() :]
        below: list[Wanted] = []
        if text.startswith("{"):
            below, text = _several(text[1:])
            if not text.startswith("}"):
                raise GraphError(2500, "Syntax error: a brace is missing")
            text = text[1:]
        found.append(Wanted(name[0], arguments, tuple(below)))
        text = text.removeprefix(",")
    return found, text


@dataclass(frozen=True, slots=True)
class Node:
    """Something with fields and edges. An edge takes its arguments and the fields below it."""

    fields: Mapping[str, Any]
    edges: Mapping[str, Callable[[Mapping[str, str], tuple[Wanted, ...]], Json]] = field(
        default_factory=dict
    )


def shown(node: Node, wanted: Sequence[Wanted]) -> Json:
    """The node as asked for; always with its id. Raises GraphError for a field it has not."""
    body: Json = {}
    for each in (Wanted("id"), *wanted):
        if each.name in node.edges:
            body[each.name] = node.edges[each.name](each.arguments, each.below)
        elif each.name not in node.fields:
            raise GraphError(100, f"Tried accessing nonexisting field ({each.name})")
        else:
            value = node.fields[each.name]
            if value is not None:
                body[each.name] = _part(value, each.below)
    return body


def _part(value: Any, below: Sequence[Wanted]) -> Any:
    if not below or not isinstance(value, dict):
        return value
    names = {each.name for each in below}
    return {name: part for name, part in value.items() if name in names}


def listed(
    nodes: Sequence[Node],
    arguments: Mapping[str, str],
    below: Sequence[Wanted],
    url: str,
    most: int,
) -> Json:
    """One page of an edge with its cursors; ``most`` is how many the network gives at once."""
    limit = min(int(arguments.get("limit", "25")), most)
    start = _position(arguments.get("after", ""))
    part = nodes[start : start + limit]
    body: Json = {"data": [shown(node, below) for node in part]}
    if part:
        after = _cursor(start + len(part))
        body["paging"] = {"cursors": {"before": _cursor(start), "after": after}}
        if start + len(part) < len(nodes):
            asked = {k: v for k, v in arguments.items() if k not in {"after", "access_token"}}
            body["paging"]["next"] = f"{url}?{urlencode({**asked, 'after': after})}"
    return body


def _cursor(position: int) -> str:
    return base64.urlsafe_b64encode(f"at{position}".encode()).rstrip(b"=").decode()


def _position(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        return int(text.removeprefix("at"))
    except ValueError:
        raise GraphError(100, "Invalid cursor") from None


def time_of(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000")


async def arguments(request: Request) -> dict[str, str]:
    """A request's parameters, from its query, a form or JSON."""
    found = dict(request.query_params)
    if request.method in {"POST", "DELETE"}:
        kind = request.headers.get("content-type", "")
        if kind.startswith("application/json"):
            found |= {name: str(value) for name, value in (await request.json()).items()}
        elif kind.startswith("application/x-www-form-urlencoded"):
            found |= {name: str(value) for name, value in (await request.form()).items()}
    return found


def token_of(request: Request, given: Mapping[str, str]) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else given.get("access_token", "")
