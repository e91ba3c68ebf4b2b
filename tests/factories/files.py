"""Files made by code: good papers, and every nasty one we could think of. Nothing here comes from anybody."""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
from PIL import Image, ImageDraw, PngImagePlugin

CANARY = b"CANARI-OCTETS-7f3a91"


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    made = io.BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def picture(width: int = 640, height: int = 400) -> Image.Image:
    """A drawn card: left half dark, right half light, so that turning it shows."""
    image = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(image).rectangle((0, 0, width // 2, height), fill=(18, 58, 94))
    return image


def noise(width: int, height: int) -> Image.Image:
    return Image.effect_noise((width, height), 80).convert("RGB")


def jpeg(width: int = 640, height: int = 400, **options: Any) -> bytes:
    return saved(picture(width, height), "JPEG", **options)


def talkative_jpeg() -> bytes:
    """A phone's photo: turned by its EXIF, with GPS, a maker, a comment, XMP and a thumbnail's worth of words."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "MARQUE-CANARI"
    exif[0x9286] = "COMMENTAIRE-CANARI"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (48.0, 51.0, 24.0)
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>XMP-CANARI</x:xmpmeta>"
    return saved(picture(), "JPEG", exif=exif, comment=b"MOT-CANARI", xmp=xmp, icc_profile=b"ICC-CANARI" * 20)


def talkative_png() -> bytes:
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "AUTEUR-CANARI")
    told.add_itxt("XML:com.adobe.xmp", "XMP-CANARI")
    return saved(picture(), "PNG", pnginfo=told)


def png() -> bytes:
    return saved(picture(), "PNG")


def webp() -> bytes:
    return saved(picture(), "WEBP")


def pdf(
    pages: int = 2, filling: int = 0, change: Callable[[pikepdf.Pdf], None] | None = None, **options: Any
) -> bytes:
    """A PDF of drawn pages, with `filling` bytes of noise in its streams."""
    made = pikepdf.new()
    for number in range(pages):
        page = made.add_blank_page(page_size=(595, 842))
        words = b"0.1 0.2 0.4 rg 40 40 200 %d re f" % (100 + number)
        page.Contents = pikepdf.Stream(made, words)
    if filling:
        made.Root.Filling = made.make_indirect(pikepdf.Stream(made, os.urandom(filling)))
    if change is not None:
        change(made)
    drawn = io.BytesIO()
    made.save(drawn, **options)
    return drawn.getvalue()


def pdf_of_size(size: int) -> bytes:
    """A PDF of exactly `size` bytes: the end is a comment, after which the file says again where it ends."""
    body = pdf(1, size - 4096, compress_streams=False)
    tail = body[body.rindex(b"startxref") :]
    return body + b"%" + b" " * (size - len(body) - len(tail) - 2) + b"\n" + tail


def _script(made: pikepdf.Pdf) -> pikepdf.Object:
    return pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('bonjour')")


def _open_action(made: pikepdf.Pdf) -> None:
    made.Root.OpenAction = _script(made)


def _page_action(made: pikepdf.Pdf) -> None:
    made.pages[0].AA = pikepdf.Dictionary(O=_script(made))


def _launch(made: pikepdf.Pdf) -> None:
    action = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="calc.exe")
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action)
    made.pages[0].Annots = made.make_indirect(pikepdf.Array([link]))


def _attached(made: pikepdf.Pdf) -> None:
    made.attachments["facture.exe"] = b"MZ" + CANARY


def _xfa(made: pikepdf.Pdf) -> None:
    made.Root.AcroForm = pikepdf.Dictionary(Fields=[], XFA=pikepdf.Stream(made, b"<xdp/>"))


def _rich(made: pikepdf.Pdf) -> None:
    rich = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.RichMedia, Rect=[0, 0, 9, 9])
    made.pages[0].Annots = pikepdf.Array([made.make_indirect(rich)])


def _names(made: pikepdf.Pdf) -> None:
    names = pikepdf.Array([pikepdf.String("x"), _script(made)])
    made.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=names))


ACTIVE_PDFS: dict[str, Callable[[], bytes]] = {
    "script when it opens": lambda: pdf(change=_open_action),
    "script on a page": lambda: pdf(change=_page_action),
    "program to launch": lambda: pdf(change=_launch),
    "file attached": lambda: pdf(change=_attached),
    "XFA form": lambda: pdf(change=_xfa),
    "rich media": lambda: pdf(change=_rich),
    "named script": lambda: pdf(change=_names),
    "script in an object stream": lambda: pdf(
        change=_open_action, object_stream_mode=pikepdf.ObjectStreamMode.generate
    ),
}


def locked_pdf(user: str = "") -> bytes:
    return pdf(encryption=pikepdf.Encryption(owner="proprietaire", user=user))


def png_bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG of a few bytes that says it has 3.6 thousand million points."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def animated_webp() -> bytes:
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    return saved(frames[0], "WEBP", save_all=True, append_images=frames[1:])


def animated_png() -> bytes:
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    return saved(frames[0], "PNG", save_all=True, append_images=frames[1:])


NASTY: dict[str, tuple[Callable[[], bytes], int]] = {
    "an empty file": (lambda: b"", 422),
    "one byte": (lambda: b"x", 415),
    "a page of the web": (lambda: b"<!doctype html><script>alert(1)</script>", 415),
    "an SVG drawing": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", 415),
    "a GIF": (lambda: saved(picture(), "GIF"), 415),
    "a TIFF": (lambda: saved(picture(), "TIFF"), 415),
    "an iPhone's HEIC": (lambda: b"\0\0\0\x18ftypheic" + bytes(200), 415),
    "a ZIP, as .docx are": (lambda: b"PK\x03\x04" + bytes(200), 415),
    "a program": (lambda: b"MZ" + bytes(200), 415),
    "a JPEG cut in half": (lambda: saved(noise(300, 300), "JPEG")[:9000], 415),
    "a JPEG's first bytes and noise": (lambda: b"\xff\xd8\xff\xe0" + os.urandom(5000), 415),
    "a page of the web that begins as a PNG": (lambda: b"\x89PNG\r\n\x1a\n<html><script>x</script>", 415),
    "a PDF's first bytes and noise": (lambda: b"%PDF-1.7\n" + os.urandom(5000), 415),
    "a PDF cut in half": (lambda: pdf(filling=20_000)[:9000], 415),
    "a PDF without page": (lambda: pdf(0), 415),
    "a PDF of 201 pages": (lambda: pdf(201), 422),
    "a PDF with a password": (lambda: locked_pdf("secret"), 422),
    "a PDF closed to changes": (locked_pdf, 422),
    "a bomb of 3.6 thousand million points": (png_bomb, 422),
    "a bomb that stays under the limit and lies": (lambda: png_bomb(6000, 6000), 415),
    "a photo of 60 million points": (lambda: jpeg(10_000, 6_000), 422),
    "an animated WebP": (animated_webp, 422),
    "an animated PNG": (animated_png, 422),
    "a WebP cut": (lambda: saved(noise(200, 200), "WEBP")[:3000], 415),
} | {f"a PDF with: {name}": (make, 422) for name, make in ACTIVE_PDFS.items()}
"""Each with the status it must get."""


def polyglot() -> bytes:
    """A good JPEG that is also, from its end, a page of the web and an archive."""
    return jpeg() + b"<script>alert('" + CANARY + b"')</script>PK\x03\x04" + CANARY
