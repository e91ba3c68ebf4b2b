/** The autonomy project: read, written line by line by two hands, offered and signed. Nothing is overwritten unseen. */
import { api, NetworkFailure, problemIn, send, unwrap } from "../../platform/http.ts";
import type { Entry, Write } from "../../platform/queue.ts";
import type { Domain as JourneyDomain } from "../../ui/index.ts";

export const LINE_STATES = ["todo", "doing", "done", "dropped"] as const;
export type LineState = (typeof LINE_STATES)[number];
export const OWNERS = ["young", "referent", "both", "other"] as const;
export type Owner = (typeof OWNERS)[number];
export type LinkKind = "step" | "journey" | "appointment" | "paper";
export type LineKind = "goal" | "action" | "word";
/** The six domains of the law. */
export type Theme = "resources" | "housing" | "work" | "care" | "paperwork" | "support";

/** What a line says by itself. */
export type Said = {
  kind: LineKind;
  theme: Theme;
  text: string;
  /** The goal of an action. */
  goal?: string;
  owner?: Owner;
  owner_name?: string;
  due?: string;
  state?: LineState;
  done_on?: string;
};
export type Line = Said & {
  id: string;
  version: number;
  by: "young" | "referent";
  by_name: string;
  changed_at: string;
  /** Shown to the mentor; told to the young person alone. */
  mentor?: boolean;
  link?: { kind: LinkKind; ref: string; title?: string; at?: string; done: boolean };
  /** Done, by what it leads to. */
  ticked?: boolean;
  /** Written on this phone, not sent yet. */
  waiting?: boolean;
};
/** A line as it is sent: whole. */
export type Written = Said & { link?: { kind: LinkKind; ref: string } | null };

export type Domain = {
  code: Theme;
  title: string;
  pro: string;
  ask: string;
  law: string;
  journeys: JourneyDomain;
};
export type Edition = {
  number: number;
  made_at: string;
  made_by: string;
  state: "open" | "signed" | "replaced";
  sha256: string;
  signatures: { side: "young" | "referent"; first_name: string; at: string }[];
  signed_on?: string;
  /** Since when its PDF is in the young person's papers; told to them alone. */
  paper_given_at?: string;
  changed?: boolean;
};
export type WholeEdition = Edition & { lines: (Said & { id: string; ticked?: boolean })[] };
export type Project = {
  on: string;
  domains: Domain[];
  lines: Line[];
  /** What follows is absent for a mentor. */
  filled?: string[];
  editions?: Edition[];
  review?: { on: string; due: boolean } | null;
  sources?: { title: string; mark: "V" | "M" }[];
  checked_on?: string;
};
export type LineChange = { id: string; what: "added" | "removed" | "changed"; before?: Said; after?: Said };
/** What the server says of a line somebody changed meanwhile. */
export type Stale = { version?: number; gone?: boolean; line?: Line };

const PATH = "/api/v1/youths/{youth_id}/autonomy-project";
const named = (youth: string) => ({ params: { path: { youth_id: youth } } });

/** `youth` is an id, or `me`. */
export function readProject(youth: string): Promise<Project> {
  return unwrap<Project>(api.GET(PATH, named(youth)));
}

export function readEdition(youth: string, number: number): Promise<WholeEdition> {
  const path = { youth_id: youth, number };
  return unwrap<WholeEdition>(api.GET(`${PATH}/editions/{number}`, { params: { path } }));
}

/** What changed since an edition, until now. */
export async function readChanges(youth: string, number: number): Promise<LineChange[]> {
  const path = { youth_id: youth, number };
  const { items } = await unwrap<{ items: LineChange[] }>(
    api.GET(`${PATH}/editions/{number}/changes`, { params: { path } }),
  );
  return items;
}

/** Freezes the project as it is now and offers it for signature. */
export function offer(youth: string): Promise<Project> {
  return unwrap<Project>(api.POST(`${PATH}/editions`, named(youth)));
}

export function sign(
  youth: string,
  { number, sha256 }: Pick<Edition, "number" | "sha256">,
): Promise<Project> {
  const path = { youth_id: youth, number };
  return unwrap<Project>(
    api.POST(`${PATH}/editions/{number}/signatures`, { params: { path }, body: { sha256 } }),
  );
}

/** Puts the PDF of one's signed edition in one's own papers; asked twice, it is there once. */
export function keepSigned(number: number): Promise<Project> {
  const path = "/api/v1/youths/me/autonomy-project/editions/{number}/paper";
  return unwrap<Project>(api.PUT(path, { params: { path: { number } } }));
}

/** The PDF of an edition. Throws `Problem`, `NetworkFailure`. */
export async function readPdf(youth: string, number: number): Promise<Blob> {
  const address = `/api/v1/youths/${youth}/autonomy-project/editions/${number}/pdf`;
  const answer = await send(
    new Request(new URL(address, location.origin), { headers: { Accept: "application/pdf" } }),
  );
  if (!answer.ok) throw await problemIn(answer);
  try {
    return new Blob([await answer.arrayBuffer()], { type: "application/pdf" });
  } catch (cause) {
    throw new NetworkFailure(cause);
  }
}

const SUBJECT = "project:";
const lineAt = (youth: string, id: string) => `/api/v1/youths/${youth}/autonomy-project/lines/${id}`;

/** The write of a line; `version` 0 for a new one. It may wait on the phone. */
export function lineWrite(id: string, version: number, said: Written): Write {
  return {
    method: "PUT",
    path: lineAt("me", id),
    body: bodyOf(said),
    version,
    subject: SUBJECT + id,
    label: said.text.slice(0, 60),
  };
}

export function removalWrite({ id, version, text }: Line): Write {
  return {
    method: "DELETE",
    path: lineAt("me", id),
    version,
    subject: SUBJECT + id,
    label: text.slice(0, 60),
  };
}

export function sightWrite({ id, text }: Line, mentor: boolean): Write {
  return {
    method: "PUT",
    path: `${lineAt("me", id)}/sight`,
    body: { mentor },
    subject: `${SUBJECT}${id}/sight`,
    label: text.slice(0, 60),
  };
}

/** A referent writes a line from their desk, at once. */
export function putLine(youth: string, id: string, version: number, said: Written): Promise<Line> {
  return unwrap<Line>(
    api.PUT(`${PATH}/lines/{line_id}`, {
      params: { path: { youth_id: youth, line_id: id } },
      headers: { "If-Match": `"${version}"` },
      body: bodyOf(said),
    }),
  );
}

/** A whole line, with nothing where nothing is said. */
function bodyOf(said: Written) {
  return {
    kind: said.kind,
    theme: said.theme,
    text: said.text,
    goal: said.goal ?? null,
    owner: said.owner ?? ("" as const),
    owner_name: said.owner_name ?? "",
    due: said.due ?? null,
    state: said.state ?? ("" as const),
    done_on: said.done_on ?? null,
    link: said.link ?? null,
  };
}

export async function dropLine(youth: string, { id, version }: Line): Promise<void> {
  await unwrap<unknown>(
    api.DELETE(`${PATH}/lines/{line_id}`, {
      params: { path: { youth_id: youth, line_id: id } },
      headers: { "If-Match": `"${version}"` },
    }),
  );
}

/** What a screen sends of a line it shows: the same, with these changes. Pure. */
export function writtenOf(line: Line, changes: Partial<Written> = {}): Written {
  const { kind, theme, text, goal, owner, owner_name, due, state, done_on, link } = line;
  const was: Written = {
    kind,
    theme,
    text,
    ...(goal && { goal }),
    ...(owner && { owner }),
    ...(owner_name && { owner_name }),
    ...(due && { due }),
    ...(state && { state }),
    ...(done_on && { done_on }),
    ...(link && { link: { kind: link.kind, ref: link.ref } }),
  };
  return { ...was, ...changes };
}

/** The project with what this phone still has to send. Pure. */
export function withWaiting(project: Project, queue: readonly Entry[]): Project {
  let lines = project.lines;
  for (const entry of queue) {
    if (!entry.subject.startsWith(SUBJECT) || entry.state !== "waiting") continue;
    const [id = "", part] = entry.subject.slice(SUBJECT.length).split("/");
    if (part === "sight") {
      const { mentor } = entry.body as { mentor: boolean };
      lines = lines.map(one => (one.id === id ? { ...one, mentor } : one));
    } else if (entry.method === "DELETE") lines = lines.filter(one => one.id !== id);
    else lines = withOne(lines, id, entry.body as Written, entry.version ?? 0);
  }
  return { ...project, lines };
}

function withOne(lines: Line[], id: string, said: Written, version: number): Line[] {
  const { link: _link, ...all } = said;
  const words = Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as Said;
  const before = lines.find(one => one.id === id);
  const mine = { by: "young", by_name: "", changed_at: "", waiting: true } as const;
  if (!before) return [...lines, { ...words, ...mine, id, version }];
  return lines.map(one => (one.id === id ? { ...one, ...words, waiting: true } : one));
}

/** A write of this line the server did not take: another answer is there, or it says why. */
export function askedOf(queue: readonly Entry[], id: string): Entry | undefined {
  return queue.find(one => one.subject === SUBJECT + id && one.state !== "waiting");
}

/** Both texts in one, so that nothing anybody wrote is lost: own words keep their lines. Pure. */
export function together(theirs: Pick<Said, "kind" | "text">, mine: string): string {
  if (theirs.text.includes(mine)) return theirs.text;
  if (mine.includes(theirs.text)) return mine;
  return `${theirs.text}${theirs.kind === "word" ? "\n" : " ; "}${mine}`;
}
