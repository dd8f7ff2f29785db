"""Meta's refusals, by their codes; and what is no answer of Meta's at all."""

import httpx
import pytest

from inbox.channels.facebook.adapter import Facebook
from inbox.channels.meta import graph
from inbox.core.errors import (
    ChannelError,
    Duplicate,
    Expired,
    Forbidden,
    Gone,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)

CHANNEL = Facebook()


@pytest.mark.parametrize(
    ("code", "sub", "kind"),
    [
        (190, 463, Expired),
        (190, 460, SignedOut),
        (190, 0, SignedOut),
        (102, 0, SignedOut),
        (10, 0, Forbidden),
        (200, 0, Forbidden),
        (3, 0, Forbidden),
        (1705, 0, Forbidden),
        (4, 0, RateLimited),
        (17, 0, RateLimited),
        (32, 0, RateLimited),
        (613, 1996, RateLimited),
        (80001, 0, RateLimited),
        (4, 2207051, Rejected),
        (100, 33, Gone),
        (100, 0, Rejected),
        (506, 0, Duplicate),
        (368, 1390008, Rejected),
        (1, 0, Unavailable),
        (2, 0, Unavailable),
        (12, 0, Rejected),
    ],
)
def test_each_code_is_understood_whatever_the_status(
    code: int, sub: int, kind: type[ChannelError]
) -> None:
    for status in (200, 400, 403, 500):
        error = {"message": "No\u202e", "code": code, "error_subcode": sub}
        found = CHANNEL.problem(httpx.Response(status, json={"error": error}))
        assert type(found) is kind
        assert "\u202e" not in str(found)


def test_the_usage_header_says_how_long_to_wait() -> None:
    case = '{"1001":[{"estimated_time_to_regain_access":12},{"x":1}],"2":3}'
    headers = {"x-business-use-case-usage": case}
    answer = httpx.Response(400, json={"error": {"code": 80001}}, headers=headers)
    limited = CHANNEL.problem(answer)
    assert isinstance(limited, RateLimited)
    assert limited.seconds == 720


@pytest.mark.parametrize(
    ("status", "kind"), [(200, None), (404, Unavailable), (403, Unavailable), (502, None)]
)
def test_a_page_in_the_networks_place_is_no_answer_of_it(
    status: int, kind: type[ChannelError] | None
) -> None:
    found = CHANNEL.problem(httpx.Response(status, html="<h1>Sign in to this Wi-Fi</h1>"))
    assert (type(found) if found else None) is kind


def test_the_proof_is_metas() -> None:
    # HMAC-SHA256 by the definition of RFC 4231, test case 2.
    wanted = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    assert graph.proof("what do ya want for nothing?", "Jefe") == wanted
