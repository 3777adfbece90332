"""Every word a person reads, in Vietnamese and English, and the way numbers and dates are written."""
