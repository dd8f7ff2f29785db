"""The engine: one thread that reads, sends and stores."""

import sys

# httpx offers a command line where rich happens to be installed: 9 MiB that nobody here looks at.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
