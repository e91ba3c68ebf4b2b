"""A browser named in two words, so that a person knows their own sessions in a list."""

from __future__ import annotations

BROWSERS = (("Edg", "Edge"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"))
BROWSERS_AFTER = (("SamsungBrowser", "Samsung Internet"), ("Chrome", "Chrome"), ("Safari", "Safari"))
PLACES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def browser_label(user_agent: str) -> str:
    """`Firefox sur Windows`; `Navigateur` when nothing is recognised. Keeps no version."""
    browser = next((name for mark, name in (*BROWSERS, *BROWSERS_AFTER) if mark in user_agent), "Navigateur")
    place = next((name for mark, name in PLACES if mark in user_agent), "")
    return f"{browser} sur {place}" if place else browser
