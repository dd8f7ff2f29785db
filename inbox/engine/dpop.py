"""Proof of possession for each request (RFC 9449, ES256), as httpx authentication."""

import base64
import hashlib
import json
import secrets
from collections.abc import AsyncGenerator, Callable
from datetime import datetime

import httpx
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from inbox.core.errors import SignedOut
from inbox.engine.http import origin


def new_key() -> str:
    """A fresh P-256 key as PEM (PKCS 8, unencrypted: it lives in the keyring)."""
    return (
        ec.generate_private_key(ec.SECP256R1())
        .private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        .decode("ascii")
    )


class Dpop(httpx.Auth):
    """Proves every request; remembers each origin's nonce and repeats once when it wants one."""

    def __init__(self, pem: str, clock: Callable[[], datetime]) -> None:
        try:
            key = serialization.load_pem_private_key(pem.encode("ascii"), password=None)
        except (ValueError, TypeError):
            key = None
        if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
            raise SignedOut("The key of this sign-in cannot be used; please sign in again")
        self._key = key
        self._clock = clock
        self._nonces: dict[tuple[str, str, int], str] = {}
        numbers = key.public_key().public_numbers()
        self._jwk = {
            "kty": "EC",
            "crv": "P-256",
            "x": _b64(numbers.x.to_bytes(32, "big")),
            "y": _b64(numbers.y.to_bytes(32, "big")),
        }

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        self._prove(request)
        response = yield request
        fresh = self._learn(request, response)
        if fresh and await _wants_nonce(response):
            self._prove(request)  # nothing was carried out: the proof is looked at first
            response = yield request
            self._learn(request, response)

    def _learn(self, request: httpx.Request, response: httpx.Response) -> bool:
        nonce = response.headers.get("dpop-nonce", "")
        if nonce and len(nonce) <= 500:
            self._nonces[origin(str(request.url))] = nonce
        return bool(nonce)

    def _prove(self, request: httpx.Request) -> None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        bound = scheme.lower() in {"dpop", "bearer"} and bool(token)
        if bound:
            request.headers["Authorization"] = f"DPoP {token}"
        request.headers["DPoP"] = self.proof(
            request.method, str(request.url), token if bound else ""
        )

    def proof(self, method: str, url: str, token: str = "") -> str:
        """One proof JWT; never the same twice (RFC 9449, section 4.2)."""
        claims = {
            "jti": secrets.token_urlsafe(16),
            "htm": method,
            "htu": url.partition("#")[0].partition("?")[0],
            "iat": int(self._clock().timestamp()),
        }
        if token:
            claims["ath"] = _b64(hashlib.sha256(token.encode("ascii", "replace")).digest())
        nonce = self._nonces.get(origin(url))
        if nonce:
            claims["nonce"] = nonce
        head = {"typ": "dpop+jwt", "alg": "ES256", "jwk": self._jwk}
        signed = f"{_part(head)}.{_part(claims)}"
        r, s = decode_dss_signature(
            self._key.sign(signed.encode("ascii"), ec.ECDSA(hashes.SHA256()))
        )
        return f"{signed}.{_b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


async def _wants_nonce(response: httpx.Response) -> bool:
    """Whether the answer is `use_dpop_nonce` (section 8: 400 JSON; section 9: 401 header)."""
    if response.status_code not in {400, 401}:
        return False
    if "use_dpop_nonce" in response.headers.get("www-authenticate", ""):
        return True
    await response.aread()
    try:
        body = response.json()
    except ValueError:
        return False
    return isinstance(body, dict) and body.get("error") == "use_dpop_nonce"


def _part(value: object) -> str:
    return _b64(json.dumps(value, separators=(",", ":")).encode("utf-8"))


def _b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")
