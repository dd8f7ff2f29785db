"""The REST API of the stand-in, answer by answer as Mastodon 4.x gives it.

https://docs.joinmastodon.org/methods/
"""

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from inbox.sandbox.mastodon.entities import Shown, page, stamp
from inbox.sandbox.mastodon.oauth import OAuth, fields
from inbox.sandbox.mastodon.world import SHOP, Status, World

_NOT_FOUND = "Record not found"
Answer = Callable[[Request], Awaitable[Response]]


class Refused(Exception):  # noqa: N818
    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


class Rest:
    """Reads and writes of the shop's account.

    ``honours_keys``: whether a repeated Idempotency-Key answers with the first post; some servers
    post again. ``strict_parents``: whether an answer to what is gone is refused; some servers
    publish it as a post of its own.
    """

    def __init__(self, world: World, shown: Shown, oauth: OAuth) -> None:
        self._world = world
        self._shown = shown
        self._oauth = oauth
        self._left = 300
        self.honours_keys = True
        self.strict_parents = True
        self.batch = True
        self.most = 80

    @property
    def routes(self) -> list[Route]:
        one = "/api/v1/statuses/{id}"
        table: list[tuple[str, str, Answer]] = [
            ("GET", "/api/v1/accounts/verify_credentials", self.me),
            ("GET", "/api/v1/accounts/{id}/statuses", self.statuses_of),
            ("GET", "/api/v1/accounts/{id}", self.account),
            ("GET", "/api/v1/notifications", self.notifications),
            ("GET", "/api/v1/notifications/{id}", self.notification),
            ("GET", "/api/v1/favourites", self.favourites),
            ("GET", "/api/v1/statuses", self.several),
            ("POST", "/api/v1/statuses", self.create),
            ("GET", f"{one}/context", self.context),
            ("GET", f"{one}/source", self.source),
            ("GET", f"{one}/favourited_by", self.favourited_by),
            ("GET", f"{one}/reblogged_by", self.reblogged_by),
            ("POST", f"{one}/favourite", self.favourite),
            ("POST", f"{one}/unfavourite", self.unfavourite),
            ("POST", f"{one}/reblog", self.reblog),
            ("POST", f"{one}/unreblog", self.unreblog),
            ("GET", one, self.one),
            ("PUT", one, self.edit),
            ("DELETE", one, self.delete),
            ("GET", "/api/v1/polls/{id}", self.poll),
            ("POST", "/api/v1/polls/{id}/votes", self.poll),
        ]
        return [Route(path, self._guarded(do), methods=[verb]) for verb, path, do in table]

    def _guarded(self, answer: Answer) -> Answer:
        async def guarded(request: Request) -> Response:
            try:
                self.signed_in(request)
                response = await answer(request)
            except Refused as refused:
                response = JSONResponse({"error": str(refused)}, refused.status)
            self._left = self._left - 1 if self._left > 1 else 299
            reset = datetime.now(UTC) + timedelta(minutes=5)
            response.headers["X-RateLimit-Limit"] = "300"
            response.headers["X-RateLimit-Remaining"] = str(self._left)
            response.headers["X-RateLimit-Reset"] = stamp(reset)
            return response

        return guarded

    def signed_in(self, request: Request) -> None:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not token:
            raise Refused(401, "This method requires an authenticated user")
        if token not in self._oauth.tokens:
            raise Refused(401, "The access token is invalid")

    def _status(self, request: Request, *, own: bool = False) -> Status:
        status = self._world.statuses.get(request.path_params["id"])
        if status is None or (own and status.owner != SHOP):
            raise Refused(404, _NOT_FOUND)
        return status

    def _shown_page(
        self,
        request: Request,
        found: list[Any],
        key: Callable[[Any], int],
        show: Callable[[Any], Any],
        *,
        default: int,
        most: int,
    ) -> Response:
        part = page(found, request.query_params, key, default=default, most=min(most, self.most))
        response = JSONResponse([show(each) for each in part])
        if part:
            kept = [
                (k, v)
                for k, v in request.query_params.multi_items()
                if k not in {"max_id", "min_id", "since_id"}
            ]
            base = str(request.url.replace(query=""))
            older = urlencode([*kept, ("max_id", str(key(part[-1])))])
            newer = urlencode([*kept, ("min_id", str(key(part[0])))])
            response.headers["Link"] = f'<{base}?{older}>; rel="next", <{base}?{newer}>; rel="prev"'
        return response

    async def me(self, _request: Request) -> Response:
        return JSONResponse(self._shown.own_account())

    async def account(self, request: Request) -> Response:
        account = self._world.accounts.get(request.path_params["id"])
        if account is None:
            raise Refused(404, _NOT_FOUND)
        return JSONResponse(self._shown.account(account))

    async def statuses_of(self, request: Request) -> Response:
        query = request.query_params
        found = [
            each
            for each in list(self._world.statuses.values())
            if each.owner == request.path_params["id"]
            and not (each.reblog and query.get("exclude_reblogs") == "true")
            and not (each.parent and query.get("exclude_replies") == "true")
        ]
        return self._shown_page(
            request, found, lambda s: int(s.id), self._shown.status, default=20, most=40
        )

    async def notifications(self, request: Request) -> Response:
        types = request.query_params.getlist("types[]")
        without = request.query_params.getlist("exclude_types[]")
        found = [
            each
            for each in list(self._world.notifications)
            if (not types or each.type in types) and each.type not in without
        ]
        return self._shown_page(
            request, found, lambda n: int(n.id), self._shown.notification, default=40, most=80
        )

    async def notification(self, request: Request) -> Response:
        for note in list(self._world.notifications):
            if note.id == request.path_params["id"]:
                return JSONResponse(self._shown.notification(note))
        raise Refused(404, _NOT_FOUND)

    async def favourites(self, request: Request) -> Response:
        def show(pair: tuple[int, str]) -> dict[str, Any]:
            return self._shown.status(self._world.statuses[pair[1]])

        found = list(self._world.favourites)
        return self._shown_page(request, found, lambda pair: pair[0], show, default=20, most=40)

    async def several(self, request: Request) -> Response:
        ids = [*request.query_params.getlist("id[]"), *request.query_params.getlist("id")]
        if not self.batch:
            raise Refused(404, "The page you are looking for isn't here.")
        if len(ids) > 20:
            raise Refused(422, "Validation failed: too many statuses")
        found = [self._world.statuses[each] for each in ids if each in self._world.statuses]
        return JSONResponse([self._shown.status(each) for each in found])

    async def one(self, request: Request) -> Response:
        return JSONResponse(self._shown.status(self._status(request)))

    async def context(self, request: Request) -> Response:
        status = self._status(request)
        show = self._shown.status
        return JSONResponse(
            {
                "ancestors": [show(each) for each in self._world.above(status)],
                "descendants": [show(each) for each in self._world.below(status.id)],
            }
        )

    async def source(self, request: Request) -> Response:
        status = self._status(request, own=True)
        return JSONResponse({"id": status.id, "text": status.text, "spoiler_text": status.spoiler})

    def _people(self, ids: list[str]) -> Response:
        return JSONResponse([self._shown.account(self._world.accounts[each]) for each in ids])

    async def favourited_by(self, request: Request) -> Response:
        return self._people(list(self._status(request).liked_by))

    async def reblogged_by(self, request: Request) -> Response:
        return self._people(list(self._status(request).shared_by))

    async def favourite(self, request: Request) -> Response:
        status = self._status(request)
        self._world.like(status, SHOP, datetime.now(UTC))
        return JSONResponse(self._shown.status(status))

    async def unfavourite(self, request: Request) -> Response:
        status = self._status(request)
        self._world.unlike(status, SHOP)
        return JSONResponse(self._shown.status(status))

    async def reblog(self, request: Request) -> Response:
        status = self._status(request)
        status.shared_by[SHOP] = datetime.now(UTC)
        again = self._world.add(SHOP, "", datetime.now(UTC), reblog=status.id)
        return JSONResponse(self._shown.status(again))

    async def unreblog(self, request: Request) -> Response:
        status = self._status(request)
        status.shared_by.pop(SHOP, None)
        for each in list(self._world.statuses.values()):
            if each.owner == SHOP and each.reblog == status.id:
                self._world.delete(each.id)
        return JSONResponse(self._shown.status(status))

    def _named(self, text: str) -> tuple[str, ...]:
        said = set(re.findall(r"@[\w.-]+(?:@[\w.-]+\w)?", text))
        return tuple(a.id for a in self._world.accounts.values() if f"@{a.acct}" in said)

    async def create(self, request: Request) -> Response:
        given = await fields(request)
        key = request.headers.get("idempotency-key", "")
        first = self._world.statuses.get(self._world.keys.get(key, ""))
        if key and self.honours_keys and first:
            return JSONResponse(self._shown.status(first))
        text = str(given.get("status") or "")
        if not text.strip():
            raise Refused(422, "Validation failed: Text can't be blank")
        if len(re.sub(r"(@\w+)@[\w.-]+", r"\1", text)) > 500:
            raise Refused(422, "Validation failed: Text character limit of 500 exceeded")
        parent = str(given.get("in_reply_to_id") or "")
        if parent and parent not in self._world.statuses:
            if self.strict_parents:
                words = "The post you are trying to reply to does not appear to exist."
                raise Refused(404, words)
            parent = ""
        status = self._world.add(
            SHOP,
            text,
            datetime.now(UTC),
            parent=parent,
            named=self._named(text),
            visibility=str(given.get("visibility") or "public"),
            language=str(given.get("language") or "en"),
            spoiler=str(given.get("spoiler_text") or ""),
        )
        self._world.keys[key] = status.id
        return JSONResponse(self._shown.status(status))

    async def edit(self, request: Request) -> Response:
        status = self._status(request, own=True)
        text = str((await fields(request)).get("status") or "")
        if not text.strip():
            raise Refused(422, "Validation failed: Text can't be blank")
        status.text, status.named = text, self._named(text)
        status.edited = datetime.now(UTC)
        return JSONResponse(self._shown.status(status))

    async def delete(self, request: Request) -> Response:
        status = self._status(request, own=True)
        shown = self._shown.status(status) | {"text": status.text}
        self._world.delete(status.id)
        return JSONResponse(shown)

    async def poll(self, request: Request) -> Response:
        shown = self._shown.poll(self._status(request))
        if shown is None:
            raise Refused(404, _NOT_FOUND)
        return JSONResponse(shown)
