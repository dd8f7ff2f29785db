"""The profile as one thing: what tests and the demo move, and what is served over HTTP."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from inbox.sandbox.google import errors
from inbox.sandbox.google.oauth import GoogleSignIn
from inbox.sandbox.google_business.records import ACCOUNT, Json, Location, Reply, Review, World
from inbox.sandbox.pictures import picture
from inbox.sandbox.standin import App, Faults, Persona, Seen

SCOPE = "https://www.googleapis.com/auth/business.manage"
_MASKS = {"name", "title", "metadata", "profile", "storefrontAddress", "websiteUri"}
_FIRST = "5550001"
_REPLY = "/reply"


class BusinessProfile:
    """A stand-in (see `inbox.sandbox.standin.StandIn`).

    ``state`` is what Google makes of a new reply (APPROVED, PENDING or REJECTED); ``approved``
    whether Google lets the project use the API at all; ``enabled`` whether it is turned on.
    """

    channel = "google_business"

    def __init__(self) -> None:
        self.base_url = ""
        self.world = World()
        self.world.locations[_FIRST] = Location(_FIRST, "Kahvila Kanerva")
        self.sign_in = GoogleSignIn(SCOPE)
        self.state = "APPROVED"
        self.approved = True
        self.enabled = True
        self.puts = 0
        self._made = 0
        locations = "/v1/accounts/{account}/locations"
        reviews = "/v4/accounts/{account}/locations/{location}/reviews"
        self._app = Starlette(
            routes=[
                *self.sign_in.routes,
                Route("/v1/accounts", self._serve(self._accounts)),
                Route(locations, self._serve(self._locations)),
                Route("/v1/locations/{location}", self._serve(self._location)),
                Route(reviews, self._serve(self._reviews)),
                Route(reviews + "/{review}", self._serve(self._review)),
                Route(
                    reviews + "/{review}/reply", self._serve(self._reply), methods=["PUT", "DELETE"]
                ),
                Route("/face/{path:path}", picture),
            ]
        )
        self.faults = Faults(self._app)

    @property
    def app(self) -> App:
        return self._app

    # -- what tests and the demo move ---------------------------------------------------------

    def credentials(self) -> Mapping[str, str]:
        return self.sign_in.credentials(self.base_url)

    def open(self, number: str, title: str, *, verified: bool = True) -> str:
        """One more location."""
        self.world.locations[number] = Location(number, title, verified=verified)
        return f"locations/{number}"

    def publish(
        self,
        key: str,  # noqa: ARG002
        text: str,
        at: datetime,  # noqa: ARG002
        *,
        title: str = "",  # noqa: ARG002
        picture: str = "",  # noqa: ARG002
    ) -> str:
        """There are no posts: the words go to the location's own page."""
        self.world.locations[_FIRST].about = text
        return f"locations/{_FIRST}"

    def say(
        self,
        who: Persona,
        text: str,
        at: datetime,
        *,
        post: str = "",
        parent: str = "",  # noqa: ARG002 - nobody answers a review but its location
        stars: int = 0,
    ) -> str:
        self._made += 1
        number = f"AbFvOq{self._made:06d}"
        place = post.removeprefix("locations/") or _FIRST
        review = Review(number, place, who.name, who.avatar, stars or 5, text, at, at)
        self.world.reviews[number] = review
        return number

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:
        """Google tells nothing of the kind."""

    def edit(self, remote_id: str, text: str) -> None:
        row = self.world.reviews[remote_id]
        row.comment, row.updated = text, datetime.now(UTC)

    def remove(self, remote_id: str) -> None:
        del self.world.reviews[remote_id]

    def answer(self, parent: str, text: str, at: datetime) -> str:
        self.world.reviews[parent].reply = Reply(text, at)
        return parent + _REPLY

    def seen(self) -> Seen:
        replies = tuple(
            (row.id + _REPLY, row.id, row.reply.comment)
            for row in self.world.reviews.values()
            if row.reply
        )
        return Seen((), replies)

    # -- what is served -----------------------------------------------------------------------

    def _serve(self, answer: Any) -> Any:
        async def served(request: Request) -> Response:
            try:
                self._admit(request)
                found = answer(request, await _object(request))
            except errors.Refused as refused:
                return refused.answer
            return JSONResponse(found)

        return served

    def _admit(self, request: Request) -> None:
        scopes = self.sign_in.scopes(request)
        if scopes is None:
            raise errors.unauthenticated(legacy=False)
        if SCOPE not in scopes.split():
            raise errors.no_scope(legacy=False)
        if not self.enabled:
            raise errors.not_enabled(
                "Google My Business API", "mybusiness.googleapis.com", legacy=False
            )
        if not self.approved:
            raise _no_quota()

    def _accounts(self, _request: Request, _body: Json) -> Json:
        account = {
            "name": ACCOUNT,
            "accountName": self.world.account,
            "type": "LOCATION_GROUP",
            "role": "PRIMARY_OWNER",
            "verificationState": "UNVERIFIED",
            "vettedState": "NOT_VETTED",
        }
        return {"accounts": [account]}

    def _locations(self, request: Request, _body: Json) -> Json:
        self._own(request)
        mask = _mask(request)
        rows = list(self.world.locations.values())
        page, onward = _paged(rows, request, usual=10, most=100)
        body: Json = {"locations": [self.world.location(row, mask) for row in page]}
        body |= {"totalSize": len(rows)} if len(page) < len(rows) else {}
        return body | ({"nextPageToken": onward} if onward else {})

    def _location(self, request: Request, _body: Json) -> Json:
        row = self.world.locations.get(request.path_params["location"])
        if row is None:
            raise _missing()
        return self.world.location(row, _mask(request))

    def _reviews(self, request: Request, _body: Json) -> Json:
        place = self._place(request)
        order = request.query_params.get("orderBy", "updateTime desc")
        if order not in {"updateTime desc", "rating", "rating desc"}:
            raise _invalid("Invalid orderBy.")
        rows = [row for row in self.world.reviews.values() if row.location == place.id]
        if order.startswith("rating"):
            rows.sort(key=lambda row: row.stars, reverse=order.endswith("desc"))
        else:
            rows.sort(key=lambda row: row.updated, reverse=True)
        if not rows:
            return {}  # nothing at all is said of nothing
        page, onward = _paged(rows, request, usual=50, most=50)
        body: Json = {
            "reviews": [self.world.review(row, self.base_url) for row in page],
            "averageRating": round(sum(row.stars for row in rows) / len(rows), 1),
            "totalReviewCount": len(rows),
        }
        return body | ({"nextPageToken": onward} if onward else {})

    def _review(self, request: Request, _body: Json) -> Json:
        return self.world.review(self._found(request), self.base_url)

    def _reply(self, request: Request, body: Json) -> Json:
        row = self._found(request)
        if request.method == "DELETE":
            if row.reply is None:
                raise _missing()
            row.reply = None
            return {}
        words = body.get("comment")
        if not isinstance(words, str) or not words.strip():
            raise _invalid("Reply comment is required.")
        if len(words.encode()) > 4096:
            raise _invalid("Reply comment is too long.")
        self.puts += 1
        violation = "OFFENSIVE" if self.state == "REJECTED" else ""
        row.reply = Reply(words, datetime.now(UTC), self.state, violation)
        return self.world.reply(row.reply)

    def _found(self, request: Request) -> Review:
        place = self._place(request)
        row = self.world.reviews.get(request.path_params["review"])
        if row is None or row.location != place.id:
            raise _missing()
        return row

    def _place(self, request: Request) -> Location:
        self._own(request)
        row = self.world.locations.get(request.path_params["location"])
        if row is None:
            raise _missing()
        if not row.verified:
            words = "The caller does not have permission"
            raise errors.Refused(403, "forbidden", words, legacy=False)
        return row

    def _own(self, request: Request) -> None:
        if f"accounts/{request.path_params['account']}" != ACCOUNT:
            words = "The caller does not have permission"
            raise errors.Refused(403, "forbidden", words, legacy=False)


def _paged(rows: list[Any], request: Request, *, usual: int, most: int) -> tuple[list[Any], str]:
    size = min(int(request.query_params.get("pageSize", "0")) or usual, most)
    token = request.query_params.get("pageToken", "")
    start = int(token.removeprefix("p")) if token else 0
    onward = f"p{start + size}" if start + size < len(rows) else ""
    return rows[start : start + size], onward


def _mask(request: Request) -> str:
    mask = request.query_params.get("readMask", "")
    if not mask or set(mask.split(",")) - _MASKS:
        raise _invalid("Invalid field mask provided")
    return mask


def _invalid(words: str) -> errors.Refused:
    return errors.Refused(400, "badRequest", words, legacy=False)


def _missing() -> errors.Refused:
    words = "Requested entity was not found."
    return errors.Refused(404, "notFound", words, legacy=False)


def _no_quota() -> errors.Refused:
    """What a project gets that Google has not approved: a quota of 0."""
    info = {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "RATE_LIMIT_EXCEEDED",
        "domain": "googleapis.com",
        "metadata": {"quota_limit_value": "0", "service": "mybusiness.googleapis.com"},
    }
    words = "Quota exceeded for quota metric 'Requests' and limit 'Requests per minute'"
    return errors.Refused(429, "rateLimitExceeded", words, details=[info], legacy=False)


async def _object(request: Request) -> Json:
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
