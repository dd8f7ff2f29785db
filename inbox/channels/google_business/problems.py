"""What Google's refusals mean for reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inbox.channels.google import problems
from inbox.channels.google_business.manifest import API
from inbox.core.errors import ChannelError, Gone

if TYPE_CHECKING:
    import httpx

_KNOWN: problems.Known = {"LOCATION_NOT_FOUND": (Gone, "The location does not exist any more")}
_SERVICES = {
    "mybusinessaccountmanagement": "My Business Account Management API",
    "mybusinessbusinessinformation": "My Business Business Information API",
}


def problem(response: httpx.Response) -> ChannelError | None:
    """What an answer means when it is no success; None leaves it to the status."""
    return problems.problem(response, _api(response), _KNOWN)


def _api(response: httpx.Response) -> str:
    """Which of the three APIs was asked."""
    url = str(response.request.url)
    for host, name in _SERVICES.items():
        if host in url:
            return name
    if "/v1/accounts/" in url or "/v1/locations/" in url:
        return _SERVICES["mybusinessbusinessinformation"]
    return _SERVICES["mybusinessaccountmanagement"] if "/v1/accounts" in url else API
