"""What each file of data/ and docs/ may hold: every field declared once, with help and examples.

The checks, the editors' reference and the model all read these declarations.
"""
