"""Exchange over HTTP."""

from backend.services.exchange.routes.exports import blueprint as exports
from backend.services.exchange.routes.feed import blueprint as feed
from backend.services.exchange.routes.keys import blueprint as keys
from backend.services.exchange.routes.transfers import blueprint as transfers

blueprints = [keys, feed, exports, transfers]
