"""Whom a connection believes: whoever the system vouches for, and nobody else."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from inbox.core.errors import NotSent
from inbox.engine.link import translated
from inbox.engine.proxies import Outward, trusted

_PEM, _PLAIN = serialization.Encoding.PEM, serialization.NoEncryption()
_KEY = serialization.PrivateFormat.PKCS8


def _named(words: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, words)])


def office(folder: Path) -> tuple[Path, Path]:
    """An office's own authority, and a server that it vouches for (certificate and key)."""
    now = datetime.now(UTC)
    authority, own = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    made = (
        x509.CertificateBuilder()
        .issuer_name(_named("The office"))
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
    )
    root = (
        made.subject_name(_named("The office"))
        .public_key(authority.public_key())
        .serial_number(1)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(authority, hashes.SHA256())
    )
    here = x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))])
    server = (
        made.subject_name(_named("The server"))
        .public_key(own.public_key())
        .serial_number(2)
        .add_extension(here, critical=False)
        .sign(authority, hashes.SHA256())
    )
    trust, chain = folder / "office.pem", folder / "server.pem"
    trust.write_bytes(root.public_bytes(_PEM))
    chain.write_bytes(server.public_bytes(_PEM) + own.private_bytes(_PEM, _KEY, _PLAIN))
    return trust, chain


@contextlib.asynccontextmanager
async def served(chain: Path) -> AsyncIterator[str]:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, OSError):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
            await writer.drain()
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    async with server:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/"


async def _read(url: str) -> str:
    outward = Outward({})
    try:
        async with httpx.AsyncClient(transport=outward, trust_env=False, timeout=5) as client:
            with translated():
                return (await client.get(url)).text
    finally:
        await outward.aclose()


@pytest.mark.skipif("sys.platform != 'linux'", reason="elsewhere the system is asked, not a file")
def test_an_authority_that_the_system_trusts_is_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust, chain = office(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trust))

    async def scene() -> None:
        async with served(chain) as url:
            assert await _read(url) == "hi"

    asyncio.run(scene())


def test_a_server_that_nobody_vouches_for_gets_nothing(tmp_path: Path) -> None:
    _, chain = office(tmp_path)

    async def scene() -> None:
        async with served(chain) as url:
            with pytest.raises(NotSent):
                await _read(url)

    asyncio.run(scene())


@pytest.mark.skipif("sys.platform != 'linux'", reason="only there a system has no authorities")
def test_where_the_system_trusts_nobody_the_usual_authorities_are_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    (tmp_path / "java").mkdir()  # something lies there, but nothing that OpenSSL looks for
    assert trusted().cert_store_stats()["x509_ca"] > 50
