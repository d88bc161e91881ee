"""Render: what was derived, as HTML, SVG, CSV and JSON."""
