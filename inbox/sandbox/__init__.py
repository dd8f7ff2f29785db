"""Wire-accurate stand-ins of the networks, for the demo shop, tests, benchmarks and faults."""
