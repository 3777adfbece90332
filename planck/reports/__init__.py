"""Results as text. A view says what is shown, in words; a format lays it out (``text/``, ``markdown/``, ``html/`` …).

- what is asked for, and of which format: ``request``, ``formats``; of a long report in pieces: ``streamed``
- of one target: ``target_view``, with its ``caveats``, its ``figure_view``, its ``distance``, and ``year_on_year``; how
  its verdict follows: ``explanation_view``, ``answers_view``
- of a whole run: ``summary_view``, ``list_view``, ``attention``, ``league``
- the customary table and its columns: ``indicator_table``, ``time_columns``
- charts: ``chart_view``, ``required_path``, ``axis``
- of anything else: ``changes_view``, ``waivers_view``, ``intake_view`` with its ``cell_ranges``
- rows of data: ``data_rows``, ``data_cells``, ``register_rows``
- what words are drawn with: ``parts``, ``items``, ``places``, ``tones``, ``visible``
"""
