"""What can go wrong in the vault. A caller never learns why something does not open."""

from __future__ import annotations


class VaultError(Exception):
    """Anything the vault refuses."""


class CannotOpen(VaultError):
    """The key, the context or the bytes are not the right ones; nothing says which."""

    def __init__(self) -> None:
        super().__init__("cannot open")


class LengthDiffers(VaultError):
    """The source of a blob is shorter or longer than was announced."""

    def __init__(self, announced: int) -> None:
        super().__init__(f"the source is not {announced} bytes long, as announced")
        self.announced = announced


class BlobMissing(VaultError):
    """No blob has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no blob is named {name}")


class BlobExists(VaultError):
    """A blob already has this name; blobs are never overwritten."""

    def __init__(self, name: str) -> None:
        super().__init__(f"a blob is already named {name}")
