"""Google's sign-in: the warning, the consent page with two buttons, and the tokens.

https://developers.google.com/identity/protocols/oauth2/native-app
"""

import base64
import hashlib
import html
import re
import secrets
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT_ID = "123456789012-demo.apps.googleusercontent.com"
CLIENT_SECRET = "GOCSPX-demo-secret-of-a-desktop-app"  # noqa: S105 - made up
_LOOPBACK = re.compile(r"http://(127\.0\.0\.1|\[::1\])(:\d+)?(/|$)")
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in – Google Accounts
</title>{warning}<h1>{client} wants to access your Google Account</h1>
<form method="post" action="/o/oauth2/v2/auth">{fields}
<p><label><input type="checkbox" name="granted" value="{scope}" checked> {scope}</label></p>
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button></form></html>"""
_WARNING = "<p>Google hasn’t verified this app</p>"


class GoogleSignIn:
    """Codes and tokens of one desktop client.

    ``testing``: the consent screen is in "Testing", so that refresh tokens die after 7 days.
    ``tokens`` maps each living access token to its scopes, ``refreshes`` each refresh token.
    """

    def __init__(self, scope: str) -> None:
        self.scope = scope
        self.testing = False
        self.tokens: dict[str, str] = {}
        self.refreshes: dict[str, str] = {}
        self._codes: dict[str, dict[str, str]] = {}

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/o/oauth2/v2/auth", self._ask, methods=["GET"]),
            Route("/o/oauth2/v2/auth", self._decide, methods=["POST"]),
            Route("/token", self._token, methods=["POST"]),
            Route("/revoke", self._revoke, methods=["POST"]),
        ]

    def credentials(self, base_url: str) -> Mapping[str, str]:
        """What a sign-in of the owner leaves behind, before the first access token."""
        return {
            "server": base_url,
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
            "refresh_token": self._refresh_token(self.scope),
        }

    def expire(self) -> None:
        """Access tokens are over, as after an hour."""
        self.tokens.clear()

    def withdraw(self) -> None:
        """The sign-in is over for good: after 7 days in "Testing", or revoked by the owner."""
        self.tokens.clear()
        self.refreshes.clear()

    def scopes(self, request: Request) -> str | None:
        """The scopes of the request's token; None when it is no living one."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        return self.tokens.get(token) if scheme == "Bearer" else None

    def _refresh_token(self, scope: str) -> str:
        token = "1//0" + secrets.token_urlsafe(48)
        self.refreshes[token] = scope
        return token

    def _wrong(self, query: Mapping[str, str]) -> str:
        if query.get("client_id") != CLIENT_ID:
            return "Error 401: invalid_client. The OAuth client was not found."
        if not _LOOPBACK.match(query.get("redirect_uri", "")):
            return "Error 400: redirect_uri_mismatch"
        if query.get("response_type") != "code" or query.get("scope") != self.scope:
            return "Error 400: invalid_scope"
        if query.get("code_challenge") and query.get("code_challenge_method") != "S256":
            return "Error 400: invalid_request"
        return ""

    async def _ask(self, request: Request) -> Response:
        query = request.query_params
        if wrong := self._wrong(query):
            return HTMLResponse(f"<!doctype html><p>{html.escape(wrong)}</p>", 400)
        kept = "".join(
            f'<input type="hidden" name="{html.escape(k)}" value="{html.escape(v)}">'
            for k, v in query.items()
        )
        page = _PAGE.format(warning=_WARNING, client="Kuulolla", fields=kept, scope=self.scope)
        return HTMLResponse(page)

    async def _decide(self, request: Request) -> Response:
        given = dict(parse_qsl((await request.body()).decode()))
        if wrong := self._wrong(given):
            return HTMLResponse(f"<!doctype html><p>{html.escape(wrong)}</p>", 400)
        echo = {"state": given["state"]} if given.get("state") else {}
        answer = {"error": "access_denied"} | echo
        if given.get("decision") == "allow":
            code = "4/0" + secrets.token_urlsafe(40)
            self._codes[code] = given
            answer = {"code": code, "scope": given.get("granted", "")} | echo
        mark = "&" if "?" in given["redirect_uri"] else "?"
        return RedirectResponse(f"{given['redirect_uri']}{mark}{urlencode(answer)}", 302)

    async def _token(self, request: Request) -> Response:
        given = dict(parse_qsl((await request.body()).decode()))
        if (given.get("client_id"), given.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            return _refused("invalid_client", "The provided client secret is invalid.", 401)
        if given.get("grant_type") == "refresh_token":
            scope = self.refreshes.get(given.get("refresh_token", ""))
            if scope is None:
                return _refused("invalid_grant", "Token has been expired or revoked.")
            return JSONResponse(self._issued(scope))
        if given.get("grant_type") != "authorization_code":
            return _refused("unsupported_grant_type", "Invalid grant_type: ")
        return self._exchange(given)

    def _exchange(self, given: Mapping[str, str]) -> Response:
        asked = self._codes.pop(given.get("code", ""), None)
        digest = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if asked is None or asked.get("code_challenge", challenge) != challenge:
            return _refused("invalid_grant", "Malformed auth code.")
        if asked["redirect_uri"] != given.get("redirect_uri"):
            return _refused("redirect_uri_mismatch", "Bad Request")
        granted = asked.get("granted", "")
        lasting = {}
        if asked.get("access_type") == "offline":
            lasting = {"refresh_token": self._refresh_token(granted)}
        return JSONResponse(self._issued(granted) | lasting)

    def _issued(self, scope: str) -> dict[str, Any]:
        token = "ya29." + secrets.token_urlsafe(40)
        self.tokens[token] = scope
        ends = {"refresh_token_expires_in": 604_799} if self.testing else {}
        named = {"access_token": token, "expires_in": 3599, "scope": scope}
        return named | {"token_type": "Bearer"} | ends

    async def _revoke(self, request: Request) -> Response:
        token = dict(parse_qsl((await request.body()).decode())).get("token", "")
        if token not in self.tokens and token not in self.refreshes:
            return _refused("invalid_token", "Token expired or revoked")
        self.withdraw()
        return JSONResponse({})


def _refused(code: str, words: str, status: int = 400) -> JSONResponse:
    return JSONResponse({"error": code, "error_description": words}, status)
