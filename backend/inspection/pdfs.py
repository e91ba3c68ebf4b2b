"""PDF files, in the guest: read whole, refused when they can act, drawn as pages."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final

import pikepdf
import pypdfium2
from PIL import Image

from backend.inspection import images
from backend.inspection.sight import Bytes, seekable
from backend.inspection.verdicts import Refused, Verdict

MAX_PAGES: Final = 200
FLAT_DPI: Final = 130
POINTS: Final = 72
LONGEST_PAGE: Final = 14_400
ACTIVE_KEYS: Final = frozenset(
    {
        "/JS",
        "/JavaScript",
        "/OpenAction",
        "/AA",
        "/Launch",
        "/EmbeddedFile",
        "/EmbeddedFiles",
        "/XFA",
        "/RichMedia",
        "/RichMediaContent",
        "/AF",
    }
)
ACTIVE_NAMES: Final = frozenset(
    {
        "/JavaScript",
        "/Launch",
        "/EmbeddedFile",
        "/RichMedia",
        "/RichMediaExecute",
        "/FileAttachment",
        "/SubmitForm",
        "/ImportData",
        "/Movie",
        "/Sound",
        "/Screen",
        "/3D",
        "/Rendition",
        "/GoToE",
        "/GoToR",
    }
)


def check(data: Bytes) -> dict[str, Any]:
    """Read every object. The bytes themselves are kept as they came: a signature stays valid (UPL-04)."""
    if b"%%EOF" not in data[-2048:]:
        raise Refused(Verdict.UNREADABLE)
    try:
        with pikepdf.open(seekable(data)) as pdf:
            if pdf.is_encrypted:
                raise Refused(Verdict.PASSWORD)
            pages = len(pdf.pages)
            if pages > MAX_PAGES:
                raise Refused(Verdict.TOO_MANY_PAGES)
            if pages == 0:
                raise Refused(Verdict.UNREADABLE)
            if any(_acts(thing) for thing in pdf.objects) or _acts(pdf.trailer):
                raise Refused(Verdict.ACTIVE_CONTENT)
    except pikepdf.PasswordError:
        raise Refused(Verdict.PASSWORD) from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError, RecursionError):
        raise Refused(Verdict.UNREADABLE) from None
    with _Drawn(data) as drawn:
        if len(drawn.document) != pages:
            raise Refused(Verdict.UNREADABLE)
        drawn.document[0].get_size()
    return {"pages": pages}


def preview(data: Bytes, page: int, mark: str = "") -> bytes:
    """One page (counted from 1) as a WebP, with a mark across when one is asked."""
    with _Drawn(data) as drawn:
        return images.preview(drawn.page(page, images.PREVIEW_SIDE), mark)


def picture(data: Bytes, page: int, task: str) -> tuple[dict[str, Any], bytes]:
    """One page (counted from 1) as a JPEG to print."""
    with _Drawn(data) as drawn:
        return images.picture(drawn.page(page, images.PRINTED[task][0]), task)


def flatten(data: Bytes) -> tuple[dict[str, Any], bytes]:
    """The pages as pictures in a new PDF: what could act is gone, what could be read stays."""
    flat = pikepdf.new()
    with _Drawn(data) as drawn:
        pages = len(drawn.document)
        if pages > MAX_PAGES:
            raise Refused(Verdict.TOO_MANY_PAGES)
        for number in range(1, pages + 1):
            picture = drawn.page(number, None)
            _append(flat, picture.convert("RGB"))
    made = BytesIO()
    flat.save(made, deterministic_id=True)
    return {"pages": pages}, made.getvalue()


class _Drawn:
    """A PDF opened to be drawn: no script engine in it, forms shown as they are filled."""

    def __init__(self, data: Bytes) -> None:
        try:
            self.document = pypdfium2.PdfDocument(seekable(data))
            self.document.init_forms()
        except pypdfium2.PdfiumError as error:
            locked = "password" in str(error).lower()
            raise Refused(Verdict.PASSWORD if locked else Verdict.UNREADABLE) from None

    def __enter__(self) -> _Drawn:
        return self

    def __exit__(self, *_: object) -> None:
        self.document.close()

    def page(self, number: int, side: int | None) -> Image.Image:
        """A page as pixels: `side` on its long side, or 130 dots per inch, never beyond what a screen needs."""
        if not 1 <= number <= len(self.document):
            raise Refused(Verdict.NO_SUCH_PAGE)
        try:
            page = self.document[number - 1]
            longest = max(1.0, min(max(page.get_size()), LONGEST_PAGE))
            scale = side / longest if side else min(FLAT_DPI / POINTS, 2400 / longest)
            bitmap = page.render(scale=scale)
        except (pypdfium2.PdfiumError, ValueError, RuntimeError):
            raise Refused(Verdict.UNREADABLE) from None
        drawn: Image.Image = bitmap.to_pil()
        return drawn


def _append(flat: pikepdf.Pdf, picture: Image.Image) -> None:
    drawn = BytesIO()
    picture.save(drawn, "JPEG", quality=78)
    photo = pikepdf.Stream(
        flat,
        drawn.getvalue(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    wide, high = picture.width * POINTS / FLAT_DPI, picture.height * POINTS / FLAT_DPI
    page = flat.add_blank_page(page_size=(wide, high))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Page=photo))
    page.Contents = pikepdf.Stream(flat, f"q {wide:.2f} 0 0 {high:.2f} 0 0 cm /Page Do Q".encode())


def _acts(thing: Any, depth: int = 0) -> bool:
    """Whether an object, or one written directly inside it, can do something by itself."""
    if depth > 40:
        return True
    if isinstance(thing, pikepdf.Array):
        return any(_acts(inner, depth + 1) for inner in _direct(thing))
    if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return False
    keys = thing.keys()
    if not ACTIVE_KEYS.isdisjoint(keys):
        return True
    if any(str(thing.get(name)) in ACTIVE_NAMES for name in ("/S", "/Subtype", "/Type") if name in keys):
        return True
    inside = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
    return any(_acts(inner, depth + 1) for inner in _direct(inside.values()))


def _direct(values: Any) -> Any:
    """The containers written in place; the others are objects of their own, looked at in their turn."""
    for value in values:
        if isinstance(value, pikepdf.Array | pikepdf.Dictionary | pikepdf.Stream) and not value.is_indirect:
            yield value
