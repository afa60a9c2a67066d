"""The parts of the HTML report: ``articles``, ``ledger`` and ``controls`` make markup of a
comparison; ``page.html``, ``page.css`` and ``page.js`` are what they stand in.

``markup`` holds the one way in which text becomes HTML.
"""
