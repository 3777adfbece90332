"""Figures and targets put into the files of a register: new files, and small edits of those that are there."""
