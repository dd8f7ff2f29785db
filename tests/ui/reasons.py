"""What the engine, the store and the channels say when something is amiss, read off the sources."""

import ast
from collections.abc import Iterator
from pathlib import Path

import inbox

_ERRORS = {
    *("ChannelError", "SignedOut", "Expired", "RateLimited", "Unavailable", "NotSent", "Rejected"),
    *("Gone", "Duplicate", "Forbidden", "Malformed", "KeyringTrouble", "Trouble", "Spent"),
    *("StoreError", "Damaged", "TooNew", "Missing", "SheetError", "kind"),
}
_TABLES = {
    *("_WORDS", "_UNKNOWN", "_WAITING", "PARENT_GONE", "ANSWERED_ELSEWHERE", "SAID_SINCE"),
    "READS_REST",
    *("_ENDED", "_BLOCKED", "words", "_NOTES", "_PENDING", "_REFUSED"),
}


def of_engine() -> set[str]:
    """Sentences of the engine, the store, the keyring and the contract."""
    places = ("engine", "store", "core", "secrets.py")
    return {text for place in places for text in _of(_ROOT / place)}


def of_channel(name: str) -> set[str]:
    """Sentences of one folder of `channels`."""
    return set(_of(_ROOT / "channels" / name))


_ROOT = Path(inbox.__file__).parent


def _of(place: Path) -> Iterator[str]:
    for file in [place] if place.is_file() else sorted(place.rglob("*.py")):
        if file.name == "mapping.py":  # it names what a network sends; nothing goes wrong there
            continue
        tree = ast.parse(file.read_text("utf-8"))
        fixed = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        asked = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        for node in ast.walk(tree):
            for said in (*_said(node, fixed), *_answered(node, asked)):
                yield from _sentences(said)


def _said(node: ast.AST, fixed: dict[str, ast.expr]) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call) and _name(node.func) in _ERRORS:
        yield from (fixed.get(_name(a), a) for a in node.args)
    elif isinstance(node, ast.Tuple) and node.elts and _name(node.elts[0]) in _ERRORS:
        yield from (fixed.get(_name(e), e) for e in node.elts[1:])
    elif isinstance(node, ast.BoolOp) and any(_name(v) in {"say", "words"} for v in node.values):
        yield from node.values
    elif isinstance(node, ast.Assign) and any(_name(t) in _TABLES for t in node.targets):
        yield node.value


def _answered(node: ast.AST, asked: dict[str, ast.FunctionDef]) -> Iterator[ast.AST]:
    """What the file's own functions return, where an error takes its sentence from one."""
    if isinstance(node, ast.Call) and _name(node.func) in _ERRORS:
        for given in node.args:
            one = asked.get(_name(given)) if isinstance(given, ast.Call) else None
            for inner in ast.walk(one) if one else ():
                if isinstance(inner, ast.Return) and inner.value is not None:
                    yield inner.value


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Call):
        return _name(node.func)
    return str(getattr(node, "id", getattr(node, "attr", "")))


def _sentences(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.JoinedStr):
        text = "".join(
            str(part.value) if isinstance(part, ast.Constant) else f"{{{_hole(part)}}}"
            for part in node.values
        )
        if text[:1].isupper() and " " in text:
            yield text
    elif isinstance(node, ast.Constant):
        text = str(node.value) if isinstance(node.value, str) else ""
        if text[:1].isupper() and " " in text:
            yield text
    else:
        for child in ast.iter_child_nodes(node):
            yield from _sentences(child)


def _hole(part: ast.AST) -> str:
    """What stands in a gap, by the last name in it."""
    names = [_name(n) for n in ast.walk(part) if isinstance(n, ast.Name | ast.Attribute)]
    return names[0] if names else "value"
