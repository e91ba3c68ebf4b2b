"""The document safe: drop, open, rename, delete, check, and see who did what. It belongs to its owner alone."""

from backend.services.documents.actions.asking import ask
from backend.services.documents.actions.changes import record_consents
from backend.services.documents.actions.deposit import deposit
from backend.services.documents.actions.epochs import reseal
from backend.services.documents.actions.erasing import erase_safe
from backend.services.documents.actions.filing import Picture, Serving, pictured, serving
from backend.services.documents.actions.granting import end_for_paper, end_for_reader, share
from backend.services.documents.actions.handing import hand_over
from backend.services.documents.actions.noting import (
    GuestAct,
    note,
    note_act,
    note_guest,
    note_many,
    taken_since,
)
from backend.services.documents.actions.numbers import keep as keep_number
from backend.services.documents.actions.recalling import recall_words, still_recalled
from backend.services.documents.actions.receiving import Body, Tools
from backend.services.documents.actions.settling import reseal_shares, settle_shares
from backend.services.documents.actions.showing import Named, Shown, drawn_for_guest, named_papers
from backend.services.documents.actions.tracing import Scene
from backend.services.documents.actions.upkeep import purge_deleted_blobs
from backend.services.documents.jobs import aging, purge, recall
from backend.services.documents.models import PaperRequest
from backend.services.documents.ports import also_forgotten, also_taken
from backend.services.documents.queries.telling import SUBJECTS, still_true, words
from backend.services.documents.routes import blueprints
from backend.services.documents.routes import common as doors
from backend.services.documents.rules import Number, Paper, harmless
from backend.services.documents.rules.sharing import Wish, mark
from backend.services.documents.rules.taking import OnePage

__all__ = [
    "SUBJECTS",
    "Body",
    "GuestAct",
    "Named",
    "Number",
    "OnePage",
    "Paper",
    "PaperRequest",
    "Picture",
    "Scene",
    "Serving",
    "Shown",
    "Tools",
    "Wish",
    "aging",
    "also_forgotten",
    "also_taken",
    "ask",
    "blueprints",
    "deposit",
    "doors",
    "drawn_for_guest",
    "end_for_paper",
    "end_for_reader",
    "erase_safe",
    "hand_over",
    "harmless",
    "keep_number",
    "mark",
    "named_papers",
    "note",
    "note_act",
    "note_guest",
    "note_many",
    "pictured",
    "purge",
    "purge_deleted_blobs",
    "recall",
    "recall_words",
    "record_consents",
    "reseal",
    "reseal_shares",
    "serving",
    "settle_shares",
    "share",
    "still_recalled",
    "still_true",
    "taken_since",
    "words",
]
