"""The mark across a page shown to somebody: for what, for whom, when; drawn in the guest, into the pixels."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageDraw, ImageFont

ANGLE: Final = 24
INK: Final = (18, 58, 94, 88)
HALO: Final = (255, 255, 255, 72)
"""A light edge: the mark is read on dark papers too."""
LEAST_POINTS: Final = 12
LONGEST: Final = 160


def across(image: Image.Image, mark: str) -> Image.Image:
    """The image with the mark in slanted lines over all of it, so that no part can be cut out without it."""
    told = mark[:LONGEST]
    points = max(LEAST_POINTS, min(image.size) // 26)
    font = ImageFont.load_default(points)
    left, top, right, bottom = font.getbbox(told, stroke_width=1)
    wide, high = int(right - left), int(bottom - top)
    # Larger than the page by half on each side: turned, it still covers the corners.
    side = int((image.width**2 + image.height**2) ** 0.5) + 2 * points
    layer = Image.new("RGBA", (side, side), (255, 255, 255, 0))
    pen = ImageDraw.Draw(layer)
    step_x, step_y = wide + 3 * points, high + 4 * points
    for row, y in enumerate(range(0, side, step_y)):
        for x in range(-(row % 2) * step_x // 2, side, step_x):
            pen.text((x, y), told, font=font, fill=INK, stroke_width=1, stroke_fill=HALO)
    turned = layer.rotate(ANGLE, resample=Image.Resampling.BILINEAR)
    at = ((side - image.width) // 2, (side - image.height) // 2)
    cut = turned.crop((*at, at[0] + image.width, at[1] + image.height))
    return Image.alpha_composite(image.convert("RGBA"), cut).convert("RGB")
