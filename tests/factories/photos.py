"""Photos of invented papers, with the grain and the lines that a phone's photo has."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw


def photo(words: str, *, width: int = 2400, height: int = 1512, quality: int = 88) -> bytes:
    """A JPEG on which some lines can be read."""
    image = Image.effect_noise((width // 4, height // 4), 22).resize((width, height)).convert("RGB")
    image = Image.blend(image, Image.new("RGB", image.size, (243, 238, 226)), 0.75)
    drawn = ImageDraw.Draw(image)
    size = height // 16
    drawn.rectangle((size, size, width - size, height - size), outline=(18, 58, 94), width=size // 8)
    for line, text in enumerate((words, "EXEMPLE FICTIF", "NOVA EXEMPLE", "24 06 2009", "0123456789")):
        drawn.text((2 * size, (2 + 2 * line) * size), text, fill=(20, 20, 30), font_size=size)
    made = io.BytesIO()
    image.save(made, "JPEG", quality=quality)
    return made.getvalue()
