import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import { DataTable } from "../../src/ui/index.ts";
import { AT_ONCE } from "../../src/ui/table-rows.ts";

const place = document.createElement("div");
afterEach(() => act(() => render(null, place)));

type Row = { id: string };
const many: Row[] = Array.from({ length: 60 }, (_, n) => ({ id: `ligne ${n}` }));
const columns = [{ id: "name", title: "Nom", cell: (row: Row) => row.id }];
const shown = (): string[] =>
  [...place.querySelectorAll("tbody:not([aria-hidden]) th")].map(one => one.textContent ?? "");
const draw = (rows: Row[], question: string): void =>
  render(
    <DataTable
      label="Table d'essai"
      columns={columns}
      rows={rows}
      idOf={row => row.id}
      nameOf={row => row.id}
      question={question}
    />,
    place,
  );

test("a table draws all it has on arrival", () => {
  act(() => draw(many, "all"));
  expect(shown()).toHaveLength(60);
});

test("another question shows what is in sight at once, and every row soon after", async () => {
  act(() => draw(many, "all"));
  const turned = [...many].reverse();
  draw(turned, "by name");
  expect(shown()).toEqual(turned.slice(0, AT_ONCE).map(row => row.id));
  await vi.waitFor(() => expect(shown()).toEqual(turned.map(row => row.id)));
});

test("the same question answered again takes no row away", async () => {
  act(() => draw(many, "all"));
  draw([...many], "by age");
  await vi.waitFor(() => expect(shown()).toHaveLength(60));
  draw([...many].reverse(), "by age");
  expect(shown()).toHaveLength(60);
});

const boxOf = (name: string): HTMLElement | undefined =>
  [...place.querySelectorAll<HTMLElement>("tbody:not([aria-hidden]) tr")].find(
    one => one.textContent === name,
  );

test("answered again, a row keeps its place in the page; another question takes the places as they stand", async () => {
  act(() => draw(many, "all"));
  const tenth = boxOf("ligne 10");
  draw(many.slice(3), "all");
  expect(boxOf("ligne 10")).toBe(tenth);
  const first = place.querySelector("tbody tr");
  draw([...many].reverse(), "by name");
  await vi.waitFor(() => expect(shown()).toHaveLength(60));
  expect(boxOf("ligne 59")).toBe(first);
});

test("fewer rows leave nothing of those before", async () => {
  act(() => draw(many, "all"));
  draw(many.slice(0, 5), "five");
  await vi.waitFor(() => expect(place.querySelectorAll("tbody tr")).toHaveLength(5));
  expect(place.querySelectorAll("tbody")).toHaveLength(1);
});
