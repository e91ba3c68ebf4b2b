"""Reading a stranger's file without trusting it: bytes in, bytes or a refusal out. It knows no one.

The reading happens in a process that has nothing to lose: it can open no file and no network, write nothing,
and is stopped by the system at 512 MiB or 10 seconds (UPL-04). No clear byte touches a disk: files travel
in memory.
"""

from backend.inspection.host import Inspector, Reading, Task, Tray, inspector
from backend.inspection.kinds import KINDS, MEDIA_TYPES, Kind, kind_of
from backend.inspection.verdicts import InspectionBusy, Refused, Verdict

__all__ = [
    "KINDS",
    "MEDIA_TYPES",
    "InspectionBusy",
    "Inspector",
    "Kind",
    "Reading",
    "Refused",
    "Task",
    "Tray",
    "Verdict",
    "inspector",
    "kind_of",
]
