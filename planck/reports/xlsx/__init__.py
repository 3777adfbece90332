"""The workbook: the customary table, and the targets, figures and sources as rows that a program can read back."""
