"""planck says whether a plan was kept."""

__version__ = "0.1.0"
