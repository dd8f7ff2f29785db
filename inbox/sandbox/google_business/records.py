"""What the stand-in keeps, and the resources it makes of it.

Accounts and locations as in the discovery documents of Google's v1 APIs, reviews as in
https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

Json = dict[str, Any]
ACCOUNT = "accounts/104000000000000000111"
_WORDS = ("STAR_RATING_UNSPECIFIED", "ONE", "TWO", "THREE", "FOUR", "FIVE")


def rfc3339(at: datetime) -> str:
    """Google leaves the fraction out or gives 3, 6 or 9 digits."""
    whole = at.astimezone(UTC)
    if not whole.microsecond:
        return whole.strftime("%Y-%m-%dT%H:%M:%SZ")
    return whole.strftime("%Y-%m-%dT%H:%M:%S.%f") + "000Z"


@dataclass(slots=True)
class Reply:
    comment: str
    updated: datetime
    state: str = "APPROVED"
    violation: str = ""


@dataclass(slots=True)
class Review:
    id: str
    location: str
    name: str
    avatar: str
    stars: int
    comment: str
    created: datetime
    updated: datetime
    reply: Reply | None = None


@dataclass(slots=True)
class Location:
    id: str  # without "locations/"
    title: str
    about: str = ""
    street: str = "Kauppakatu 7"
    town: str = "Tampere"
    verified: bool = True


@dataclass(slots=True)
class World:
    """Everything there is."""

    account: str = "Kahvila Kanerva"
    locations: dict[str, Location] = field(default_factory=dict)
    reviews: dict[str, Review] = field(default_factory=dict)

    def review(self, row: Review, base: str) -> Json:
        body: Json = {
            "name": f"{ACCOUNT}/locations/{row.location}/reviews/{row.id}",
            "reviewId": row.id,
            "reviewer": {"displayName": row.name, "isAnonymous": False},
            "starRating": _WORDS[row.stars],
            "createTime": rfc3339(row.created),
            "updateTime": rfc3339(row.updated),
        }
        if row.avatar:
            body["reviewer"]["profilePhotoUrl"] = f"{base}/face/{row.avatar}"
        if row.comment:  # a rating alone has no comment
            body["comment"] = row.comment
        if row.reply:
            body["reviewReply"] = self.reply(row.reply)
        return body

    def reply(self, row: Reply) -> Json:
        body = {
            "comment": row.comment,
            "updateTime": rfc3339(row.updated),
            "reviewReplyState": row.state,
        }
        return body | ({"policyViolation": row.violation} if row.violation else {})

    def location(self, row: Location, mask: str) -> Json:
        body: Json = {
            "name": f"locations/{row.id}",
            "title": row.title,
            "metadata": {
                "hasVoiceOfMerchant": row.verified,
                "mapsUri": f"https://maps.google.com/maps?cid={row.id}",
            },
            "storefrontAddress": {
                "regionCode": "FI",
                "locality": row.town,
                "addressLines": [row.street],
            },
        }
        if row.about:
            body["profile"] = {"description": row.about}
        return {name: value for name, value in body.items() if name in mask.split(",")}
