"""`python -m backend.law.export_contacts`: the numbers of the Urgence page as JSON, for the build of the app."""

from __future__ import annotations

import json
import sys

from backend.law.contacts import contacts_as_dicts

if __name__ == "__main__":
    json.dump(contacts_as_dicts(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
