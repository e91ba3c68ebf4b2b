/** A refusal of the server (RFC 9457), or no answer at all, as a sentence a person can use. */

import platform from "../text/fr/platform.json";
import { words } from "../text/index.ts";

const t = words("platform", platform);

export class NetworkFailure extends Error {
  override name = "NetworkFailure";
  constructor(cause: unknown) {
    super("no answer", { cause });
  }
}

type Parts = {
  status: number;
  code: string;
  title: string;
  detail: string;
  fields: Record<string, string>;
  correlation: string | undefined;
  retryAfter: number | undefined;
  /** The whole body: a 412 brings the current state of the object, for instance. */
  body: unknown;
};

/** What the server refused: a stable code, a French sentence, one sentence a field. */
export class Problem extends Error implements Parts {
  override name = "Problem";
  declare readonly status: number;
  declare readonly code: string;
  declare readonly title: string;
  declare readonly detail: string;
  declare readonly fields: Record<string, string>;
  declare readonly correlation: string | undefined;
  declare readonly retryAfter: number | undefined;
  declare readonly body: unknown;
  constructor(parts: Parts) {
    super(parts.code);
    Object.assign(this, parts);
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function string(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** `#/body/birth_date` or `/birth_date` names the field `birth_date`. */
function fieldOf(pointer: string): string {
  return pointer.replace(/^#?\/?/, "").replace(/^(body|json|query|path)\//, "");
}

function fieldsOf(body: Record<string, unknown>): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!Array.isArray(body.errors)) return fields;
  for (const item of body.errors.map(record)) {
    const where = string(item.pointer) ?? string(item.field);
    const what = string(item.detail) ?? string(item.message);
    if (where && what) fields[fieldOf(where)] ??= what;
  }
  return fields;
}

export function problemOf(answer: { status: number; headers: Headers }, body: unknown): Problem {
  const read = record(body);
  const wait = Number(answer.headers.get("Retry-After"));
  return new Problem({
    status: answer.status,
    code: string(read.code) ?? `http_${answer.status}`,
    title: string(read.title) ?? "",
    detail: string(read.detail) ?? string(read.title) ?? sentenceOf(answer.status),
    fields: fieldsOf(read),
    correlation: string(read.correlation_id) ?? answer.headers.get("X-Correlation-Id") ?? undefined,
    retryAfter: Number.isFinite(wait) && wait > 0 ? wait : undefined,
    body,
  });
}

/** A write whose file this phone can no longer read: the person takes the picture again. */
export function fileLost(): Problem {
  const detail = t("error.file_lost");
  return new Problem({
    status: 410,
    code: "file_lost",
    title: detail,
    detail,
    fields: {},
    correlation: undefined,
    retryAfter: undefined,
    body: undefined,
  });
}

function sentenceOf(status: number): string {
  if (status === 401) return t("error.signed_out");
  if (status === 404) return t("error.not_found");
  if (status === 412) return t("error.conflict");
  if (status === 413) return t("error.too_big");
  if (status === 423) return t("error.locked");
  if (status === 429) return t("error.too_many");
  if (status >= 500) return t("error.server");
  return t("error.refused");
}

/** The sentence to show for anything that was thrown. */
export function sentence(error: unknown): string {
  if (error instanceof Problem) return error.detail;
  if (error instanceof NetworkFailure) return t("error.network");
  return t("error.unexpected");
}
