"""Imports after PySide's own, as quick and as small as before it."""

import importlib


def spare() -> None:
    """Let no module be searched for `__feature__`, which nobody here uses.

    PySide reads the source of every module that is imported after it, and Python keeps what was
    read: 0.3 ms and the whole text of each. Without the private function that is meant here
    nothing is changed, only slower. Call it before there is a window.
    """
    importlib.import_module("PySide6.QtCore")
    try:
        switch = importlib.import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(switch, "_mod_uses_pyside"):
        vars(switch).update(_mod_uses_pyside=lambda _module: False)
