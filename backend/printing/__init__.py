"""Printed sheets and letters: tagged PDF (PDF/UA-1), readable by a screen reader, in the product's own letters."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

import msgspec
import typst

FOLDER = Path(__file__).resolve().parent
FONT = "Atkinson Hyperlegible Next"


class CannotPrint(Exception):
    """A template is not well made: a fault of ours, never of what was typed."""


@cache
def _fonts() -> typst.Fonts:
    """Our own letters alone: a sheet looks the same on every machine."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FOLDER / "fonts")]
    )


def pictured(jpeg: bytes, width: int, height: int) -> str:
    """A JPEG (its size in pixels) as a template may draw it, without a file: it goes into the PDF as it is.

    In the template: `#image(bytes(one.svg), format: "svg", alt: one.alt)`.
    """
    body = base64.b64encode(jpeg).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" xlink:href="data:image/jpeg;base64,{body}"/></svg>'
    )


def pdf(template: Path, data: Mapping[str, Any], *, at: datetime) -> bytes:
    """A PDF drawn by a `.typ` template from plain values; `at` is the instant written in the file.

    The template reads its values by `#let data = json(bytes(sys.inputs.data))`: what people typed stays text, whatever
    signs it holds. Raises `CannotPrint`.
    """
    compiler = typst.Compiler(root=str(FOLDER), font_paths=_fonts(), ignore_system_fonts=True)
    try:
        made = compiler.compile(
            template.read_bytes(),
            format="pdf",
            sys_inputs={"data": msgspec.json.encode(data).decode()},
            pdf_standards="ua-1",
            timestamp=at.replace(microsecond=0),
        )
    except typst.TypstError as error:
        raise CannotPrint(str(error)) from error
    return cast(bytes, made)
