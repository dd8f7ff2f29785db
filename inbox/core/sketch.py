"""A drawing of a network's own page, said in words: a guide shows with it where to press."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sketch:
    """``place`` is the way to the page, its host first; ``press`` what to press there.

    ``rows`` are the fields on it, as (name, what stands in it); ``pick`` is a choice to make.
    ``beside``: what to press stands beside the last row, not below all of them. The words are
    the page's own, in English: a guide names them so, whatever language it is in.
    """

    place: tuple[str, ...]
    press: str
    rows: tuple[tuple[str, str], ...] = ()
    pick: str = ""
    beside: bool = False
