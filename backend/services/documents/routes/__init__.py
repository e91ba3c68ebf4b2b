"""The doors of the safe: parse, read the clock, call one action, draw."""

from backend.services.documents.routes import grants, numbers, papers, passing, safe, taking, trace, versions

blueprints = [
    papers.blueprint,
    versions.blueprint,
    numbers.blueprint,
    safe.blueprint,
    grants.blueprint,
    passing.blueprint,
    trace.blueprint,
    taking.blueprint,
]
