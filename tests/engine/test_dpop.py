"""Proofs of possession, checked by hand against RFC 9449."""

import asyncio
import base64
import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from inbox.core.errors import SignedOut
from inbox.engine.dpop import Dpop, new_key

NOW = datetime(2026, 11, 23, tzinfo=UTC)
URL = "https://pds.example/xrpc/get?limit=5#part"


def raw(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def opened(proof: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The proof's head and claims, its signature verified with the key in its own head."""
    head_part, claims_part, signature = proof.split(".")
    head, claims = json.loads(raw(head_part)), json.loads(raw(claims_part))
    assert (head["typ"], head["alg"], head["jwk"]["crv"]) == ("dpop+jwt", "ES256", "P-256")
    assert set(head["jwk"]) == {"kty", "crv", "x", "y"}
    x, y = (int.from_bytes(raw(head["jwk"][name])) for name in "xy")
    key = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    both = raw(signature)
    assert len(both) == 64
    der = encode_dss_signature(int.from_bytes(both[:32]), int.from_bytes(both[32:]))
    key.verify(der, f"{head_part}.{claims_part}".encode(), ec.ECDSA(hashes.SHA256()))
    return head, claims


async def ask(answer: Callable[[httpx.Request], httpx.Response], dpop: Dpop) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.MockTransport(answer), auth=dpop) as http:
        return await http.post(URL, headers={"Authorization": "Bearer t0ken"}, content=b"body")


def run(answer: Callable[[httpx.Request], httpx.Response], dpop: Dpop) -> httpx.Response:
    return asyncio.run(ask(answer, dpop))


def test_proof_names_the_request_and_the_token() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200)

    run(answer, Dpop(new_key(), lambda: NOW))
    (request,) = seen
    assert request.headers["authorization"] == "DPoP t0ken"
    _, claims = opened(request.headers["dpop"])
    assert claims["htm"] == "POST"
    assert claims["htu"] == "https://pds.example/xrpc/get"
    assert claims["iat"] == int(NOW.timestamp())
    assert raw(claims["ath"]) == hashlib.sha256(b"t0ken").digest()


@pytest.mark.parametrize("where", ["header", "json"])
def test_nonce_is_taken_and_the_request_repeated_once(where: str) -> None:
    proofs: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        assert request.content == b"body"
        _, claims = opened(request.headers["dpop"])
        proofs.append(claims)
        fresh = {"DPoP-Nonce": f"n{len(proofs)}"}
        if claims.get("nonce"):
            return httpx.Response(200, headers=fresh)
        if where == "header":
            wants = {"WWW-Authenticate": 'DPoP error="use_dpop_nonce"', **fresh}
            return httpx.Response(401, headers=wants)
        return httpx.Response(400, headers=fresh, json={"error": "use_dpop_nonce"})

    dpop = Dpop(new_key(), lambda: NOW)
    assert run(answer, dpop).status_code == 200
    assert [p.get("nonce") for p in proofs] == [None, "n1"]
    assert run(answer, dpop).status_code == 200
    assert proofs[2]["nonce"] == "n2"
    assert len({p["jti"] for p in proofs}) == 3


def test_nonce_is_asked_for_again_only_once() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(400, headers={"DPoP-Nonce": "n"}, json={"error": "use_dpop_nonce"})

    assert run(answer, Dpop(new_key(), lambda: NOW)).status_code == 400
    assert len(seen) == 2


def test_other_failures_are_not_repeated() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(401, headers={"DPoP-Nonce": "n"}, text="<html>")

    run(answer, Dpop(new_key(), lambda: NOW))
    assert len(seen) == 1


def test_broken_key_asks_to_sign_in_again() -> None:
    with pytest.raises(SignedOut):
        Dpop("-----BEGIN NONSENSE-----", lambda: NOW)
