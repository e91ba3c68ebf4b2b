"""Reading requests: one's own page, the queue of a team, one request, what notices say."""

from backend.services.support.queries.after import after_true, after_words, kept_in_mind, own_after
from backend.services.support.queries.endings import ending_true, ending_words
from backend.services.support.queries.letters import contest_of, letter_of
from backend.services.support.queries.own import of_oneself
from backend.services.support.queries.queue import one_request, queue
from backend.services.support.queries.telling import still_true, words

__all__ = [
    "after_true",
    "after_words",
    "contest_of",
    "ending_true",
    "ending_words",
    "kept_in_mind",
    "letter_of",
    "of_oneself",
    "one_request",
    "own_after",
    "queue",
    "still_true",
    "words",
]
