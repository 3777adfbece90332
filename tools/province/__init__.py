"""A register of a made-up province, for looking at reports: ten districts, each with the same 25 targets.

The province and all of its figures are invented; districts bear names that are common, or were. The same code gives the
same bytes: what looks like chance is the checksum of a name.
"""
