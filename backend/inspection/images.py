"""Images, in the guest: one frame, upright, redrawn without anything the camera wrote about the person."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import Any, Final

from PIL import Image, ImageOps
from PIL.JpegImagePlugin import get_sampling

from backend.inspection import marks
from backend.inspection.sight import Bytes, seekable
from backend.inspection.verdicts import Refused, Verdict

MAX_PIXELS: Final = 40_000_000
PREVIEW_SIDE: Final = 1600
PRINTED: Final = {"picture": (1800, 80), "small_picture": (1240, 70)}
"""Pixels of the long side of a page to be printed or sent (150 and 105 to the inch on A4: small print still reads), and
the quality of its JPEG."""
FORMATS: Final = {"jpeg": ("JPEG", "MPO"), "png": ("PNG",), "webp": ("WEBP",)}
PLAIN_MODES: Final = {
    "jpeg": ("L", "RGB"),
    "png": ("1", "L", "LA", "P", "RGB", "RGBA"),
    "webp": ("RGB", "RGBA"),
}


def open_image(kind: str, data: Bytes) -> Image.Image:
    """The image, decoded whole. Raises Refused."""
    try:
        image = Image.open(seekable(data), formats=FORMATS[kind])
        if image.width * image.height > MAX_PIXELS:
            raise Refused(Verdict.TOO_MANY_PIXELS)
        # A phone's "MPO" holds the photo, then small twins of it for depth: the first one is the photo.
        if image.format != "MPO" and getattr(image, "n_frames", 1) != 1:
            raise Refused(Verdict.SEVERAL_FRAMES)
        image.load()
    except MemoryError:
        raise Refused(Verdict.TOO_HEAVY) from None
    except (OSError, SyntaxError, ValueError, KeyError, IndexError, EOFError, TypeError, OverflowError):
        raise Refused(Verdict.UNREADABLE) from None
    return image


def clean(kind: str, data: Bytes) -> tuple[dict[str, Any], bytes]:
    """The image redrawn (UPL-03): facts, and bytes without EXIF, XMP, GPS, thumbnail, profile or comment."""
    image = open_image(kind, data)
    options = _options(kind, image)
    turned = upright(image)
    turned = _plain(kind, turned)
    transparency = turned.info.get("transparency") if turned.mode == "P" else None
    turned.info.clear()
    if transparency is not None:
        turned.info["transparency"] = transparency
    redrawn = BytesIO()
    turned.save(redrawn, kind.upper(), **options)
    facts = {"width": turned.width, "height": turned.height, "pages": 1}
    body = redrawn.getvalue()
    if _speaks(kind, body):
        raise Refused(Verdict.UNREADABLE)
    return facts, body


def upright(image: Image.Image) -> Image.Image:
    """The image as its EXIF orientation asks to see it; a damaged orientation changes nothing."""
    with suppress(OSError, SyntaxError, ValueError, KeyError, TypeError, OverflowError):
        ImageOps.exif_transpose(image, in_place=True)
    return image


def preview(image: Image.Image, mark: str = "") -> bytes:
    """The WebP a screen shows: at most 1,600 pixels on its long side, with a mark across when one is asked."""
    flat = image if image.mode in ("RGB", "RGBA") else image.convert("RGBA" if _see_through(image) else "RGB")
    flat.thumbnail((PREVIEW_SIDE, PREVIEW_SIDE))
    if mark:
        flat = marks.across(flat, mark)
    flat.info.clear()
    drawn = BytesIO()
    flat.save(drawn, "WEBP", quality=82, method=2)
    return drawn.getvalue()


def picture(image: Image.Image, task: str = "picture") -> tuple[dict[str, Any], bytes]:
    """The JPEG that goes in a file to send: cut to its size, on white, without anything written in it."""
    side, quality = PRINTED[task]
    if _see_through(image):
        over = image.convert("RGBA")
        flat = Image.new("RGB", over.size, "white")
        flat.paste(over, mask=over.getchannel("A"))
    else:
        flat = image if image.mode in ("L", "RGB") else image.convert("RGB")
    flat.thumbnail((side, side))
    flat.info.clear()
    drawn = BytesIO()
    flat.save(drawn, "JPEG", quality=quality)
    return {"width": flat.width, "height": flat.height}, drawn.getvalue()


def _options(kind: str, image: Image.Image) -> dict[str, Any]:
    if kind == "png":
        return {"compress_level": 4}
    if kind == "webp":
        return {"quality": 92, "method": 2}
    tables: dict[int, list[int]] = getattr(image, "quantization", {})
    sampling = get_sampling(image)
    if image.mode in ("L", "RGB") and tables and sampling != -1:
        # Its own tables: redrawn at the very quality it had, neither heavier nor blurrer.
        return {"qtables": tables, "subsampling": sampling, "optimize": False}
    return {"quality": 90}


def _plain(kind: str, image: Image.Image) -> Image.Image:
    if image.mode in PLAIN_MODES[kind]:
        return image
    if kind == "jpeg":
        return image.convert("RGB")
    return image.convert("RGBA" if _see_through(image) else "RGB")


def _see_through(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info


def _speaks(kind: str, body: bytes) -> bool:
    """Whether something besides the picture is left; the last look before it is kept."""
    image = Image.open(BytesIO(body), formats=(FORMATS[kind][0],))
    told = {"exif", "xmp", "icc_profile", "comment", "photoshop", "XML:com.adobe.xmp"} & set(image.info)
    return bool(told or len(image.getexif()) or getattr(image, "text", None))
