"""The error objects of Google's APIs, as they come over the wire."""

from typing import Any

from starlette.responses import JSONResponse

_STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    429: "RESOURCE_EXHAUSTED",
}
_NOBODY = (
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie "
    "or other valid authentication credential. "
    "See https://developers.google.com/identity/sign-in/web/devconsole-project."
)


class Refused(Exception):  # noqa: N818
    """A request that the API refuses; `answer` is what goes over the wire."""

    def __init__(
        self,
        code: int,
        reason: str,
        message: str,
        *,
        domain: str = "global",
        details: list[dict[str, Any]] | None = None,
        legacy: bool = True,
    ) -> None:
        super().__init__(reason)
        error: dict[str, Any] = {"code": code, "message": message}
        if legacy:
            error["errors"] = [{"message": message, "domain": domain, "reason": reason}]
        if not legacy or details or code == 401:
            error["status"] = _STATUS.get(code, "UNKNOWN")
        if details:
            error["details"] = details
        self.answer = JSONResponse({"error": error}, code)


def unauthenticated(*, legacy: bool = True) -> Refused:
    """No living access token came along."""
    return Refused(401, "authError", _NOBODY, legacy=legacy)


def no_scope(*, legacy: bool = True) -> Refused:
    """The token does not hold the scope."""
    info = {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
        "domain": "googleapis.com",
    }
    return Refused(
        403,
        "insufficientPermissions",
        "Request had insufficient authentication scopes.",
        details=[info],
        legacy=legacy,
    )


def not_enabled(api: str, service: str, *, legacy: bool = True) -> Refused:
    """The API is not turned on in the Google Cloud project."""
    info = {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "SERVICE_DISABLED",
        "domain": "googleapis.com",
        "metadata": {"service": service, "consumer": "projects/123456789012"},
    }
    return Refused(
        403,
        "accessNotConfigured",
        f"{api} has not been used in project 123456789012 before or it is disabled.",
        domain="usageLimits",
        details=[info],
        legacy=legacy,
    )
