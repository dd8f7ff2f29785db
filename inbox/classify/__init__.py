"""What people's words are: question, complaint, thanks, spam, urgent. On this computer only."""

from inbox.classify.classifier import Classifier

__all__ = ["Classifier"]
