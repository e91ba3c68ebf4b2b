import { expect, it } from "vitest";
import { ofAdults, type Piece, partsOf } from "../../build/parts.ts";

const LONG = "x".repeat(2000);

function piece(name: string, told: Partial<Piece> = {}): Piece {
  const facadeModuleId = `/cap/src/spaces/${name}.tsx`;
  const none = { isEntry: false, imports: [], dynamicImports: [], code: LONG };
  return { fileName: name, facadeModuleId, moduleIds: [`${name}.tsx`], ...none, ...told };
}

const INSIDE = ["young/bank/Budget", "young/bank/Refusal", "young/papers/Share"];

/** Two spaces and a page open to all: `words` is of the desk, and of the budget inside the young person's space. */
const APP = [
  piece("first", { isEntry: true, dynamicImports: ["young/index", "desk/index", "public/Urgence"] }),
  piece("young/index", { imports: ["young/home", "ui", "dates"], dynamicImports: INSIDE }),
  piece("young/home", { imports: ["ui", "first"] }),
  piece("young/bank/Budget", { imports: ["young/home", "words", "money"] }),
  piece("young/bank/Refusal", { imports: ["young/home", "letters"] }),
  piece("young/papers/Share", { imports: ["ui", "letters"] }),
  piece("desk/index", { imports: ["ui", "words", "dates"] }),
  piece("public/Urgence", { imports: ["dates"] }),
  piece("ui"),
  piece("money"),
  piece("letters"),
  piece("words"),
  piece("dates"),
];
const parts = partsOf(APP);
const together = (...names: string[]): boolean =>
  new Set(names.map(name => parts.get(`${name}.tsx`))).size === 1;

it("brings what a space opens with in one file, and the first screen in another", () => {
  expect(parts.get("young/index.tsx")).toBe("young-index");
  expect(parts.get("young/home.tsx")).toBe("young-index");
  expect(parts.get("first.tsx")).toBe("first");
});

it("asks nobody for what only another opens with", () => {
  expect(together("ui", "dates")).toBe(false);
  expect(together("dates", "public/Urgence")).toBe(false);
  expect(together("ui", "young/index")).toBe(false);
});

it("keeps apart what a screen inside another space asks for later", () => {
  expect(together("words", "desk/index")).toBe(false);
});

it("brings the screens of a folder together, with what they alone need", () => {
  expect(together("young/bank/Budget", "young/bank/Refusal", "money")).toBe(true);
  expect(together("young/bank/Budget", "young/papers/Share")).toBe(false);
  expect(together("letters", "young/papers/Share")).toBe(false);
  expect(together("young/bank/Budget", "young/index")).toBe(false);
});

it("joins the small pieces that the same spaces share", () => {
  const small = [
    piece("hours", { code: "x" }),
    piece("names", { code: "x" }),
    piece("young/entry", { imports: ["hours"] }),
    piece("desk/entry", { imports: ["names"] }),
  ];
  const all = APP.map(one => {
    if (one.fileName === "first")
      return { ...one, dynamicImports: [...one.dynamicImports, "young/entry", "desk/entry"] };
    if (one.fileName === "young/index" || one.fileName === "desk/index")
      return { ...one, imports: [...one.imports, "hours", "names"] };
    return one;
  });
  const found = partsOf([...all, ...small]);
  expect(found.get("hours.tsx")).toBe(found.get("names.tsx"));
  expect(found.get("hours.tsx")).not.toBe(found.get("ui.tsx"));
});

it("names what a young person's phone never runs, and nothing that one of its screens needs", () => {
  const desk = piece("referent/index", {
    imports: ["ui", "words", "rows"],
    dynamicImports: ["referent/team/Loads"],
  });
  const app = [
    ...APP.filter(one => one.fileName !== "desk/index" && one.fileName !== "first"),
    piece("first", { isEntry: true, dynamicImports: ["young/index", "referent/index", "public/Urgence"] }),
    desk,
    piece("referent/team/Loads", { imports: ["rows", "dates"] }),
    piece("rows"),
  ];
  expect([...ofAdults(app)].sort()).toEqual(["referent/index.tsx", "referent/team/Loads.tsx", "rows.tsx"]);
});
