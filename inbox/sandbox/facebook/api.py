"""The Graph API of the stand-in: nodes, edges, and what each token may do to them."""

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from inbox.sandbox import graph
from inbox.sandbox.facebook.shapes import Shapes
from inbox.sandbox.facebook.world import APP, Entry, Token, World
from inbox.sandbox.graph import GraphError, Json, listed, missing, parse, shown


class Api:
    """``usage`` is what the usage header tells; ``wants_proof``: the app demands appsecret_proof.

    ``quiet``: writes are answered with a success that says that nothing was done.
    """

    def __init__(self, world: World, base: Callable[[], str], secret: str) -> None:
        self.world = world
        self.secret = secret
        self.usage = 3
        self.wait = 0
        self.wants_proof = False
        self.quiet = False
        self.may_inspect = True
        self._base = base

    async def answer(self, request: Request) -> Response:
        given = await graph.arguments(request)
        case = {
            "type": "pages",
            "call_count": self.usage,
            "total_cputime": 1,
            "total_time": 1,
            "estimated_time_to_regain_access": self.wait,
        }
        headers = {"x-business-use-case-usage": json.dumps({"1001": [case]})}
        try:
            body = self._body(request, given)
        except GraphError as error:
            return error.response(headers)
        return JSONResponse(body, headers=headers)

    def _body(self, request: Request, given: dict[str, str]) -> Json:
        path = request.path_params["path"].strip("/")
        name = graph.token_of(request, given)
        token = self._token(name, given)
        if self.wait:
            raise GraphError(80_001, "There have been too many calls to this Page account")
        if path == "debug_token":
            return self._inspect(given.get("input_token", ""))
        number, _, edge = path.partition("/")
        shapes = Shapes(self.world, self._base(), token)
        if number == "me":
            return self._me(shapes, token, edge, given)
        if number in self.world.pages:
            return self._page(shapes, token, number, edge, given)
        entry = self.world.entries.get(number)
        if entry is None or not shapes.visible(entry):
            raise missing(number)
        if request.method == "GET":
            return self._read(shapes, entry, edge, given)
        self._may_write(token)
        return self._write(request.method, token, entry, edge, given)

    def _token(self, name: str, given: Mapping[str, str]) -> Token:
        token = self.world.tokens.get(name)
        if token is None:
            raise GraphError(190, "Invalid OAuth access token data.", status=401)
        if token.dead:
            raise GraphError(190, "Error validating access token", token.dead, 401)
        proof = hmac.new(self.secret.encode(), name.encode(), hashlib.sha256).hexdigest()
        if given.get("appsecret_proof", "" if self.wants_proof else proof) != proof:
            raise GraphError(100, "Invalid appsecret_proof provided in the API argument")
        return token

    def _inspect(self, name: str) -> Json:
        if not self.may_inspect:
            raise GraphError(100, "You must provide an app access token")
        token = self.world.tokens.get(name)
        if token is None:
            return {"data": {"is_valid": False, "scopes": []}}
        kind = "PAGE" if token.page else "USER"
        told = {
            "app_id": APP,
            "type": kind,
            "application": "Kuulolla",
            "data_access_expires_at": 0,
            "expires_at": token.expires,
            "is_valid": True,
            "scopes": list(token.scopes),
        }
        return {"data": told}

    def _me(self, shapes: Shapes, token: Token, edge: str, given: Mapping[str, str]) -> Json:
        wanted = parse(given.get("fields", "id,name"))
        if edge == "" and token.page:
            return shown(shapes.page(self.world.pages[token.page]), wanted)
        if edge == "":
            return {"id": "5001", "name": "Owner"}
        if edge != "accounts" or token.page:
            raise GraphError(100, f"Tried accessing nonexisting field ({edge})")
        named = {t.page: name for name, t in self.world.tokens.items() if t.page}
        rows = self.world.pages.values() if "pages_show_list" in token.scopes else ()
        nodes = [shapes.page(row, token=named.get(row.id, "")) for row in rows]
        return listed(nodes, given, wanted, f"{self._base()}/v26.0/me/accounts", 100)

    def _page(
        self, shapes: Shapes, token: Token, page: str, edge: str, given: Mapping[str, str]
    ) -> Json:
        wanted = parse(given.get("fields", "id"))
        if not edge:
            return shown(shapes.page(self.world.pages[page]), wanted)
        entries = self.world.entries.values()
        posts = [entry for entry in entries if entry.is_post]
        own = [post for post in posts if post.who == page]
        visitors = [p for p in posts if p.who != page and p.id.startswith(f"{page}_")]
        tagged = [post for post in posts if post.tags == page]
        found = {"published_posts": own, "visitor_posts": visitors, "tagged": tagged}.get(edge)
        if found is None:
            raise GraphError(100, f"Tried accessing nonexisting field ({edge})")
        if edge == "published_posts" and "pages_read_engagement" not in token.scopes:
            raise GraphError(10, "This endpoint requires the 'pages_read_engagement' permission")
        if edge != "published_posts":
            if "pages_read_user_content" not in token.scopes:
                raise GraphError(10, "This endpoint requires 'pages_read_user_content'")
            found = [post for post in found if shapes.visible(post)]
        newest = sorted(found, key=lambda post: post.at, reverse=True)
        nodes = [shapes.entry(post) for post in newest]
        return listed(nodes, given, wanted, f"{self._base()}/v26.0/{page}/{edge}", 100)

    def _read(self, shapes: Shapes, entry: Entry, edge: str, given: Mapping[str, str]) -> Json:
        wanted = parse(given.get("fields", ""))
        if edge == "comments":
            return shapes.comments(entry, given, wanted)
        if edge in {"likes", "reactions"}:
            return shapes.people(entry, edge, given, wanted)
        if edge:
            raise GraphError(100, f"Tried accessing nonexisting field ({edge})")
        return shown(shapes.entry(entry), wanted)

    def _may_write(self, token: Token) -> None:
        if not token.page:
            raise GraphError(1_705, "There was an error posting to this wall")
        if "pages_manage_engagement" not in token.scopes:
            raise GraphError(200, "Permissions error: pages_manage_engagement")

    def _write(
        self, method: str, token: Token, entry: Entry, edge: str, given: Mapping[str, str]
    ) -> Json:
        if self.quiet:
            return {"success": False}
        page = self.world.pages[token.page]
        match method, edge:
            case "POST", "likes":
                entry.likes[page.id] = page.name
            case "DELETE", "likes":
                entry.likes.pop(page.id, None)
            case "POST", "comments":
                return {"id": self._reply(page.id, entry, given.get("message", ""))}
            case "DELETE", "":
                self.world.remove(entry.id)
            case "POST", "" if "is_hidden" in given:
                if entry.who == page.id:
                    raise GraphError(200, "You cannot hide your own comment")
                entry.hidden = given["is_hidden"] == "true"
            case "POST", "" if "message" in given:
                if entry.who != page.id:
                    raise GraphError(200, "Permissions error")
                entry.text, entry.edited = given["message"], datetime.now(UTC)
            case _:
                raise GraphError(100, f"Unsupported {method.lower()} request")
        return {"success": True}

    def _reply(self, page: str, above: Entry, text: str) -> str:
        if not text.strip():
            raise GraphError(100, "The parameter message is required")
        top = above if above.is_post else self.world.entries[above.parent or above.id]
        before = self.world.below(top.id, stream=False)
        if before and before[-1].who == page and before[-1].text == text:
            raise GraphError(506, "Duplicate status message")
        name = self.world.pages[page].name
        number = self.world.comment(top.id, page, name, text, datetime.now(UTC)).id
        return f"88{number}" if self.world.other_prefix else number
