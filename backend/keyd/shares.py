"""keyd's share of recoveries: its layer over a quorum's envelopes, put on for anyone, taken off when the clock has run.

Who asks is unknown to keyd. A card's clock starts for whoever shows the card's proof, a team's for whoever shows the
proof its members alone can open, named by two of them: an application that lies has no clock running in advance.
"""

from __future__ import annotations

import hmac
import math
from datetime import datetime, timedelta
from typing import Final

from backend.keyd import calls
from backend.keyd.errors import CARD_ENDED, MALFORMED, NOT_BEGUN, TOO_EARLY, TOO_MANY, TWO_SIGNERS
from backend.keyd.keys import SubKeys
from backend.keyd.recoveries import Recoveries, Shown, Wish
from backend.vault import NIL, CannotOpen, Context, commit_to, unwrap, wrap

CARD: Final = "keyd-card"
TEAM: Final = "keyd-team"
SIGNERS: Final = 2
_COMMITMENT: Final = 32


class Shares:
    """Answers to the calls of recoveries."""

    def __init__(self, keys: SubKeys, recoveries: Recoveries) -> None:
        self._key = keys.recover
        self._recoveries = recoveries

    def answer(self, call: calls.Call, at: datetime) -> calls.Answer:
        """Answer one call. Raises CannotOpen for a share altered, moved, or not of this proof."""
        match call:
            case calls.SealShare():
                if call.context.purpose not in (CARD, TEAM):
                    return calls.Refused(MALFORMED)
                return calls.Done(wrap(self._key, call.plaintext, call.context))
            case calls.BeginRecovery():
                shown, _ = self._opened(call)
                wish = Wish(call.context.purpose == TEAM, call.remote)
                if wish.by_team and len(set(call.signers)) < SIGNERS:
                    return calls.Refused(TWO_SIGNERS)
                return self._begin(call.context, shown, wish, at)
            case calls.OpenShare():
                shown, inner = self._opened(call)
                return self._refusal(shown, at) or calls.Done(inner)
            case calls.UsedSafe():
                self._recoveries.use(call.safe, at)
                return calls.Done(b"")
            case calls.StopRecovery():
                self._recoveries.stop(call.card)
                return calls.Done(b"")
            case calls.EndCard():
                self._recoveries.end(call.card)
                return calls.Done(b"")
        return calls.Refused(MALFORMED)

    def _opened(self, call: calls.BeginRecovery | calls.OpenShare) -> tuple[Shown, bytes]:
        if call.context.purpose not in (CARD, TEAM):
            raise CannotOpen
        plaintext = unwrap(self._key, call.sealed, call.context)
        commitment = plaintext[:_COMMITMENT]
        if not hmac.compare_digest(commitment, commit_to(call.proof)):
            raise CannotOpen
        return Shown(call.context.object, commitment), plaintext[_COMMITMENT:]

    def _begin(self, context: Context, shown: Shown, wish: Wish, at: datetime) -> calls.Answer:
        # Without a team, a safe has its own count: it waits for nobody else's.
        team = context.recipient if context.recipient != NIL else context.vault
        opens = self._recoveries.begin(context.vault, shown, team, at, wish)
        if opens is None:
            return calls.Refused(CARD_ENDED)
        if isinstance(opens, timedelta):
            return calls.Refused(TOO_MANY, opens.total_seconds())
        # Rounded up: what is announced is never earlier than what is kept.
        return calls.Done(math.ceil(opens.timestamp() * 1000).to_bytes(8, "big"))

    def _refusal(self, shown: Shown, at: datetime) -> calls.Refused | None:
        left = self._recoveries.left(shown, at)
        if left is None:
            return calls.Refused(NOT_BEGUN)
        return calls.Refused(TOO_EARLY, left.total_seconds()) if left > timedelta() else None
