"""`python -m backend.law.export_contacts [all]`: the contacts as JSON, for the build of the app.

Alone: the numbers of the Urgence page, which must weigh little. `all`: every line and service.
"""

from __future__ import annotations

import json
import sys

from backend.law.contacts import contacts_as_dicts

if __name__ == "__main__":
    json.dump(contacts_as_dicts(urgence="all" not in sys.argv[1:]), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
