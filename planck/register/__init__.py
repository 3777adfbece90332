"""Files -> a register, and its problems.

``load`` reads the files that ``settings`` describe, from where ``files/`` finds them: ``yaml/`` makes values of them,
``schema/`` says whether these have the right form, ``build/`` makes a register of them, and ``checks/`` says what of it
cannot be. ``shares`` does so in parts, each in a process of its own. ``evidence`` looks up the quotes, ``maps`` reads
the map of a table. ``writing/`` and ``mending/`` change files.
"""
