"""A register and a day -> assessments, and whether they pass. No file, no clock, no screen.

- each target as of a day: ``assess``; its terms in force ``amendments``, its figures ``case``; a target in ``parts`` or
  in ``items`` counts as one
- which figures count: ``usable_figures``, ``cover``, of which area ``territory``, in which unit ``conversion``
- one series of figures: ``series``; the actual value ``actual``, by a file of ``bases/``; whether that satisfies
  ``outcome``, and what follows ``verdict``; under way ``pace`` and ``required``
- what stands beside an answer: ``notes``, ``claims``, ``excuses``, ``waivers``, ``listed_waivers``
- all targets together: ``totals``, ``gate``, ``year_ends``
- two states of a register: ``changes``, ``changes_from_all``, ``changed_terms``, ``effect``, ``same_areas``,
  ``unchanged``
"""
