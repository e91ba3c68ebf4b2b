"""Which worker of a parallel run plays which file: walks on some, all the rest on the others."""

from __future__ import annotations

from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

WALKS = "tests/journeys/"


class SharedOut(LoadFileScheduling):
    """Half the workers take walks first: each of those has a browser and instances of its own, which take seconds to
    begin and something even at rest. The other half take what has no browser, which has other things to make ready.
    Whoever has none of its kind left helps the others, so that all end together."""

    def _assign_work_unit(self, node: WorkerController) -> None:
        walks = sorted(one.gateway.id for one in self.nodes).index(node.gateway.id) % 2 == 0
        mine = next((file for file in self.workqueue if file.startswith(WALKS) == walks), None)
        if mine is not None:
            self.workqueue.move_to_end(mine, last=False)
        super()._assign_work_unit(node)
