"""Sign-in as a Mastodon server does it: registration, the page with two buttons, the token.

https://docs.joinmastodon.org/methods/apps/ and https://docs.joinmastodon.org/methods/oauth/
"""

import base64
import hashlib
import html
import secrets
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

OOB = "urn:ietf:wg:oauth:2.0:oob"
_PAGE = """<!doctype html><html lang="en"><title>Authorization required</title>
<h1>Authorization required</h1><p>{name} would like to access your account.</p>
<form method="post" action="/oauth/authorize">{fields}
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button></form></html>"""


async def fields(request: Request) -> dict[str, Any]:
    """A body's fields, from JSON or a form; `name[]` stays a list under `name`."""
    body = await request.body()
    if request.headers.get("content-type", "").startswith("application/json"):
        found = await request.json()
        return found if isinstance(found, dict) else {}
    given = parse_qs(body.decode(), keep_blank_values=True)
    return {
        name.removesuffix("[]"): values if name.endswith("[]") else values[-1]
        for name, values in given.items()
    }


def refused(code: str, words: str, status: int = 400) -> JSONResponse:
    return JSONResponse({"error": code, "error_description": words}, status)


class OAuth:
    """Apps, codes and tokens. ``tokens`` maps each living token to its scopes."""

    def __init__(self, base_url: Callable[[], str]) -> None:
        self._base = base_url
        self._apps: dict[str, dict[str, Any]] = {}
        self._codes: dict[str, dict[str, str]] = {}
        self.tokens: dict[str, str] = {}

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/api/v1/apps", self.register, methods=["POST"]),
            Route("/oauth/authorize", self.ask, methods=["GET"]),
            Route("/oauth/authorize", self.decide, methods=["POST"]),
            Route("/oauth/authorize/native", self.show_code, methods=["GET"]),
            Route("/oauth/token", self.token, methods=["POST"]),
            Route("/oauth/revoke", self.revoke, methods=["POST"]),
            Route("/.well-known/oauth-authorization-server", self.about, methods=["GET"]),
        ]

    def issue(self, scopes: str = "read write") -> str:
        token = secrets.token_urlsafe(32)
        self.tokens[token] = scopes
        return token

    async def register(self, request: Request) -> Response:
        given = await fields(request)
        uris = given.get("redirect_uris", [])
        uris = uris.split() if isinstance(uris, str) else uris
        if not given.get("client_name") or not uris:
            words = "Validation failed: Redirect URI must be an absolute URI."
            return JSONResponse({"error": words}, 422)
        app = {
            "id": str(len(self._apps) + 1),
            "name": given["client_name"],
            "website": given.get("website"),
            "scopes": (given.get("scopes") or "read").split(),
            "redirect_uri": "\n".join(uris),
            "redirect_uris": uris,
            "client_id": secrets.token_urlsafe(32),
            "client_secret": secrets.token_urlsafe(32),
            "client_secret_expires_at": 0,
            "vapid_key": "",
        }
        self._apps[app["client_id"]] = app
        return JSONResponse(app)

    def _wrong(self, query: Mapping[str, str]) -> str:
        app = self._apps.get(query.get("client_id", ""))
        if app is None:
            return "Client authentication failed due to unknown client"
        if query.get("redirect_uri") not in app["redirect_uris"]:
            return "The redirect URI included is not valid."
        if not set(query.get("scope", "read").split()) <= set(app["scopes"]):
            return "The requested scope is invalid, unknown, or malformed."
        if query.get("response_type") != "code":
            return "The authorization server does not support this response type."
        return ""

    async def ask(self, request: Request) -> Response:
        query = request.query_params
        if wrong := self._wrong(query):
            return HTMLResponse(f"<!doctype html><p>{html.escape(wrong)}</p>", 400)
        kept = "".join(
            f'<input type="hidden" name="{html.escape(k)}" value="{html.escape(v)}">'
            for k, v in query.items()
        )
        name = html.escape(self._apps[query["client_id"]]["name"])
        return HTMLResponse(_PAGE.format(name=name, fields=kept))

    async def decide(self, request: Request) -> Response:
        given = {name: str(value) for name, value in (await fields(request)).items()}
        if wrong := self._wrong(given):
            return HTMLResponse(f"<!doctype html><p>{html.escape(wrong)}</p>", 400)
        echo = {"state": given["state"]} if given.get("state") else {}
        if given.get("decision") != "allow":
            words = "The resource owner or authorization server denied the request."
            answer = {"error": "access_denied", "error_description": words} | echo
            return RedirectResponse(f"{given['redirect_uri']}?{urlencode(answer)}", 302)
        code = secrets.token_urlsafe(32)
        self._codes[code] = given
        if given["redirect_uri"] == OOB:
            return RedirectResponse(f"/oauth/authorize/native?{urlencode({'code': code})}", 302)
        answer = {"code": code} | echo
        return RedirectResponse(f"{given['redirect_uri']}?{urlencode(answer)}", 302)

    async def show_code(self, request: Request) -> Response:
        code = html.escape(request.query_params.get("code", ""))
        return HTMLResponse(f'<!doctype html><input class="oauth-code" readonly value="{code}">')

    async def token(self, request: Request) -> Response:
        given = await fields(request)
        app = self._apps.get(str(given.get("client_id", "")))
        if app is None or given.get("client_secret") != app["client_secret"]:
            return refused("invalid_client", "Client authentication failed.", 401)
        asked = self._codes.get(str(given.get("code", "")))
        proof = hashlib.sha256(str(given.get("code_verifier", "")).encode()).digest()
        challenge = base64.urlsafe_b64encode(proof).rstrip(b"=").decode()
        if (
            asked is None
            or asked["client_id"] != given["client_id"]
            or asked["redirect_uri"] != given.get("redirect_uri")
            or asked.get("code_challenge", challenge) != challenge
        ):
            return refused("invalid_grant", "The provided authorization grant is invalid.")
        del self._codes[str(given["code"])]  # a code that was refused may be tried again
        scope = asked.get("scope", "read")
        return JSONResponse(
            {
                "access_token": self.issue(scope),
                "token_type": "Bearer",
                "scope": scope,
                "created_at": 1_795_000_000,
            }
        )

    async def revoke(self, request: Request) -> Response:
        given = await fields(request)
        app = self._apps.get(str(given.get("client_id", "")))
        if app is None or given.get("client_secret") != app["client_secret"]:
            return refused("unauthorized_client", "You are not authorized", 403)
        self.tokens.pop(str(given.get("token", "")), None)
        return JSONResponse({})

    async def about(self, _request: Request) -> Response:
        base = self._base()
        return JSONResponse(
            {
                "issuer": f"{base}/",
                "authorization_endpoint": f"{base}/oauth/authorize",
                "token_endpoint": f"{base}/oauth/token",
                "revocation_endpoint": f"{base}/oauth/revoke",
                "app_registration_endpoint": f"{base}/api/v1/apps",
                "scopes_supported": ["read", "write", "follow", "push", "profile"],
                "response_types_supported": ["code"],
                "grant_types_supported": ["authorization_code", "client_credentials"],
                "code_challenge_methods_supported": ["S256"],
            }
        )
