"""What Google's channels share: one sign-in and one shape of refusals. No channel itself."""
