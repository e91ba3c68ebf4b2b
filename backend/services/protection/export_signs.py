"""`python -m backend.services.protection.export_signs`: the words of `data/signs.yaml`, as the phone bundles them."""

from __future__ import annotations

import json
import sys

from backend.services.protection.rules import words


def exported() -> list[dict[str, object]]:
    """The table as plain values."""
    return [
        {
            "sign": one.sign,
            "adult": one.adult,
            "young": one.young,
            "any": [each.pattern for each in one.any],
        }
        for one in words.table()
    ]


if __name__ == "__main__":
    json.dump(exported(), sys.stdout, ensure_ascii=False)
