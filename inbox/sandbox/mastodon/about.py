"""What the server says of itself. https://docs.joinmastodon.org/entities/Instance/."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from inbox.sandbox.mastodon.entities import Shown
from inbox.sandbox.mastodon.world import SHOP, World

VERSION = "4.6.0"
_CONFIGURATION = {
    "accounts": {
        "max_featured_tags": 10,
        "max_pinned_statuses": 5,
        "max_display_name_length": 30,
        "max_note_length": 500,
        "max_avatar_description_length": 150,
        "max_header_description_length": 150,
        "max_profile_fields": 4,
        "profile_field_name_limit": 255,
        "profile_field_value_limit": 255,
    },
    "statuses": {
        "max_characters": 500,
        "max_media_attachments": 4,
        "characters_reserved_per_url": 23,
    },
    "media_attachments": {
        "supported_mime_types": ["image/jpeg", "image/png"],
        "image_size_limit": 16_777_216,
        "image_matrix_limit": 33_177_600,
        "video_size_limit": 103_809_024,
        "video_frame_rate_limit": 120,
        "video_matrix_limit": 8_294_400,
        "description_limit": 1_500,
    },
    "polls": {
        "max_options": 4,
        "max_characters_per_option": 50,
        "min_expiration": 300,
        "max_expiration": 2_629_746,
    },
}

_OPEN = {"local": "public", "remote": "public"}
_ACCESS = {"live_feeds": _OPEN, "hashtag_feeds": _OPEN, "trending_link_feeds": _OPEN}


class About:
    def __init__(self, world: World, shown: Shown, base_url: Callable[[], str]) -> None:
        self._world = world
        self._shown = shown
        self._base = base_url

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/api/v2/instance", self.second, methods=["GET"]),
            Route("/api/v1/instance", self.first, methods=["GET"]),
        ]

    def _host(self) -> str:
        return self._base().partition("://")[2]

    async def second(self, _request: Request) -> Response:
        urls = {"streaming": self._base().replace("http", "ws", 1)}
        return JSONResponse(
            {
                "domain": self._host(),
                "title": "Kuulolla's stand-in",
                "version": VERSION,
                "source_url": "https://github.com/mastodon/mastodon",
                "description": "A server in memory",
                "usage": {"users": {"active_month": 1}},
                "thumbnail": {
                    "url": f"{self._base()}/thumbnail.png",
                    "blurhash": None,
                    "description": "",
                },
                "icon": [],
                "languages": ["en", "fi"],
                "configuration": _CONFIGURATION
                | {
                    "limited_federation": False,
                    "timelines_access": _ACCESS,
                    "urls": urls,
                    "vapid": {"public_key": ""},
                    "translation": {"enabled": False},
                },
                "registrations": {"enabled": False, "approval_required": False, "message": None},
                "api_versions": {"mastodon": 10},
                "contact": {
                    "email": "shop@example.social",
                    "account": self._shown.account(self._world.accounts[SHOP]),
                },
                "rules": [],
            }
        )

    async def first(self, _request: Request) -> Response:
        return JSONResponse(
            {
                "uri": self._host(),
                "title": "Kuulolla's stand-in",
                "short_description": "A server in memory",
                "description": "",
                "email": "shop@example.social",
                "version": VERSION,
                "urls": {"streaming_api": self._base().replace("http", "ws", 1)},
                "stats": {"user_count": 1, "status_count": 1, "domain_count": 1},
                "thumbnail": None,
                "languages": ["en", "fi"],
                "registrations": False,
                "approval_required": False,
                "invites_enabled": False,
                "configuration": _CONFIGURATION,
                "contact_account": self._shown.account(self._world.accounts[SHOP]),
                "rules": [],
            }
        )
