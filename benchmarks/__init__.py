"""What planck costs, measured beside what it is built on. Not part of the tests: a machine has its moods."""
