"""Commands for those who work on planck; none of it is installed."""
