"""The same examples for everybody by default; chance ones where CI has the time for them."""

from hypothesis import settings

from tests.thoroughness import THOROUGH

settings.register_profile("quick", max_examples=20, derandomize=True, database=None)
settings.register_profile("thorough", max_examples=300, database=None, print_blob=True)
settings.load_profile("thorough" if THOROUGH else "quick")
