"""PDFs that can do something by themselves, and PDFs that are broken. Made by code; none calls anybody real."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf

from tests.factories import files

Name, Dictionary, Array = pikepdf.Name, pikepdf.Dictionary, pikepdf.Array


def action(kind: str, **told: Any) -> pikepdf.Object:
    return Dictionary(S=Name(f"/{kind}"), **told)


def noted(kind: str, **told: Any) -> Callable[[pikepdf.Pdf], None]:
    """A first page with one annotation."""

    def change(made: pikepdf.Pdf) -> None:
        one = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=[0, 0, 9, 9], **told)
        made.pages[0].Annots = made.make_indirect(Array([made.make_indirect(one)]))

    return change


def in_root(**told: Any) -> Callable[[pikepdf.Pdf], None]:
    def change(made: pikepdf.Pdf) -> None:
        for name, value in told.items():
            made.Root[f"/{name}"] = value

    return change


def in_page(**told: Any) -> Callable[[pikepdf.Pdf], None]:
    def change(made: pikepdf.Pdf) -> None:
        for name, value in told.items():
            made.pages[0][f"/{name}"] = value

    return change


def in_a_field(made: pikepdf.Pdf) -> None:
    field = made.make_indirect(
        Dictionary(FT=Name.Tx, T="champ", AA=Dictionary(K=action("JavaScript", JS="app.alert(1)")))
    )
    made.Root.AcroForm = Dictionary(Fields=[field])


def in_a_stream(made: pikepdf.Pdf) -> None:
    code = made.make_indirect(pikepdf.Stream(made, b"app.alert(1)"))
    made.Root.OpenAction = made.make_indirect(Dictionary(S=Name.JavaScript, JS=code))


def deep(made: pikepdf.Pdf) -> None:
    inner = action("JavaScript", JS="app.alert(1)")
    for _ in range(30):
        inner = Dictionary(Next=Array([inner]), S=Name.URI, URI="https://invente.example")
    made.pages[0].Annots = Array([Dictionary(Subtype=Name.Link, Rect=[0, 0, 9, 9], A=inner)])


def bottomless(made: pikepdf.Pdf) -> None:
    inner: Any = Array([1])
    for _ in range(60):
        inner = Array([inner])
    made.Root.Depths = inner


CHANGES: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "a script when it opens": in_root(OpenAction=action("JavaScript", JS="app.alert(1)")),
    "a script held in a stream": in_a_stream,
    "a page shown when it opens, by an action": in_root(OpenAction=action("GoTo", D="x")),
    "a script when it is printed": in_root(AA=Dictionary(WP=action("JavaScript", JS="x"))),
    "a script on a page": in_page(AA=Dictionary(O=action("JavaScript", JS="x"))),
    "a script on a button": noted("Widget", A=action("JavaScript", JS="x")),
    "a script in a field": in_a_field,
    "a script at the end of a chain": deep,
    "a program to launch": noted("Link", A=action("Launch", F="calc.exe")),
    "a form sent away": noted("Widget", A=action("SubmitForm", F="https://invente.example")),
    "a form filled from away": noted("Widget", A=action("ImportData", F="x.fdf")),
    "another file to go to": noted("Link", A=action("GoToR", F="autre.pdf")),
    "a file inside to go to": noted("Link", A=action("GoToE", T=Dictionary())),
    "a film": noted("Movie", Movie=Dictionary(F="film.avi")),
    "a sound": noted("Sound"),
    "a screen": noted("Screen"),
    "a drawing in space": noted("3D"),
    "rich media": noted("RichMedia", RichMediaContent=Dictionary()),
    "a rendition": noted("Link", A=action("Rendition", OP=0)),
    "a file pinned on a page": noted("FileAttachment", FS=Dictionary(F="x.exe")),
    "an XFA form": in_root(AcroForm=Dictionary(Fields=[], XFA=Array([]))),
    "files tied to it": in_root(AF=Array([Dictionary(Type=Name.Filespec, F="x.exe")])),
    "named scripts": in_root(
        Names=Dictionary(JavaScript=Dictionary(Names=Array(["x", action("JavaScript", JS="x")])))
    ),
    "named files": in_root(
        Names=Dictionary(EmbeddedFiles=Dictionary(Names=Array(["x", Dictionary(F="x.exe")])))
    ),
    "boxes without a bottom": bottomless,
}


def flat(change: Callable[[pikepdf.Pdf], None]) -> Callable[[], bytes]:
    return lambda: files.pdf(change=change)


def packed(change: Callable[[pikepdf.Pdf], None]) -> Callable[[], bytes]:
    return lambda: files.pdf(change=change, object_stream_mode=pikepdf.ObjectStreamMode.generate)


ACTING: dict[str, Callable[[], bytes]] = {
    **{f"a PDF with: {name}": flat(change) for name, change in CHANGES.items()},
    **{
        f"a PDF with: {name}, packed": packed(CHANGES[name])
        for name in ("a script when it opens", "a program to launch", "an XFA form", "named files")
    },
    "a PDF closed by a password": lambda: files.locked_pdf("secret"),
    "a PDF closed to changes": files.locked_pdf,
    "a PDF with an attached program": files.ACTIVE_PDFS["file attached"],
    "a PDF of 201 pages": lambda: files.pdf(201),
}


def endless() -> bytes:
    """Pages that are their own children."""

    def change(made: pikepdf.Pdf) -> None:
        pages = made.Root.Pages
        pages.Kids = Array([pages])

    return files.pdf(change=change)


BROKEN: dict[str, Callable[[], bytes]] = {
    "a PDF without page": lambda: files.pdf(0),
    "a PDF without end": lambda: files.pdf().replace(b"%%EOF", b"     "),
    "a PDF that is only its end": lambda: b"%PDF-1.7\nstartxref\n0\n%%EOF\n",
    "a PDF whose table points nowhere": lambda: b"%PDF-1.7\nxref\n0 1\n9999999999 65535 f\n%%EOF\n",
    "a PDF whose pages turn round": endless,
}
