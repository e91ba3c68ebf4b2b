/** What an authority writes on top of the national journeys: read, tried, kept as a draft, published, withdrawn. */
import { api, unwrap, version } from "../../platform/http.ts";
import type { Guide, GuideStep } from "../steps/guides.ts";

export type ChangeKind = "add" | "replace" | "details";

export type Written = {
  title?: string;
  text?: string[];
  channel?: GuideStep["channel"];
  papers?: string[];
  where?: { label: string; url?: string };
  /** A line of the national sheet of contacts. */
  contact?: string;
  /** A line of the authority's own contacts. */
  local_contact?: string;
  lasts?: string;
  blocked?: { when: string; do: string; go?: string }[];
  keep?: string;
  doubt?: string;
};

export type Asked = {
  kind: ChangeKind;
  journey: string;
  /** The step to change, or the one it comes after; absent, it comes first. */
  step?: string;
  written: Written;
  source: string;
  checked_on: string;
  published: boolean;
};

export type Change = Asked & { id: string; code: string; version: number; lost: boolean };

export type Preview = {
  guide: Guide;
  mean: number;
  kandel_moles: number;
  problems: { weight: "error" | "warning"; words: string }[];
};

export function readChanges(): Promise<Change[]> {
  return unwrap<{ items: Change[] }>(api.GET("/api/v1/local-guides")).then(({ items }) => items);
}

/** A journey as it would be read; nothing is kept. */
export function previewGuide(journey: string, change?: Asked, change_id?: string): Promise<Preview> {
  return unwrap<Preview>(api.POST("/api/v1/local-guides/preview", { body: { journey, change, change_id } }));
}

/** Keeps a change: a new one, or the words of one that was read. */
export function keepChange(asked: Asked, had?: Change): Promise<Change> {
  if (!had) return unwrap<Change>(api.POST("/api/v1/local-guides", { body: asked }));
  return unwrap<Change>(
    api.PUT("/api/v1/local-guides/{change_id}", {
      params: { path: { change_id: had.id } },
      headers: version(had.version),
      body: asked,
    }),
  );
}

export async function withdrawChange(id: string): Promise<void> {
  await unwrap(api.DELETE("/api/v1/local-guides/{change_id}", { params: { path: { change_id: id } } }));
}

/** What an editor starts from: the step as it is to replace it, its place alone for details, nothing to add. Pure. */
export function begin(kind: ChangeKind, journey: string, today: string, step?: GuideStep): Asked {
  return {
    kind,
    journey,
    ...(step && { step: step.code }),
    written: kind === "add" || !step ? { channel: "office" } : kind === "details" ? place(step) : whole(step),
    source: "",
    checked_on: today,
    published: false,
  };
}

function place({ where, contact, local_contact }: GuideStep): Written {
  return only({ where, contact, local_contact });
}

function whole(step: GuideStep): Written {
  const { title, text, channel, papers, lasts, blocked, keep, doubt } = step;
  return { ...place(step), ...only({ title, text, channel, papers, lasts, blocked, keep, doubt }) };
}

/** What is sent: empty boxes are left out, lines are trimmed; details say the place alone. Pure. */
export function cleaned(asked: Asked): Asked {
  const { title, text, where, lasts, doubt, blocked, papers, ...rest } = asked.written;
  const label = where?.label.trim();
  const url = where?.url?.trim();
  const placed = label ? { label, ...(url && { url }) } : undefined;
  if (asked.kind === "details") {
    const { contact, local_contact } = rest;
    return { ...asked, written: only({ where: placed, contact, local_contact }) };
  }
  const gestures = blocked?.filter(one => one.when.trim() && one.do.trim());
  return {
    ...asked,
    written: only({
      ...rest,
      title: title?.trim(),
      text: text?.map(line => line.trim()).filter(Boolean),
      papers,
      where: placed,
      lasts: lasts?.trim(),
      doubt: doubt?.trim(),
      blocked: gestures,
    }),
  };
}

function only(written: { [key in keyof Written]: Written[key] | undefined }): Written {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => !isEmpty(value))) as Written;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
