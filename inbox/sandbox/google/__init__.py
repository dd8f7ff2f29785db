"""What the stand-ins of Google's networks share: its sign-in and its refusals."""
