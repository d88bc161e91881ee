"""Generator of the micrositio MGI: checked indicators and Markdown in, truthful pages out.

The line, one module or package a stage: read → check → model → derive → render → publish.
``line.generate`` walks it; the command line, the MkDocs plugin and the tests all call it.
"""
