"""``python -m mgi``: the command line."""

from mgi.cli import main

main()
