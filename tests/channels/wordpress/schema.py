"""What a real WordPress (6.8) says of its own arguments and answers, and checks against it.

``schema.json`` holds names, types and contexts out of its answers to OPTIONS; tests/live proves
that a running server still says the same.
"""

import json
from pathlib import Path
from typing import Any

import jsonschema

SCHEMA: dict[str, Any] = json.loads(Path(__file__).with_name("schema.json").read_text())
_KEPT = ("type", "enum", "minimum", "maximum", "context", "required", "default")


def gist(options: dict[str, Any]) -> dict[str, Any]:
    """Names, types and contexts out of an answer to OPTIONS, without its prose."""
    return {
        "args": {
            method: {name: _slim(arg) for name, arg in dict(endpoint["args"]).items()}
            for endpoint in options["endpoints"]
            for method in endpoint["methods"]
        },
        "item": {name: _slim(each) for name, each in options["schema"]["properties"].items()},
    }


def _slim(node: dict[str, Any]) -> dict[str, Any]:
    kept = {name: node[name] for name in _KEPT if name in node}
    kept.pop("default", None)
    properties = node.get("properties")
    if isinstance(properties, dict):
        kept["properties"] = {name: _slim(each) for name, each in properties.items()}
    if isinstance(node.get("items"), dict):
        kept["items"] = _slim(node["items"])
    return kept


def answer_schema(kind: str, context: str, *, whole: bool = True) -> dict[str, Any]:
    """A strict JSON schema for one object: no other members, and (``whole``) every one of them."""
    strict = _strict(SCHEMA[kind]["item"], context)
    strict["properties"] |= {"_links": {"type": "object"}, "_embedded": {"type": "object"}}
    if not whole:
        strict.pop("required")
    return strict


def _strict(properties: dict[str, Any], context: str) -> dict[str, Any]:
    shown = {
        name: each for name, each in properties.items() if context in each.get("context", [context])
    }
    made = {}
    for name, each in shown.items():
        node: dict[str, Any] = {"type": each["type"]}
        if "enum" in each:
            node["enum"] = each["enum"]
        if each.get("properties"):
            node |= _strict(each["properties"], context)
        if name == "meta":
            node = {}  # PHP writes an empty object as a list, against its own schema
        made[name] = node
    return {
        "type": "object",
        "properties": made,
        "required": sorted(made),
        "additionalProperties": False,
    }


def check(kind: str, body: Any, context: str, *, whole: bool = True) -> None:
    """Raises jsonschema.ValidationError when the real server would never answer this."""
    schema = answer_schema(kind, context, whole=whole)
    for each in body if isinstance(body, list) else [body]:
        jsonschema.Draft202012Validator(schema).validate(each)


def check_query(kind: str, method: str, names: set[str]) -> None:
    """Raises AssertionError for a parameter that the real server does not know."""
    known = SCHEMA[kind]["args"][method].keys() | {"_fields", "_embed"}
    unknown = {name.partition("[")[0] for name in names} - known
    assert not unknown, f"{method} {kind}: {unknown}"
