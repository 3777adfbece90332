"""Tables as offices write them -> what a register may say of them.

``files/`` reads a file into grids of cells (``grid``); one in an old font is refused (``old_fonts``). ``tables`` finds
the tables in them, ``choice`` which is meant, and ``read`` makes a draft of one, with a remark on all that is left out,
assumed or asked about. Where a reading is decided:

- what a person says beside the table: ``request``, ``table_map`` (MAP.yaml), ``answers``
- the rows of a grid with merged cells in every place they cover: ``layout``
- a table with an indicator in each row: where its head is ``head``, the role of a column ``head_words``, its time
  ``head_times`` and ``head_parts`` (of reports of a part of a year), both together ``columns``, what a column compares
  ``head_shares``, a column for each area ``area_columns``; which lines are rows ``body``, which encloses which
  ``numbering`` and ``rows``, their names ``names``, their units ``row_units``
- other tables: one figure a line ``tidy``; a row for each area ``area_tables`` and ``area_heads``; a page of a yearbook
  ``yearbook`` and ``yearbook_blocks``; in both a cell of a head may say several things at once (``head_pieces``)
- what each kind of table is found to be: ``table``
- what stands around a table: ``titles``, ``footnotes``
- one cell: ``target_cells`` and ``figure_cells`` give its ``meaning``; both ask ``amounts`` for the number, which asks
  ``phrase`` for the words around it (``vocabulary``), ``numbers`` and ``digits`` for what its marks mean; days are read
  by ``periods`` and ``due``, units by ``unit_words``; ``one_writing`` makes look-alikes equal
- one row: its cells together ``row_reading``, falls and rises ``changes``, its targets ``targets`` (by the name alone:
  ``directions``) and ``target_entries``, its figures ``figures`` and ``doubles``, what its columns compare ``checks``,
  its id ``ids``
- which area a name means: ``area_words``, ``area_names``, ``title_area``
- each kind of table to its draft: ``draft``, ``area_column_draft``, ``area_draft``, ``yearbook_draft``, ``tidy_draft``
- planck's own workbook read back: ``way_back``, ``own_rows``, ``own_cells``, ``own_targets``, ``own_figures``
"""
