"""Milestones: the dated rights and duties of a young person from 17 to 21, and after."""

from .preview import PreviewError, preview

__all__ = ["PreviewError", "preview"]
