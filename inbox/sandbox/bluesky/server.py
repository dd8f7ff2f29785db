"""The server (PDS and AppView in one): XRPC routes over the network's memory."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from inbox.sandbox.bluesky.authorize import Authorization
from inbox.sandbox.bluesky.cid import cid
from inbox.sandbox.bluesky.network import Json, Network, User
from inbox.sandbox.bluesky.rules import Refusal, invalid, record, rkey
from inbox.sandbox.bluesky.tokens import Proofs, Tokens
from inbox.sandbox.bluesky.views import Views

_RESOURCES = next(
    (p for up in (1, 2, 3) if (p := Path(__file__).parents[up] / "resources").is_dir()),
    Path(__file__).parent,
)


def now() -> datetime:
    return datetime.now(UTC)


class Server:
    """One server for everybody; only the shop signs in to it."""

    def __init__(
        self, network: Network, shop: User, password: str, clock: Callable[[], datetime] = now
    ) -> None:
        self.net, self.shop, self.password, self.clock = network, shop, password, clock
        self.tokens, self.proofs = Tokens(clock), Proofs(clock)
        self.authorization = Authorization(self.tokens, self.proofs, shop.did)
        self.base_url = ""
        self._calls: dict[tuple[str, str], Callable[[Request, Json], Json]] = {
            ("POST", "com.atproto.server.createSession"): self._create_session,
            ("POST", "com.atproto.server.refreshSession"): self._refresh_session,
            ("POST", "com.atproto.server.deleteSession"): self._delete_session,
            ("GET", "com.atproto.server.getSession"): self._get_session,
            ("GET", "com.atproto.identity.resolveHandle"): self._resolve,
            ("GET", "com.atproto.repo.describeRepo"): self._describe,
            ("GET", "com.atproto.repo.getRecord"): self._get_record,
            ("POST", "com.atproto.repo.createRecord"): self._create_record,
            ("POST", "com.atproto.repo.putRecord"): self._put_record,
            ("POST", "com.atproto.repo.deleteRecord"): self._delete_record,
            ("GET", "app.bsky.actor.getProfile"): self._profile,
            ("GET", "app.bsky.notification.listNotifications"): self._notifications,
            ("GET", "app.bsky.feed.getPosts"): self._posts,
            ("GET", "app.bsky.feed.getPostThread"): self._thread,
            ("GET", "app.bsky.feed.getAuthorFeed"): self._feed,
            ("GET", "app.bsky.feed.getActorLikes"): self._liked,
        }

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/xrpc/{nsid}", self._xrpc, methods=["GET", "POST"]),
                Route("/img/{path:path}", self._picture),
                *self.authorization.routes(),
            ]
        )

    async def _xrpc(self, request: Request) -> Response:
        """One call: look it up, run it, and answer errors by name."""
        self.authorization.base_url = self.base_url
        call = self._calls.get((request.method, request.path_params["nsid"]))
        try:
            if call is None:
                raise Refusal(501, "MethodNotImplemented", "Method Not Implemented")  # noqa: TRY301
            return JSONResponse(call(request, await _given(request)))
        except Refusal as refusal:
            headers = {}
            if request.headers.get("authorization", "").startswith("DPoP "):
                error = f'DPoP algs="ES256", error="{refusal.name}"'
                headers = {"WWW-Authenticate": error, "DPoP-Nonce": self.proofs.nonce}
            told = {"error": refusal.name, "message": refusal.words}
            return JSONResponse(told, refusal.status, headers)

    async def _picture(self, request: Request) -> Response:
        path = (_RESOURCES / request.path_params["path"]).resolve()
        if not path.is_relative_to(_RESOURCES.resolve()) or not path.is_file():
            return Response(status_code=404)
        return FileResponse(path)

    def _did(self, request: Request) -> str:
        """Who asks. Raises Refusal as the real server does for each kind of bad token."""
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if not token:
            raise Refusal(401, "AuthMissing", "Authentication Required")
        if kind != "DPoP":
            claims = self.tokens.read(token, "at+jwt")
            if "cnf" in claims:
                raise Refusal(400, "InvalidToken", "Malformed token")
            return str(claims["sub"])
        url = f"{self.base_url}{request.url.path}"
        try:
            claims = self.tokens.read(token, "at+jwt")
        except Refusal as refusal:
            raise Refusal(401, "invalid_token", refusal.words) from refusal
        try:
            key = self.proofs.check(request.headers.get("dpop", ""), request.method, url, token)
        except (ValueError, KeyError, TypeError) as error:
            name = "use_dpop_nonce" if str(error) == "nonce" else "invalid_dpop_proof"
            raise Refusal(401, name, "Resource server requires a proof") from error
        if claims.get("cnf", {}).get("jkt") != key:
            raise Refusal(401, "invalid_token", "DPoP key mismatch")
        return str(claims["sub"])

    def _views(self, request: Request) -> Views:
        return Views(self.net, self.base_url, self._did(request))

    def _create_session(self, _request: Request, given: Json) -> Json:
        for name in ("identifier", "password"):
            if not isinstance(given.get(name), str):
                raise invalid(f'Missing required key "{name}" at $')
        user = self.net.find_user(given["identifier"])
        if user is not self.shop or given["password"] != self.password:
            raise Refusal(401, "AuthenticationRequired", "Invalid identifier or password")
        return self.tokens.session(self.shop.did) | self._about()

    def _refresh_session(self, request: Request, given: Json) -> Json:
        if given:
            raise invalid("A request body was provided when none was expected")
        self._refresh_token(request)
        return self.tokens.session(self.shop.did) | self._about()

    def _delete_session(self, request: Request, _given: Json) -> Json:
        self.tokens.revoke(self._refresh_token(request))
        return {}

    def _refresh_token(self, request: Request) -> str:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind != "Bearer":
            raise Refusal(401, "AuthMissing", "Authentication Required")
        self.tokens.read(token, "refresh+jwt")
        return token

    def _get_session(self, request: Request, _given: Json) -> Json:
        self._did(request)
        return self._about()

    def _about(self) -> Json:
        document = self._document(self.shop)
        about = {"did": self.shop.did, "handle": self.shop.handle, "didDoc": document}
        return about | {"email": "shop@example.test", "emailConfirmed": False, "active": True}

    def _document(self, user: User) -> Json:
        home = {
            "id": "#atproto_pds",
            "type": "AtprotoPersonalDataServer",
            "serviceEndpoint": self.base_url,
        }
        return {
            "@context": ["https://www.w3.org/ns/did/v1"],
            "id": user.did,
            "alsoKnownAs": [f"at://{user.handle}"],
            "verificationMethod": [],
            "service": [home],
        }

    def _resolve(self, request: Request, _given: Json) -> Json:
        user = self.net.find_user(request.query_params.get("handle", ""))
        if user is None:
            raise Refusal(400, "HandleNotFound", "Unable to resolve handle")
        return {"did": user.did}

    def _describe(self, request: Request, _given: Json) -> Json:
        user = self.net.find_user(request.query_params.get("repo", ""))
        if user is None:
            raise Refusal(400, "RepoNotFound", "Could not find repo")
        about = {"handle": user.handle, "did": user.did, "didDoc": self._document(user)}
        return about | {"collections": [], "handleIsCorrect": True}

    def _get_record(self, request: Request, _given: Json) -> Json:
        query = request.query_params
        user = self.net.find_user(query.get("repo", ""))
        did = user.did if user else query.get("repo", "")
        uri = f"at://{did}/{query.get('collection')}/{query.get('rkey')}"
        found = self.net.records.get(uri)
        if found is None:
            raise Refusal(400, "RecordNotFound", f"Could not locate record: {uri}")
        return {"uri": uri, "cid": found.cid, "value": found.value}

    def _create_record(self, request: Request, given: Json) -> Json:
        did, collection = self._repo(request, given)
        key = given.get("rkey") or self.net.tid(self.clock())
        value = record(collection, given.get("record"))
        uri = f"at://{did}/{collection}/{rkey(collection, key)}"
        if uri in self.net.records:
            raise Refusal(500, "InternalServerError", "Internal Server Error")
        return self._written(did, collection, key, value)

    def _put_record(self, request: Request, given: Json) -> Json:
        did, collection = self._repo(request, given)
        value = record(collection, given.get("record"))
        key = rkey(collection, given.get("rkey"))
        there = self.net.records.get(f"at://{did}/{collection}/{key}")
        found = there.cid if there else None
        if "swapRecord" in given and given["swapRecord"] != found:
            raise Refusal(400, "InvalidSwap", f"Record was at {found}")
        return self._written(did, collection, key, value)

    def _delete_record(self, request: Request, given: Json) -> Json:
        did, collection = self._repo(request, given)
        done = self.net.delete(f"at://{did}/{collection}/{given.get('rkey')}")
        return {"commit": self._commit()} if done else {}

    def _repo(self, request: Request, given: Json) -> tuple[str, str]:
        did = self._did(request)
        user = self.net.find_user(str(given.get("repo", "")))
        if user is None or user.did != did:
            raise Refusal(401, "AuthenticationRequired", "Authentication Required")
        return did, str(given.get("collection", ""))

    def _written(self, did: str, collection: str, key: str, value: Json) -> Json:
        before = self.net.records.get(f"at://{did}/{collection}/{key}")
        old = before.cid if before else ""
        new = self.net.put(did, collection, key, value, self.clock())
        answer: Json = {"uri": new.uri, "cid": new.cid}
        if new.cid != old:  # the same record again is no new commit
            answer["commit"] = self._commit()
        return answer | {"validationStatus": "valid"}

    def _commit(self) -> Json:
        rev = self.net.tid(self.clock())
        return {"cid": cid({"rev": rev}), "rev": rev}

    def _profile(self, request: Request, _given: Json) -> Json:
        views = self._views(request)
        user = self.net.find_user(request.query_params.get("actor", ""))
        if user is None:
            raise invalid("Profile not found")
        return views.profile(user.did)

    def _notifications(self, request: Request, _given: Json) -> Json:
        query = request.query_params
        views, limit = self._views(request), _number(request, "limit", 50, 1, 100)
        return views.notifications(limit, query.get("cursor", ""), query.getlist("reasons"))

    def _posts(self, request: Request, _given: Json) -> Json:
        uris = request.query_params.getlist("uris")
        where = "Invalid app.bsky.feed.getPosts params"
        if len(uris) > 25:
            raise invalid(f"{where}: array too big (maximum 25, got {len(uris)})")
        for uri in uris:
            if not uri.startswith("at://"):
                raise invalid(f'{where}: Invalid at-uri (got "{uri}")')
        return self._views(request).posts(uris)

    def _thread(self, request: Request, _given: Json) -> Json:
        depth = _number(request, "depth", 6, 0, 1000)
        height = _number(request, "parentHeight", 80, 0, 1000)
        views = self._views(request)
        return views.thread(request.query_params.get("uri", ""), depth, height)

    def _feed(self, request: Request, _given: Json) -> Json:
        query = request.query_params
        user = self.net.find_user(query.get("actor", ""))
        if user is None:
            raise invalid("Profile not found")
        limit = _number(request, "limit", 50, 1, 100)
        kinds = query.get("filter", "posts_with_replies")
        return self._views(request).feed(user.did, limit, query.get("cursor", ""), kinds)

    def _liked(self, request: Request, _given: Json) -> Json:
        query = request.query_params
        user = self.net.find_user(query.get("actor", ""))
        limit = _number(request, "limit", 50, 1, 100)
        did = user.did if user else ""
        return self._views(request).liked(did, limit, query.get("cursor", ""))


async def _given(request: Request) -> Json:
    raw = await request.body()
    if not raw:
        return {}
    try:
        data: Any = await request.json()
    except ValueError as error:
        raise invalid("Unable to parse body") from error
    if not isinstance(data, dict):
        raise invalid("Expected object value type at $")
    return data or {"": ""}  # an empty object is a body all the same


def _number(request: Request, name: str, default: int, low: int, high: int) -> int:
    text = request.query_params.get(name, str(default))
    where = f"Invalid {request.path_params['nsid']} params"
    if not text.isdecimal():
        raise invalid(f"{where}: Expected integer value type at $.{name}")
    if int(text) > high:
        raise invalid(f"{where}: integer too big (maximum {high}, got {text})")
    if int(text) < low:
        raise invalid(f"{where}: integer too small (minimum {low}, got {text})")
    return int(text)
