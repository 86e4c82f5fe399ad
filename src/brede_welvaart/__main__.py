"""``python -m brede_welvaart``: the command line."""

import sys

from brede_welvaart._cli import main

sys.exit(main())
