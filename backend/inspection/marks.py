"""The mark across a page shown to somebody: for what, for whom, when; drawn in the guest, into the pixels."""

from __future__ import annotations

from math import cos, radians, sin
from typing import Final

from PIL import Image, ImageDraw, ImageFont

ANGLE: Final = 24
INK: Final = (18, 58, 94, 88)
HALO: Final = (255, 255, 255, 72)
"""A light edge: the mark is read on dark papers too."""
LEAST_POINTS: Final = 12
LONGEST: Final = 160
EDGE: Final = 2
"""Pixels around the letters, for their light edge."""


def across(image: Image.Image, mark: str) -> Image.Image:
    """The image with the mark in slanted lines over all of it, so that no part can be cut out without it."""
    told = mark[:LONGEST]
    points = max(LEAST_POINTS, min(image.size) // 26)
    font = ImageFont.load_default(points)
    left, top, right, bottom = font.getbbox(told, stroke_width=1)
    wide, high = int(right - left), int(bottom - top)
    # Larger than the page by half on each side: turned, it still covers the corners.
    side = int((image.width**2 + image.height**2) ** 0.5) + 2 * points
    clear = (255, 255, 255, 0)
    once = Image.new("RGBA", (int(right) + points, int(bottom) + points), clear)
    ImageDraw.Draw(once).text((EDGE, EDGE), told, font=font, fill=INK, stroke_width=1, stroke_fill=HALO)
    layer = Image.new("RGBA", (side, side), clear)
    step_x, step_y = wide + 3 * points, high + 4 * points
    for row, y in enumerate(range(0, side, step_y)):
        for x in range(-(row % 2) * step_x // 2, side, step_x):
            layer.paste(once, (x - EDGE, y - EDGE))
    return Image.alpha_composite(image.convert("RGBA"), _turned(layer, image.size)).convert("RGB")


def _turned(layer: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The middle of the layer, turned around its own: only the pixels of the page, a third of the layer's."""
    turn, middle = radians(-ANGLE), layer.width / 2
    left, up = ((layer.width - length) // 2 - middle for length in size)
    along_x = (cos(turn), sin(turn), cos(turn) * left + sin(turn) * up + middle)
    along_y = (-sin(turn), cos(turn), -sin(turn) * left + cos(turn) * up + middle)
    way = Image.Transform.AFFINE
    return layer.transform(size, way, (*along_x, *along_y), resample=Image.Resampling.BILINEAR)
