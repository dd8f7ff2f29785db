"""A stand-in of Google's Business Profile: accounts, locations and their reviews."""

from inbox.sandbox.google_business.stand_in import BusinessProfile

__all__ = ["BusinessProfile"]
