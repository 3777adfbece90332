"""The remedies of messages that are certain, done to the files of a register."""
