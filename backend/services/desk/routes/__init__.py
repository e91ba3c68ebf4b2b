"""The desk over HTTP."""

from .desk import blueprint as desk
from .events import blueprint as events
from .follow_up import blueprint as follow_up
from .views import blueprint as views
from .written import blueprint as written

blueprints = [desk, events, follow_up, views, written]
