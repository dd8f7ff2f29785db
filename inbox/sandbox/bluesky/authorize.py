"""The authorization server: pushed requests, a consent page, codes, tokens that are used once."""

import base64
import hashlib
import html
import secrets
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from inbox.sandbox.bluesky.tokens import Proofs, Tokens

_SCOPES = ["atproto", "transition:email", "transition:generic", "transition:chat.bsky"]
Json = dict[str, Any]


class Denied(Exception):  # noqa: N818
    """An OAuth error: its name, its words."""

    def __init__(self, name: str, words: str = "") -> None:
        super().__init__(words or name)
        self.name, self.words = name, words


@dataclass(slots=True)
class Grant:
    """One sign-in: what was asked, and the refresh tokens it has had."""

    asked: dict[str, str]
    thumbprint: str
    did: str = ""
    refresh: str = ""
    spent: set[str] = field(default_factory=set)
    over: bool = False


class Authorization:
    """OAuth for one account: whoever accepts on the page is the shop."""

    def __init__(self, tokens: Tokens, proofs: Proofs, did: str) -> None:
        self._tokens, self._proofs, self._did = tokens, proofs, did
        self.base_url = ""
        self._pushed: dict[str, Grant] = {}
        self._codes: dict[str, Grant] = {}
        self._grants: list[Grant] = []

    def routes(self) -> list[Route]:
        return [
            Route("/.well-known/oauth-protected-resource", self._resource),
            Route("/.well-known/oauth-authorization-server", self._server),
            Route("/oauth/par", self._par, methods=["POST"]),
            Route("/oauth/authorize", self._page),
            Route("/oauth/authorize", self._decided, methods=["POST"]),
            Route("/oauth/token", self._token, methods=["POST"]),
            Route("/oauth/revoke", self._revoke, methods=["POST"]),
        ]

    async def _resource(self, _request: Request) -> Response:
        return JSONResponse(
            {
                "resource": self.base_url,
                "authorization_servers": [self.base_url],
                "scopes_supported": [],
                "bearer_methods_supported": ["header"],
                "resource_documentation": "https://atproto.com",
            }
        )

    async def _server(self, _request: Request) -> Response:
        at = f"{self.base_url}/oauth"
        return JSONResponse(
            {
                "issuer": self.base_url,
                "scopes_supported": _SCOPES,
                "response_types_supported": ["code"],
                "response_modes_supported": ["query", "fragment", "form_post"],
                "grant_types_supported": ["authorization_code", "refresh_token"],
                "code_challenge_methods_supported": ["S256"],
                "authorization_response_iss_parameter_supported": True,
                "authorization_endpoint": f"{at}/authorize",
                "token_endpoint": f"{at}/token",
                "token_endpoint_auth_methods_supported": ["none", "private_key_jwt"],
                "token_endpoint_auth_signing_alg_values_supported": ["ES256"],
                "revocation_endpoint": f"{at}/revoke",
                "pushed_authorization_request_endpoint": f"{at}/par",
                "require_pushed_authorization_requests": True,
                "dpop_signing_alg_values_supported": ["ES256"],
                "protected_resources": [self.base_url],
                "client_id_metadata_document_supported": True,
            }
        )

    async def _par(self, request: Request) -> Response:
        try:
            asked = {name: str(value) for name, value in (await request.form()).items()}
            thumbprint = self._proof(request)
            _check_client(asked)
        except Denied as denied:
            return self._denied(denied)
        uri = f"urn:ietf:params:oauth:request_uri:req-{secrets.token_hex(16)}"
        self._pushed[uri] = Grant(asked, thumbprint)
        return self._fresh({"request_uri": uri, "expires_in": 299}, 201)

    async def _page(self, request: Request) -> Response:
        """The consent page: two buttons that a person or a test can press."""
        uri = request.query_params.get("request_uri", "")
        grant = self._pushed.get(uri)
        if grant is None or grant.asked["client_id"] != request.query_params.get("client_id"):
            return HTMLResponse("<h1>This request is unknown or over</h1>", 400)
        field_ = f'<input type="hidden" name="request_uri" value="{html.escape(uri)}">'
        buttons = "".join(
            f'<button name="decision" value="{word.lower()}">{word}</button>'
            for word in ("Accept", "Deny")
        )
        return HTMLResponse(
            "<!doctype html><title>Authorize</title><h1>Authorize</h1><p>An application on this "
            f'computer wants access to your account.</p><form method="post">{field_}{buttons}'
            "</form>"
        )

    async def _decided(self, request: Request) -> Response:
        form = await request.form()
        grant = self._pushed.pop(str(form.get("request_uri", "")), None)
        if grant is None:
            return HTMLResponse("<h1>This request is unknown or over</h1>", 400)
        answer = {"state": grant.asked.get("state", ""), "iss": self.base_url}
        if form.get("decision") == "accept":
            code = f"cod-{secrets.token_hex(32)}"
            grant.did = self._did
            self._codes[code] = grant
            answer["code"] = code
        else:
            answer |= {"error": "access_denied", "error_description": "Access denied"}
        return RedirectResponse(f"{grant.asked['redirect_uri']}?{urlencode(answer)}", 303)

    async def _token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        try:
            thumbprint = self._proof(request)
            given = form.get("grant_type")
            grant = self._by_code(form) if given == "authorization_code" else self._by_refresh(form)
            _check_holder(grant, thumbprint, form)
        except Denied as denied:
            return self._denied(denied)
        grant.spent.add(grant.refresh)
        grant.refresh = f"ref-{secrets.token_hex(32)}"
        return self._fresh(
            {
                "access_token": self._tokens.bound(grant.did, thumbprint, self.base_url),
                "token_type": "DPoP",
                "refresh_token": grant.refresh,
                "scope": grant.asked["scope"],
                "expires_in": 3599,
                "sub": grant.did,
            }
        )

    async def _revoke(self, request: Request) -> Response:
        token = str((await request.form()).get("token", ""))
        for grant in self._grants:
            grant.over = grant.over or grant.refresh == token
        return self._fresh({})

    def _by_code(self, form: dict[str, str]) -> Grant:
        grant = self._codes.pop(form.get("code", ""), None)
        if grant is None:
            raise Denied("invalid_grant", "Invalid code")
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if challenge != grant.asked["code_challenge"]:
            raise Denied("invalid_grant", "Invalid code_verifier")
        if form.get("redirect_uri") != grant.asked["redirect_uri"]:
            raise Denied("invalid_grant", "Invalid redirect_uri")
        self._grants.append(grant)
        return grant

    def _by_refresh(self, form: dict[str, str]) -> Grant:
        """A refresh token works once; one that comes again ends the whole session."""
        token = form.get("refresh_token", "")
        for grant in self._grants:
            if token in grant.spent and token:
                grant.over = True
                raise Denied("invalid_grant", "Refresh token replayed")
            if token == grant.refresh and token and not grant.over:
                return grant
        raise Denied("invalid_grant", "Invalid refresh token")

    def _proof(self, request: Request) -> str:
        url = f"{self.base_url}{request.url.path}"
        try:
            return self._proofs.check(request.headers.get("dpop", ""), request.method, url)
        except (ValueError, KeyError, TypeError) as error:
            if str(error) == "nonce":
                words = "Authorization server requires nonce in DPoP proof"
                raise Denied("use_dpop_nonce", words) from error
            raise Denied("invalid_dpop_proof", "Invalid DPoP proof") from error

    def _fresh(self, data: Json, status: int = 200) -> Response:
        headers = {"DPoP-Nonce": self._proofs.nonce, "Cache-Control": "no-store"}
        return JSONResponse(data, status, headers)

    def _denied(self, denied: Denied) -> Response:
        return self._fresh({"error": denied.name, "error_description": denied.words}, 400)


def _check_holder(grant: Grant, thumbprint: str, form: dict[str, str]) -> None:
    if grant.thumbprint != thumbprint or grant.asked["client_id"] != form.get("client_id"):
        raise Denied("invalid_grant", "DPoP key mismatch")


def _check_client(asked: dict[str, str]) -> None:
    """A loopback client: its name holds its redirect address (the port is not compared)."""
    name = urlsplit(asked.get("client_id", ""))
    if (name.scheme, name.netloc, name.path) != ("http", "localhost", ""):
        raise Denied("invalid_client_metadata", "Unable to obtain client metadata")
    told = {key: values[0] for key, values in parse_qs(name.query).items()}
    redirect, meant = (urlsplit(given.get("redirect_uri", "")) for given in (asked, told))
    if redirect.hostname not in {"127.0.0.1", "::1"} or redirect.scheme != "http":
        raise Denied("invalid_redirect_uri", "Invalid redirect_uri")
    if (redirect.hostname, redirect.path) != (meant.hostname, meant.path):
        raise Denied("invalid_request", "Invalid redirect_uri")
    if asked.get("code_challenge_method") != "S256" or not asked.get("code_challenge"):
        raise Denied("invalid_request", "PKCE is required")
    scopes = asked.get("scope", "").split()
    if "atproto" not in scopes or not set(scopes) <= set(told.get("scope", "atproto").split()):
        raise Denied("invalid_scope", "Invalid scope")
    if asked.get("response_type") != "code":
        raise Denied("unsupported_response_type")
