"""What a browser and its person do in a sign-in, by plain HTTP."""

import base64
import hashlib
import re
import secrets
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import httpx

_NAVIGATES = {"sec-fetch-mode": "navigate", "sec-fetch-dest": "document", "accept": "text/html"}


def pkce() -> tuple[str, str]:
    """A verifier and its challenge."""
    verifier = secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    return verifier, base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def decide(url: str, button: str) -> dict[str, str]:
    """Press a button of the stand-in's page; the query that the browser comes back with."""
    with httpx.Client() as http:
        page = http.get(url)
        assert page.status_code == 200, page.text
        found = re.search(r'name="request_uri" value="([^"]+)"', page.text)
        assert found
        assert f">{button}</button>" in page.text
        form = {"request_uri": unescape(found[1]), "decision": button.lower()}
        back = http.post(url, data=form)
    assert back.status_code == 303
    return dict(parse_qsl(urlsplit(back.headers["location"]).query))


def accept_on_real_server(url: str, handle: str, password: str) -> dict[str, str]:
    """Sign in and accept on a real server, by the requests that its own page makes."""
    home = "{0.scheme}://{0.netloc}".format(urlsplit(url))
    api = f"{home}/@atproto/oauth-provider/~api"
    scope = "atproto transition:generic"
    with httpx.Client(headers={"user-agent": "Mozilla/5.0 X11"}) as http:
        page = http.get(url, headers=_NAVIGATES | {"sec-fetch-site": "cross-site"})
        assert page.status_code == 200, page.text
        # Its cookies are for https alone, which this client would take literally.
        jar = dict(http.cookies.items())
        http.cookies.clear()
        headers = {
            "sec-fetch-mode": "same-origin",
            "sec-fetch-site": "same-origin",
            "sec-fetch-dest": "empty",
            "origin": home,
            "referer": url,
            "x-csrf-token": jar["csrf-token"],
        }

        def cookies() -> dict[str, str]:
            return {"cookie": "; ".join(f"{name}={value}" for name, value in jar.items())}

        given = {"locale": "en-US", "username": handle, "password": password}
        signed = http.post(f"{api}/sign-in", json=given, headers=headers | cookies())
        assert signed.is_success, signed.text
        jar |= dict(signed.cookies.items())
        account = signed.json()["account"]["did"]
        bearer = {"authorization": f"Bearer {signed.json()['ephemeralToken']}"}
        consent = http.post(
            f"{api}/consent",
            json={"did": account, "scope": scope},
            headers=headers | cookies() | bearer,
        )
        assert consent.is_success, consent.text
        jar |= dict(consent.cookies.items())
        back = http.get(
            consent.json()["url"],
            headers=_NAVIGATES | {"sec-fetch-site": "same-origin", "referer": url} | cookies(),
        )
    return dict(parse_qsl(urlsplit(back.headers["location"]).query))
