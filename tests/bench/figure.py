"""A measured ratio to a floor, and whether it is good enough."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """``value`` is a ratio unless a `unit` is named; ``goal`` is the most it may be.

    ``at_least`` turns the goal round: the value has to reach it. ``detail`` says what both sides
    took.
    """

    name: str
    value: float
    goal: float
    at_least: bool = False
    unit: str = ""
    detail: str = ""

    @property
    def good(self) -> bool:
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    @property
    def far(self) -> bool:
        """Whether it is more than twice beyond its goal."""
        return self.value * 2 < self.goal if self.at_least else self.value > self.goal * 2

    @property
    def sign(self) -> str:
        return "≥" if self.at_least else "≤"

    def __str__(self) -> str:
        word = "good" if self.good else "MISSED"
        goal = f"{self.sign} {self.goal:g}"
        return f"{self.name:<58}{self.value:>8.2f}{self.unit:<3}{goal:>8}  {word:<7} {self.detail}"
