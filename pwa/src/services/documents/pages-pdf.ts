/** Two sides, one paper: pictures bound in one PDF, each a page of its own shape. */
import { type Bytes, concat, utf8 } from "../../platform/bytes.ts";

export type Page = { jpeg: Bytes; width: number; height: number };

/** An A4 page is 595 points wide: prints at its size. */
const WIDTH = 595;
const PER_PAGE = 3;
const BEFORE = 2;

/** A PDF 1.4 whose pages are these JPEG pictures, unchanged. */
export function bindPages(pages: Page[]): Blob {
  const objects: Bytes[] = [
    utf8("<< /Type /Catalog /Pages 2 0 R >>"),
    utf8(
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first(i)} 0 R`).join(" ")}] >>`,
    ),
    ...pages.flatMap(pageObjects),
  ];
  const parts: Bytes[] = [utf8("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n")];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const add = (bytes: Bytes): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  objects.forEach((body, i) => {
    offsets.push(at);
    add(concat(utf8(`${i + 1} 0 obj\n`), body, utf8("\nendobj\n")));
  });
  const table = at;
  const rows = offsets.map(offset => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  add(utf8(`xref\n0 ${count}\n0000000000 65535 f \n${rows}`));
  add(utf8(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  return new Blob(parts, { type: "application/pdf" });
}

/** Number of the first of the three objects of a page: the page, its picture, what draws it. */
function first(page: number): number {
  return BEFORE + 1 + page * PER_PAGE;
}

function pageObjects({ jpeg, width, height }: Page, index: number): Bytes[] {
  const tall = Math.round((WIDTH * height) / width);
  const n = first(index);
  const draw = `q ${WIDTH} 0 0 ${tall} 0 0 cm /P Do Q`;
  return [
    utf8(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${tall}] ` +
        `/Resources << /XObject << /P ${n + 1} 0 R >> >> /Contents ${n + 2} 0 R >>`,
    ),
    concat(
      utf8(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
          `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      ),
      jpeg,
      utf8("\nendstream"),
    ),
    utf8(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`),
  ];
}
