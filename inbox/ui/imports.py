"""Imports after PySide's own, as quick and as small as those before it."""

import PySide6.QtCore  # noqa: F401 - brings what is looked for below


def spare() -> None:
    """Let no module be searched for `__feature__`, which nobody here uses.

    PySide reads the source of every module that is imported after it, and Python keeps what was
    read: 0.3 ms and the whole text of each. Where the private function that is meant here is not
    there, nothing changes and all is only slower. Call it before there is a window.
    """
    try:
        import shibokensupport.feature as switch  # type: ignore[import-untyped,import-not-found,unused-ignore] # noqa: PLC0415
    except ImportError:
        return
    if hasattr(switch, "_mod_uses_pyside"):
        vars(switch).update(_mod_uses_pyside=lambda _module: False)
