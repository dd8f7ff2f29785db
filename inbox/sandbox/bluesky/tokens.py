"""Tokens: sessions by password, and tokens that are bound to a key (RFC 9449, ES256 only)."""

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from inbox.sandbox.bluesky.rules import Refusal

_ACCESS, _REFRESH = timedelta(minutes=120), timedelta(days=90)
_BOUND = timedelta(minutes=60)
_PROOF_LASTS = timedelta(minutes=5)
Json = dict[str, Any]


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Tokens:
    """What this server has signed, and what it takes back."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._key = secrets.token_bytes(32)
        self._revoked: set[str] = set()
        self.expired_before = 0  # access tokens with a lower number are over (see `expire`)
        self._count = 0

    def expire(self) -> None:
        """Every access token given out so far is over at once."""
        self.expired_before = self._count + 1

    def session(self, did: str, scope: str = "com.atproto.appPass") -> Json:
        """Tokens of a session; both renewed at each refresh."""
        return {
            "accessJwt": self._sign("at+jwt", did, scope, _ACCESS),
            "refreshJwt": self._sign("refresh+jwt", did, "com.atproto.refresh", _REFRESH),
        }

    def bound(self, did: str, thumbprint: str, issuer: str) -> str:
        """An access token that only the key's holder can use."""
        more = {"cnf": {"jkt": thumbprint}, "iss": issuer}
        return self._sign("at+jwt", did, "com.atproto.access", _BOUND, more)

    def read(self, token: str, kind: str) -> Json:
        """The claims. Raises Refusal: InvalidToken, or ExpiredToken (which is a 400 here)."""
        try:
            head, payload, signature = token.split(".")
            typ = json.loads(unb64(head))["typ"]
            claims: Json = json.loads(unb64(payload))
            good = hmac.compare_digest(unb64(signature), self._mac(f"{head}.{payload}"))
        except (ValueError, KeyError) as error:
            raise Refusal(400, "InvalidToken", "Token could not be verified") from error
        if not good or typ != kind:
            raise Refusal(400, "InvalidToken", "Token could not be verified")
        if token in self._revoked:
            raise Refusal(400, "ExpiredToken", "Token has been revoked")
        old = kind == "at+jwt" and claims["n"] < self.expired_before
        if old or claims["exp"] <= self._clock().timestamp():
            raise Refusal(400, "ExpiredToken", "Token has expired")
        return claims

    def revoke(self, token: str) -> None:
        self._revoked.add(token)

    def _sign(
        self, typ: str, did: str, scope: str, lasts: timedelta, more: Mapping[str, Any] = {}
    ) -> str:
        self._count += 1
        now = self._clock()
        claims = {"scope": scope, "sub": did, "n": self._count, "iat": int(now.timestamp())}
        claims |= {"exp": int((now + lasts).timestamp()), "jti": secrets.token_hex(8)} | dict(more)
        head = b64(json.dumps({"typ": typ, "alg": "HS256"}).encode())
        signed = f"{head}.{b64(json.dumps(claims).encode())}"
        return f"{signed}.{b64(self._mac(signed))}"

    def _mac(self, text: str) -> bytes:
        return hmac.digest(self._key, text.encode(), "sha256")


class Proofs:
    """Checks DPoP proofs: signature, method, address, freshness, nonce, once only."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._seen: set[str] = set()
        self.nonce = secrets.token_urlsafe(16)

    def turn(self) -> None:
        """A new nonce; the old one is refused from now on."""
        self.nonce = secrets.token_urlsafe(16)

    def check(self, proof: str, method: str, url: str, token: str = "") -> str:
        """The key's thumbprint. Raises ValueError("nonce") for a stale nonce, else ValueError."""
        head, payload, signature = (unb64(part) for part in proof.split("."))
        header, claims = json.loads(head), json.loads(payload)
        if header.get("typ") != "dpop+jwt" or header.get("alg") != "ES256":
            raise ValueError("not a proof")
        jwk = header["jwk"]
        _verify(jwk, proof.rpartition(".")[0].encode(), signature)
        age = abs(self._clock().timestamp() - claims["iat"])
        if claims["htm"] != method or claims["htu"] != url or age > _PROOF_LASTS.total_seconds():
            raise ValueError("of another request")
        if token and claims.get("ath") != b64(hashlib.sha256(token.encode()).digest()):
            raise ValueError("of another token")
        if claims.get("nonce") != self.nonce:
            raise ValueError("nonce")
        if claims["jti"] in self._seen:
            raise ValueError("seen before")
        self._seen.add(claims["jti"])
        return thumbprint(jwk)


def thumbprint(jwk: Json) -> str:
    """RFC 7638, of a P-256 key."""
    core = {name: jwk[name] for name in ("crv", "kty", "x", "y")}
    plain = json.dumps(core, separators=(",", ":"), sort_keys=True)
    return b64(hashlib.sha256(plain.encode()).digest())


def _verify(jwk: Json, signed: bytes, signature: bytes) -> None:
    x, y = (int.from_bytes(unb64(jwk[name]), "big") for name in ("x", "y"))
    key = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    r, s = (int.from_bytes(part, "big") for part in (signature[:32], signature[32:]))
    try:
        key.verify(encode_dss_signature(r, s), signed, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature as error:
        raise ValueError("badly signed") from error
