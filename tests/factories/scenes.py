"""Photos of papers on a table, drawn: invented papers, whose corners are known to the point.

Also what a camera films, as Chromium's fake camera reads it.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from math import cos, radians, sin
from pathlib import Path
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

Kind = Literal["card", "page"]
Corner = tuple[float, float]
Corners = tuple[Corner, Corner, Corner, Corner]

TABLE, PLANK = (104, 82, 63), (82, 63, 47)
INK = (34, 38, 52)
# The drawing font has no accents.
LINES = (
    "PAPIER POUR ESSAI", "", "Nom : MODELE", "Nom d'usage : aucun", "Nova, 24 06 2009", "Essai-sur-Mer", "",
    "Ce papier est faux.", "Il sert aux essais.", "",
)  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """A photo and where the paper is in it: clockwise from the top left, in points."""

    photo: Image.Image
    corners: Corners


def paper(kind: Kind, long: int = 1800) -> Image.Image:
    """The paper itself, seen from straight above."""
    width, height = (long, round(long / 1.586)) if kind == "card" else (round(long / 1.4142), long)
    sheet = Image.new("RGB", (width, height), (196, 216, 226) if kind == "card" else (244, 243, 238))
    pen = ImageDraw.Draw(sheet)
    size = height // 15 if kind == "card" else height // 48
    font = ImageFont.load_default(size)
    left, top = (round(width * 0.36), round(height * 0.1)) if kind == "card" else (width // 9, height // 14)
    if kind == "card":
        pen.rectangle(
            (width // 18, height // 4, round(width * 0.3), round(height * 0.84)), fill=(120, 138, 150)
        )
        pen.ellipse((width * 0.11, height * 0.34, width * 0.245, height * 0.58), fill=(70, 84, 96))
    line = 0
    while top + (line + 2) * size * 1.6 < height * 0.95:
        pen.text((left, top + line * size * 1.6), LINES[line % len(LINES)], INK, font)
        line += 1
    return sheet


def on_a_table(
    kind: Kind,
    width: int = 1600,
    height: int = 1200,
    *,
    turn: float = 4,
    share: float = 0.82,
    aside: float = 0,
) -> Scene:
    """The paper a little turned and seen a little from the side, on planks, as a hand holds a phone.

    `share`: how much of the photo it takes; `aside`: how far to the right of the middle, in widths of the photo.
    """
    photo = Image.new("RGB", (width, height), TABLE)
    pen = ImageDraw.Draw(photo)
    for plank in range(0, width + height, 190):
        pen.line((plank, 0, plank - height // 4, height), PLANK, 6)
    sheet = paper(kind, round(max(width, height)))
    scale = share * min(width / sheet.width, height / sheet.height)
    corners = _seen(sheet.width * scale, sheet.height * scale, turn, (width * (0.5 + aside), height / 2))
    flat = sheet.transform(
        (width, height), Image.Transform.PERSPECTIVE, _back(corners, sheet.size), Image.Resampling.BICUBIC
    )
    mask = Image.new("L", (width * 2, height * 2))
    ImageDraw.Draw(mask).polygon([(2 * x, 2 * y) for x, y in corners], fill=255)
    soft = mask.resize((width, height), Image.Resampling.BOX)
    photo.paste(flat, (0, 0), soft)
    return Scene(photo.filter(ImageFilter.GaussianBlur(width / 4000)), corners)


def _seen(width: float, height: float, turn: float, middle: Corner) -> Corners:
    """Corners of the sheet, turned by degrees, its far side a little shorter."""
    angle = radians(turn)

    def place(right: int, down: int) -> Corner:
        x, y = right * width / 2 * (0.93 if down < 0 else 1), down * height / 2
        return middle[0] + x * cos(angle) - y * sin(angle), middle[1] + x * sin(angle) + y * cos(angle)

    return place(-1, -1), place(1, -1), place(1, 1), place(-1, 1)


def _back(corners: Corners, size: tuple[int, int]) -> list[float]:
    """The eight numbers that lead from a point of the photo to a point of the sheet."""
    wide, high = size
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(corners, ((0, 0), (wide, 0), (wide, high), (0, high)), strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]]
    return _solved(rows)


def _solved(rows: list[list[float]]) -> list[float]:
    """Gauss, eight unknowns; the last of each row is what it must equal."""
    count = len(rows)
    for step in range(count):
        pivot = max(range(step, count), key=lambda one: abs(rows[one][step]))
        rows[step], rows[pivot] = rows[pivot], rows[step]
        lead = rows[step][step]
        rows[step] = [value / lead for value in rows[step]]
        for other in range(count):
            if other != step:
                by = rows[other][step]
                rows[other] = [a - by * b for a, b in zip(rows[other], rows[step], strict=True)]
    return [row[-1] for row in rows]


def grainy(scene: Scene, strength: int = 14) -> Scene:
    """The same photo with the grain of a small lens: as heavy as what a phone really writes."""
    grain = Image.effect_noise(scene.photo.size, strength).convert("RGB")
    return Scene(ImageChops.add(scene.photo, grain, scale=1, offset=-128), scene.corners)


def as_jpeg(scene: Scene, *, exif: Image.Exif | None = None, quality: int = 90) -> bytes:
    """The bytes of the photo, as a phone writes them; `exif` says where and when."""
    out = io.BytesIO()
    scene.photo.save(out, "JPEG", quality=quality, exif=exif or Image.Exif())
    return out.getvalue()


def film(path: Path, scene: Scene, frames: int = 4) -> Path:
    """What the camera sees, as a file of JPEG pictures one after the other (`.mjpeg`)."""
    path.write_bytes(as_jpeg(scene) * frames)
    return path
