"""Google's own documents about its APIs: requests rebuilt by its client, answers checked.

The documents are those that the package google-api-python-client carries.
"""

import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
from googleapiclient.discovery import build_from_document
from googleapiclient.http import HttpMockSequence
from jsonschema import Draft202012Validator

from tests.channels.client import Breaking

Json = dict[str, Any]


class Recording(Breaking):
    """Keeps every request with its answer."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[httpx.Request, httpx.Response]] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        whole = httpx.Response(
            response.status_code,
            headers=response.headers,
            content=await response.aread(),
            request=request,
        )
        self.heard.append((request, whole))
        return whole


def document(name: str) -> Json:
    folder = files("googleapiclient.discovery_cache") / "documents"
    found: Json = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return found


def _strict(schema: Any) -> Any:
    """A discovery schema as JSON Schema that knows every field it may have."""
    if isinstance(schema, list):
        return [_strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {"$ref": f"#/$defs/{schema['$ref']}"}
    made: Json = {}
    for name in ("type", "enum", "items", "pattern"):
        if name in schema:
            made[name] = _strict(schema[name])
    if schema.get("type") == "any":
        return {}
    if "properties" in schema:
        made["properties"] = {k: _strict(v) for k, v in schema["properties"].items()}
        made["additionalProperties"] = False
    if "additionalProperties" in schema:
        made["additionalProperties"] = _strict(schema["additionalProperties"])
    return made


class Contract:
    """One API: says what is wrong with a request or an answer by raising AssertionError."""

    def __init__(self, name: str) -> None:
        self.document = document(name)
        self._schemas = {k: _strict(v) for k, v in self.document["schemas"].items()}
        self._service = build_from_document(json.dumps(self.document), http=HttpMockSequence([]))

    def fits(self, schema: str, body: Any) -> None:
        """Check a body against a schema of the document."""
        whole = {"$ref": f"#/$defs/{schema}", "$defs": self._schemas}
        errors = [error.message for error in Draft202012Validator(whole).iter_errors(body)]
        assert not errors, (schema, errors[:3])

    def check(self, method_id: str, request: httpx.Request, response: httpx.Response) -> None:
        """Rebuild the request with Google's client, and check both bodies."""
        chain = method_id.split(".")
        node: Json = self.document
        target = self._service
        for name in chain[:-1]:
            node = node["resources"][name]
            target = getattr(target, name)()
        method = node["methods"][chain[-1]]
        given = dict(parse_qsl(request.url.query.decode(), keep_blank_values=True))
        wanted = self._arguments(method, given, request)
        official = getattr(target, chain[-1])(**wanted)
        theirs = urlsplit(official.uri)
        query = dict(parse_qsl(theirs.query, keep_blank_values=True))
        query.pop("alt", None)
        assert (official.method, theirs.path, query) == (request.method, request.url.path, given)
        if "request" in method:
            assert json.loads(official.body) == json.loads(request.content)
            self.fits(method["request"]["$ref"], json.loads(request.content))
        if response.is_success and "response" in method:
            self.fits(method["response"]["$ref"], response.json())

    def _arguments(self, method: Json, given: dict[str, str], request: httpx.Request) -> Json:
        kinds = method["parameters"]
        path = request.url.path.removeprefix("/v1/")
        casts: dict[str, Callable[[str], object]] = {
            "integer": int,
            "boolean": lambda value: value == "true",
        }
        found: Json = {
            name: casts.get(kinds.get(name, {}).get("type"), str)(value)
            for name, value in given.items()
        }
        if "parent" in kinds:
            found["parent"] = path.rsplit("/", 1)[0]
        if "name" in kinds:
            found["name"] = path
        if "request" in method:
            found["body"] = json.loads(request.content)
        return found
