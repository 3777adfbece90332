"""The plain values that the rooms exchange, and what they mean.

- a register: ``register``, ``area``, ``area_types``, ``indicator``, ``nature``, ``target``, ``basis``, ``comparator``,
  ``observation``, ``value``, ``source``; a state of it ``state``
- numbers, units, time: ``exact``, ``quotient``, ``unit``, ``unit_tables``, ``period``, ``calendar_words``
- words: ``names``, ``nearest``, ``lettering``, ``glob``
- a judgement: ``assessment``, ``outcome``, ``outlook``, ``explanation``, ``waivers``, ``result``; of two ``changes``
- what is wrong, and where: ``problem``, ``severity``, ``location``, ``validation``
- what is read of a table, and written: ``draft``, ``intake``, ``merge``, ``mending``; a register as a workbook keeps it
  ``recorded``, ``draft_of_record``, by the keys of the format ``terms_of_target``, ``terms_of_figure``,
  ``terms_of_register``
- how values are made and followed: ``frozen``, ``exhaustive``, ``tracker``
"""
