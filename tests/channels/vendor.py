"""Meta's own generated client, read and never run: what each class has, takes and gives.

From PyPI, `facebook-business`: made by Meta from the specification of the Graph API.
"""

import ast
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest

from inbox.sandbox.graph import Wanted, parse

GENERIC = frozenset(
    [
        "fields",
        "limit",
        "after",
        "before",
        "since",
        "until",
        "summary",
        "access_token",
        "appsecret_proof",
    ]
)
# What an edge leads to, by its name.
_TARGETS = {
    "comments": "Comment",
    "likes": "Profile",
    "reactions": "Profile",
    "published_posts": "PagePost",
    "visitor_posts": "PagePost",
    "tagged": "PagePost",
    "accounts": "Page",
}
# Documented for these edges alone, so that no class has them.
_EXTRAS = {"accounts": frozenset({"tasks"})}


@dataclass(frozen=True)
class Class:
    """``calls``: (method, endpoint) to parameters; ``fields``: name to the vendor's type."""

    name: str
    calls: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)


def _folder() -> Path:
    spec = find_spec("facebook_business")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("facebook-business is not installed")
    return Path(next(iter(spec.submodule_search_locations))) / "adobjects"


@cache
def known(name: str) -> Class:
    """The class of that name."""
    tree = ast.parse((_folder() / f"{name.lower()}.py").read_text("utf-8"))
    body = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)
    made = Class(name)
    for node in body.body:
        if isinstance(node, ast.Assign) and _named(node, "_field_types"):
            made.fields.update(ast.literal_eval(node.value))
        elif isinstance(node, ast.FunctionDef):
            _call(node, made)
    return made


def _named(node: ast.Assign, name: str) -> bool:
    return isinstance(node.targets[0], ast.Name) and node.targets[0].id == name


def _call(function: ast.FunctionDef, made: Class) -> None:
    params: frozenset[str] = frozenset()
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and _named(node, "param_types"):
            assert isinstance(node.value, ast.Dict)
            keys = [k.value for k in node.value.keys if isinstance(k, ast.Constant)]
            params = frozenset(str(key) for key in keys)
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "FacebookRequest":
            given = {k.arg: k.value for k in node.keywords}
            pair = [given[name] for name in ("method", "endpoint")]
            method, endpoint = (p.value for p in pair if isinstance(p, ast.Constant))
            made.calls[str(method), str(endpoint)] = params


@dataclass(frozen=True)
class Judge:
    """Holds requests and answers against the vendor. ``targets`` replace some of the usual."""

    targets: dict[str, str] = field(default_factory=dict)

    def target(self, edge: str) -> Class:
        return known((_TARGETS | self.targets)[edge])

    def request(self, node: Class, edge: str, request: httpx.Request) -> None:
        asked = dict(request.url.params)
        asked |= dict(parse_qsl(request.content.decode())) if request.method == "POST" else {}
        call = (request.method, f"/{edge}")
        assert call in node.calls, f"{node.name} has no {call}"
        unknown = set(asked) - node.calls[call] - GENERIC
        assert not unknown, f"{node.name} {call} takes no {unknown}"
        lead = self.target(edge) if edge else node
        self.fields(lead, parse(asked.get("fields", "")), _EXTRAS.get(edge, frozenset()))

    def fields(
        self, node: Class, wanted: tuple[Wanted, ...], extra: frozenset[str] = frozenset()
    ) -> None:
        for each in wanted:
            if each.name in node.fields:
                if each.below and node.fields[each.name] != "Object":
                    self.fields(known(node.fields[each.name]), each.below)
                continue
            if each.name in extra or each.name == "picture":
                continue
            taken = node.calls.get(("GET", f"/{each.name}"))
            assert taken is not None, f"{node.name} has no field or edge {each.name}"
            assert set(each.arguments) <= taken | GENERIC
            self.fields(self.target(each.name), each.below)

    def answer(self, node: Class, edge: str, method: str, body: dict[str, Any]) -> None:
        if method != "GET":
            assert set(body) in ({"success"}, {"id"})
        elif edge:
            self.listed(self.target(edge), body, _EXTRAS.get(edge, frozenset()))
        else:
            self.node(node, body)

    def listed(self, node: Class, body: dict[str, Any], extra: frozenset[str]) -> None:
        assert set(body) <= {"data", "paging", "summary"}
        for row in body["data"]:
            self.node(node, row, extra)

    def node(self, node: Class, row: dict[str, Any], extra: frozenset[str] = frozenset()) -> None:
        for name, value in row.items():
            if name in node.fields:
                kind = node.fields[name]
                assert _fits(kind, value), f"{node.name}.{name} is a {kind}, not {value!r}"
                if isinstance(value, dict) and kind in {"Comment", "IGUser", "IGCommentFromUser"}:
                    self.node(known(kind), value)
            elif name in _TARGETS | self.targets and name not in extra:
                self.listed(self.target(name), value, frozenset())
            else:
                assert name in extra or name == "picture", f"{node.name} has no {name}"


def _fits(kind: str, value: Any) -> bool:
    if kind.startswith("list"):
        return isinstance(value, list)
    if kind in {"string", "datetime"}:
        return isinstance(value, str)
    if kind in {"int", "unsigned int"}:
        # Ids that are `int` in the specification come as text or as a number.
        number = isinstance(value, int) or (isinstance(value, str) and value.isdecimal())
        return number and not isinstance(value, bool)
    return isinstance(value, bool) if kind == "bool" else isinstance(value, dict)
