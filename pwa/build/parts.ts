/**
 * Which file of the build holds which module. Left alone, the bundler makes one file for each set of screens that share
 * something: some fifty requests to open a space, on a network where each is slow, and hundreds for a phone that keeps
 * the app. Here what opens a space, or a page open to all, comes in few files, and the screens inside by folder, when
 * one of them is asked for.
 */
import { build, type Rolldown } from "vite";
import { jsx, root } from "./shared.ts";

/** A file as the bundler alone would make it: what it holds, what it needs to run, what it may ask for later. */
export type Piece = Pick<
  Rolldown.OutputChunk,
  "fileName" | "isEntry" | "imports" | "dynamicImports" | "moduleIds" | "facadeModuleId"
> & { code: string };

/** Pieces smaller than this, in bytes, that the same spaces share come together: fewer requests, hardly a byte more. */
const SMALL = 1000;
/** The same for what screens inside share: whoever opens one has the space already. */
const SMALL_INSIDE = 2000;

async function piecesAlone(): Promise<Piece[]> {
  const made = (await build({
    configFile: false,
    root,
    logLevel: "warn",
    oxc: { jsx },
    build: { target: "es2022", write: false, modulePreload: false, reportCompressedSize: false },
  })) as Rolldown.RolldownOutput;
  return made.output.filter(one => one.type === "chunk");
}

/** The name of the file each module goes to; a module without one stays where the bundler puts it. */
export function partsOf(pieces: Piece[]): Map<string, string> {
  const graph = new Graph(pieces);
  const first = graph.run(pieces.filter(one => one.isEntry));
  const doors = graph.asked(first);
  const opening: Users = new Map();
  for (const door of doors) for (const piece of graph.run([door])) use(opening, piece, nameOf(door));
  for (const piece of first) opening.delete(piece);
  const known = new Set([...first, ...opening.keys()]);
  // What the screens of another space ask for later stays apart: they would fetch this whole space for it.
  for (const door of doors) {
    const here = graph.run([door]);
    for (const piece of graph.run(graph.inside(here, doors)))
      if (opening.has(piece) && !here.has(piece)) use(opening, piece, `later ${nameOf(door)}`);
  }
  const inside: Users = new Map();
  for (const screen of graph.inside(known, doors))
    for (const piece of graph.run([screen])) if (!known.has(piece)) use(inside, piece, folderOf(screen));
  const parts = new Map<string, string>();
  const put = (together: Iterable<Piece>, name: string): void => {
    for (const { moduleIds } of together) for (const id of moduleIds) parts.set(id, name);
  };
  put(first, "first");
  for (const [i, one] of grouped(opening, SMALL).entries()) put(one, partName(opening, one, `shared-${i}`));
  for (const [i, one] of grouped(inside, SMALL_INSIDE).entries())
    put(one, partName(inside, one, `inside-${i}`));
  return parts;
}

/** Which doors, or which folders of screens, need a piece. */
type Users = Map<Piece, Set<string>>;

function use(users: Users, piece: Piece, user: string): void {
  users.set(piece, (users.get(piece) ?? new Set()).add(user));
}

function partName(users: Users, together: Piece[], shared: string): string {
  const all = new Set(together.flatMap(one => [...(users.get(one) ?? [])]));
  const [only] = all;
  return all.size === 1 && only ? only.replaceAll("/", "-") : shared;
}

/** The pieces that have the same users; the small ones, those of the same spaces. */
function grouped(users: Users, small: number): Piece[][] {
  const named = (piece: Piece): string[] => [...(users.get(piece) ?? [])];
  const same = gathered(users.keys(), piece => named(piece).sort().join());
  const few = (together: Piece[]): boolean => together.reduce((sum, one) => sum + one.code.length, 0) < small;
  const spaces = (piece: Piece): string =>
    [...new Set(named(piece).map(user => user.replace(/^later |\/.*/g, "")))].sort().join();
  return [...same.filter(one => !few(one)), ...gathered(same.filter(few).flat(), spaces)];
}

function gathered(pieces: Iterable<Piece>, by: (piece: Piece) => string): Piece[][] {
  const found = new Map<string, Piece[]>();
  for (const one of pieces) found.set(by(one), [...(found.get(by(one)) ?? []), one]);
  return [...found.values()];
}

/** `young/papers`: the screens of a folder come together. */
function folderOf(screen: Piece): string {
  return nameOf(screen).replace(/\/[^/]*$/, "");
}

/** `young/index`, `public/Urgence`: where a piece begins. */
function nameOf({ facadeModuleId, fileName }: Piece): string {
  return /\/src\/(?:spaces\/)?(.+)\.tsx?$/.exec(facadeModuleId ?? "")?.[1] ?? fileName;
}

class Graph {
  private readonly byName: Map<string, Piece>;

  constructor(pieces: Piece[]) {
    this.byName = new Map(pieces.map(one => [one.fileName, one]));
  }

  private named(names: string[]): Piece[] {
    return names.flatMap(name => this.byName.get(name) ?? []);
  }

  /** These pieces and all that must be there before they run. */
  run(starts: Iterable<Piece>): Set<Piece> {
    const found = new Set(starts);
    // A set gives what is added to it while it is gone through.
    for (const one of found) for (const next of this.named(one.imports)) found.add(next);
    return found;
  }

  /** What these may ask for once they run. */
  asked(pieces: Iterable<Piece>): Set<Piece> {
    return new Set([...pieces].flatMap(one => this.named(one.dynamicImports)));
  }

  /** The screens behind `here` that one reaches without going through one of `doors`. */
  inside(here: Set<Piece>, doors: Set<Piece>): Set<Piece> {
    const found = new Set([...this.asked(here)].filter(one => !doors.has(one)));
    for (const screen of found)
      for (const next of this.asked(this.run([screen]))) if (!doors.has(next)) found.add(next);
    return found;
  }
}

const ADULTS = /^(?:mentor|referent|officer|pilotage)\/|^public\/design\//;

/** The modules that only the spaces of adults run. */
export function ofAdults(pieces: Piece[]): Set<string> {
  const graph = new Graph(pieces);
  const first = graph.run(pieces.filter(one => one.isEntry));
  const doors = graph.asked(first);
  const others = graph.run([...first, ...[...doors].filter(one => !ADULTS.test(nameOf(one)))]);
  const all = graph.run([...others, ...graph.inside(others, doors)]);
  return new Set(pieces.filter(one => !all.has(one)).flatMap(one => one.moduleIds));
}

/** How the bundler is told: each module of `partsOf` goes to its file, and draws nothing else into it. */
export async function cut(): Promise<{
  codeSplitting: Rolldown.CodeSplittingOptions;
  ofAdults: Set<string>;
}> {
  const pieces = await piecesAlone();
  const parts = partsOf(pieces);
  const groups = [{ name: (id: string) => parts.get(id) ?? null, includeDependenciesRecursively: false }];
  return { codeSplitting: { groups }, ofAdults: ofAdults(pieces) };
}
