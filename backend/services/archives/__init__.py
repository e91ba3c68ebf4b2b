"""The written follow-up of a young person, once it is over: listed, given to the archives, then eliminated (RET-04)."""

from backend.services.archives.commands import archives as commands

__all__ = ["commands"]
