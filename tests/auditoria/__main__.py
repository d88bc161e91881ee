"""`make audit`."""

import sys

from auditoria.correr import main

if __name__ == "__main__":
    sys.exit(main())
