"""What several services show together: the young person's home, Ma file, one file."""

from backend.services.desk.routes import blueprint

blueprints = [blueprint]

__all__ = ["blueprints"]
