"""Facebook Login: the dialog with two buttons, the code, and the two tokens.

https://developers.facebook.com/documentation/facebook-login/guides/advanced/manual-flow
"""

import html
import secrets
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from inbox.sandbox.facebook.world import APP, Token, World
from inbox.sandbox.graph import VERSION, GraphError

_PAGE = """<!doctype html><html lang="en"><title>Log in with Facebook</title>
<h1>Kuulolla would like to manage your Page</h1><form method="post">{fields}
<button name="decision" value="allow">Continue</button>
<button name="decision" value="deny">Cancel</button></form></html>"""


class Dialog:
    """An app in Development mode comes back to this computer only by the name `localhost`."""

    def __init__(self, world: World, secret: str, person: str) -> None:
        self.world = world
        self.secret = secret
        self.app_id = APP
        self._person = person
        self._codes: dict[str, str] = {}  # a code -> its redirect address
        self._short: set[str] = set()

    @property
    def routes(self) -> list[Route]:
        return [
            Route(f"/{VERSION}/dialog/oauth", self.ask, methods=["GET"]),
            Route(f"/{VERSION}/dialog/oauth", self.decide, methods=["POST"]),
            Route(f"/{VERSION}/oauth/access_token", self.token, methods=["GET"]),
        ]

    async def ask(self, request: Request) -> Response:
        asked = request.query_params
        if asked.get("client_id") != self.app_id:
            return HTMLResponse("<p>Invalid App ID</p>", 400)
        if urlsplit(asked.get("redirect_uri", "")).hostname != "localhost":
            return HTMLResponse("<p>URL blocked: it is not in the app's settings</p>", 400)
        kept = "".join(
            f'<input type="hidden" name="{html.escape(k)}" value="{html.escape(v)}">'
            for k, v in asked.items()
        )
        return HTMLResponse(_PAGE.format(fields=kept))

    async def decide(self, request: Request) -> Response:
        given = {name: str(value) for name, value in (await request.form()).items()}
        answer = {"state": given.get("state", "")}
        if given.get("decision") == "allow":
            code = secrets.token_urlsafe(24)
            self._codes[code] = given["redirect_uri"]
            answer["code"] = code
        else:
            answer |= {"error": "access_denied", "error_reason": "user_denied"}
        return RedirectResponse(f"{given['redirect_uri']}?{urlencode(answer)}", 302)

    async def token(self, request: Request) -> Response:
        given = dict(request.query_params)
        try:
            return JSONResponse(self._token(given))
        except GraphError as error:
            return error.response({})

    def _token(self, given: dict[str, str]) -> dict[str, object]:
        if given.get("client_id") != self.app_id or given.get("client_secret") != self.secret:
            raise GraphError(101, "Error validating client secret.")
        if given.get("grant_type") == "fb_exchange_token":
            if given.get("fb_exchange_token") not in self._short:
                raise GraphError(190, "Invalid OAuth access token.")
            return {
                "access_token": self._person,
                "token_type": "bearer",
                "expires_in": 5_183_944,
            }
        if self._codes.pop(given.get("code", ""), None) != given.get("redirect_uri"):
            raise GraphError(100, "Error validating verification code", 36_008)
        short = f"EAA{secrets.token_hex(12)}"
        self._short.add(short)
        self.world.tokens[short] = Token()
        return {"access_token": short, "token_type": "bearer", "expires_in": 5_400}
