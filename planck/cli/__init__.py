"""The command line: a file for each verb, and what verbs share.

- the verbs, whose table is in ``main``: ``check``, ``report``, ``diff``, ``explain``, ``waivers``, ``validate``,
  ``init``, ``importing``, ``record``, ``schema``
- what is typed: ``options``, ``formats``, ``since``, ``wish``, ``recording_arguments``, ``recording_lines``,
  ``reading``, ``paths``, ``areas``, ``selection``, ``folder``;
  of refused arguments ``typed``; ``completion`` and ``help``
- from a register to a result: ``registers``, ``no_register``, ``environment``, ``judging``, ``comparing``; a large
  one in several processes: ``dividing``, ``workers``
- from a result to files and the screen: ``delivery``, ``spool``, ``output``, ``recipe``, ``summary``
- what changes files: of an import ``intake``, ``known`` and ``sift``, of one figure ``recording``, of a new register
  ``begin`` and ``schema_files``, of remedies ``fixing``; they are written by ``together`` and ``replacing``
- what cannot be done: ``refusal``, ``failure``, ``interrupt``
"""
