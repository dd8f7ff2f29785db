"""The Instagram API of the stand-in, in either set-up."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from inbox.sandbox import graph
from inbox.sandbox.facebook.world import Token
from inbox.sandbox.graph import (
    GraphError,
    Json,
    Node,
    Wanted,
    listed,
    missing,
    parse,
    shown,
    time_of,
)
from inbox.sandbox.instagram.world import ACCOUNT, PAGE, Media, Remark, World

_MOST = 50


class Api:
    """``through_page``: the set-up with Facebook Login; ``fresh``: the token is under a day old.

    ``wrapped`` and ``numbered`` are other forms in which `me` was seen.
    """

    def __init__(self, world: World, base: Callable[[], str], *, through_page: bool) -> None:
        self.world = world
        self.through_page = through_page
        self.fresh = False
        self.quiet = False
        self.usage = 2  # per cent, as its header tells
        self.wait = 0  # minutes: nothing passes before
        self.wrapped = False
        self.numbered = False
        self._base = base

    async def answer(self, request: Request) -> Response:
        given = await graph.arguments(request)
        case = {
            "type": "instagram",
            "call_count": self.usage,
            "total_cputime": 1,
            "total_time": 1,
            "estimated_time_to_regain_access": self.wait,
        }
        headers = {"x-business-use-case-usage": json.dumps({ACCOUNT: [case]})}
        try:
            path = request.path_params["path"].strip("/")
            token = self._token(graph.token_of(request, given))
            body = self._body(request.method, path, token, given)
        except GraphError as error:
            return error.response(headers)
        return JSONResponse(body, headers=headers)

    def _token(self, name: str) -> Token:
        token = self.world.tokens.get(name)
        if token is None:
            raise GraphError(190, "Invalid OAuth access token - Cannot parse access token")
        if token.dead:
            raise GraphError(190, "Error validating access token", token.dead)
        return token

    async def renew(self, request: Request) -> Response:
        """Another 60 days for a token that is at least a day old; its words stay the same."""
        given = dict(request.query_params)
        try:
            self._renewable(given)
        except GraphError as error:
            return error.response({})
        token = f"{given['access_token']}n"
        self.world.tokens[token] = self.world.tokens[given["access_token"]]
        body = {"access_token": token, "token_type": "bearer", "expires_in": 5_183_944}
        return JSONResponse({**body, "permissions": "instagram_business_basic"})

    def _renewable(self, given: Mapping[str, str]) -> None:
        self._token(given.get("access_token", ""))
        if given.get("grant_type") != "ig_refresh_token" or self.fresh:
            raise GraphError(100, "Unsupported grant_type, or the token is too young")

    def _body(self, method: str, path: str, token: Token, given: Mapping[str, str]) -> Json:
        if self.wait:
            raise GraphError(80_002, "There have been too many calls to this account")
        number, _, edge = path.partition("/")
        wanted = parse(given.get("fields", ""))
        if path == "debug_token" and self.through_page:
            return self._inspect(given.get("input_token", ""))
        if number == "me":
            return self._me(token, edge, wanted, given)
        if number == ACCOUNT:
            return self._account(edge, wanted, given)
        if number in self.world.media:
            return self._medium(method, self.world.media[number], edge, wanted, given)
        remark = self.world.remarks.get(number)
        if remark is None or not self._visible(remark):
            raise missing(number)
        if method == "GET":
            return self._remark(remark, edge, wanted, given)
        return self._write(method, token, remark, edge, given)

    def _inspect(self, name: str) -> Json:
        token = self.world.tokens.get(name)
        if token is None:
            return {"data": {"is_valid": False, "scopes": []}}
        kind = "PAGE" if token.page else "USER"
        told = {"type": kind, "is_valid": True, "expires_at": token.expires}
        return {"data": {**told, "scopes": list(token.scopes)}}

    def _me(
        self, token: Token, edge: str, wanted: Sequence[Wanted], given: Mapping[str, str]
    ) -> Json:
        if not self.through_page:
            fields = {
                "id": "33001",
                "user_id": int(ACCOUNT) if self.numbered else ACCOUNT,
                "username": self.world.username,
                "name": self.world.name,
                "account_type": "BUSINESS",
                "profile_picture_url": self._picture(self.world.picture),
            }
            body = shown(Node(fields), wanted)
            return {"data": [body]} if self.wrapped else body
        if edge == "accounts" and not token.page:
            nodes = [self._page(n) for n, t in self.world.tokens.items() if t.page]
            return listed(nodes, given, wanted, self._url("me/accounts"), 100)
        if edge or not token.page:
            raise GraphError(100, f"Tried accessing nonexisting field ({edge or 'account'})")
        return shown(self._page(""), wanted)

    def _page(self, token: str) -> Node:
        account = {
            "id": ACCOUNT,
            "username": self.world.username,
            "name": self.world.name,
        }
        if self.world.picture:
            account["profile_picture_url"] = f"{self._base()}/media/{self.world.picture}"
        fields = {
            "id": PAGE,
            "name": self.world.name,
            "access_token": token or None,
            "instagram_business_account": account,
        }
        return Node(fields)

    def _account(self, edge: str, wanted: Sequence[Wanted], given: Mapping[str, str]) -> Json:
        if edge not in {"media", "tags"}:
            raise GraphError(100, f"Tried accessing nonexisting field ({edge})")
        found = [m for m in self.world.media.values() if m.tagged == (edge == "tags")]
        newest = sorted(found, key=lambda each: each.at, reverse=True)
        nodes = [self._media(each) for each in newest]
        return listed(nodes, given, wanted, self._url(f"{ACCOUNT}/{edge}"), 100)

    def _medium(
        self,
        method: str,
        media: Media,
        edge: str,
        wanted: Sequence[Wanted],
        given: Mapping[str, str],
    ) -> Json:
        if method != "GET" or media.tagged:
            raise missing(media.id)
        if edge == "comments":
            return self._comments(media.id, given, wanted)
        if edge:
            raise GraphError(100, f"Tried accessing nonexisting field ({edge})")
        return shown(self._media(media), wanted)

    def _remark(
        self, remark: Remark, edge: str, wanted: Sequence[Wanted], given: Mapping[str, str]
    ) -> Json:
        if edge == "replies":
            return self._replies(remark, given, wanted)
        if edge:
            raise GraphError(100, f"Tried accessing nonexisting field ({edge})")
        return shown(self._node(remark), wanted)

    def _write(
        self, method: str, token: Token, remark: Remark, edge: str, given: Mapping[str, str]
    ) -> Json:
        if self.through_page and "instagram_manage_comments" not in token.scopes:
            raise GraphError(10, "Application does not have permission for this action")
        if self.quiet:
            return {"success": False}
        match method, edge:
            case "POST", "replies":
                return {"id": self._reply(remark, given.get("message", ""))}
            case "POST", "" if "hide" in given:
                remark.hidden = given["hide"] == "true"
            case "DELETE", "":
                self.world.remove(remark.id)
            case _:
                raise GraphError(100, f"Unsupported {method.lower()} request")
        return {"success": True}

    def _reply(self, above: Remark, text: str) -> str:
        if not text.strip() or above.hidden:
            raise GraphError(100, "The comment cannot be replied to")
        now = datetime.now(UTC)
        return self.world.remark(above.id, ACCOUNT, self.world.username, text, now).id

    def _visible(self, remark: Remark) -> bool:
        return self.world.live or remark.who == ACCOUNT

    def _picture(self, path: str) -> str | None:
        return f"{self._base()}/media/{path}" if path else None

    def _url(self, path: str) -> str:
        return f"{self._base()}/{graph.VERSION}/{path}"

    def _media(self, media: Media) -> Node:
        counted = sum(r.media == media.id for r in self.world.remarks.values())
        fields = {
            "id": media.id,
            "caption": media.text or None,
            "media_type": "IMAGE",
            "media_product_type": "FEED",
            "media_url": self._picture(media.picture),
            "thumbnail_url": None,
            "permalink": f"https://www.instagram.com/p/C{media.id}/",
            "timestamp": time_of(media.at),
            "username": media.username,
            "like_count": media.likes,
            "comments_count": counted,
        }
        return Node(fields, {"comments": lambda g, b: self._comments(media.id, g, b)})

    def _node(self, remark: Remark) -> Node:
        named = self.world.names
        fields = {
            "id": remark.id,
            "text": remark.text,
            "timestamp": time_of(remark.at),
            "username": remark.username if named else None,
            "from": {"id": remark.who, "username": remark.username} if named else None,
            "hidden": remark.hidden,
            "like_count": 0,
            "parent_id": remark.parent or None,
        }
        return Node(fields, {"replies": lambda g, b: self._replies(remark, g, b)})

    def _comments(self, media: str, given: Mapping[str, str], below: Sequence[Wanted]) -> Json:
        found = [r for r in self.world.below(media) if self._visible(r)]
        nodes = [self._node(each) for each in reversed(found)]
        return listed(nodes, given, below or _DEFAULT, self._url(f"{media}/comments"), _MOST)

    def _replies(self, remark: Remark, given: Mapping[str, str], below: Sequence[Wanted]) -> Json:
        found = [r for r in self.world.below(remark.media, remark.id) if self._visible(r)]
        nodes = [self._node(each) for each in found]
        return listed(nodes, given, below or _DEFAULT, self._url(f"{remark.id}/replies"), _MOST)


_DEFAULT = (Wanted("text"), Wanted("timestamp"))
