"""Pictures of the demo shop, as a network's own server hands them out."""

import mimetypes
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

_PACKAGE = Path(__file__).resolve().parents[1]
# Beside the package in a checkout, inside it once installed.
_ROOTS = (_PACKAGE.parent / "resources", _PACKAGE / "resources")


async def picture(request: Request) -> Response:
    """The file below resources/ that the route's `path` names; 404 for anything else."""
    for root in _ROOTS:
        path = (root / request.path_params["path"]).resolve()
        if path.is_relative_to(root) and path.is_file():
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            return Response(path.read_bytes(), media_type=kind)
    return Response("", 404)
