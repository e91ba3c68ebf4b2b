"""Whether a young person is surely an adult on a day: an unknown day or month counts as the last one."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta


def adult(birth_date: date, precision: str, on: date) -> bool:
    """18 for sure: before that, the holders of parental authority are told first."""
    latest = birth_date
    if precision == "month":
        latest = birth_date + relativedelta(months=1, days=-1)
    elif precision == "year":
        latest = birth_date + relativedelta(years=1, days=-1)
    return latest + relativedelta(years=18) <= on
