/** My papers: the list, one paper, its pages, its proof, who opened what. */
import { toBase64url, utf8 } from "../../platform/bytes.ts";
import { api, NetworkFailure, problemIn, send, unwrap, version } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";

export type Paper = {
  id: string;
  title: string;
  type: string;
  kind: "pdf" | "jpeg" | "png" | "webp";
  pages: number;
  size: number;
  version: number;
  deposited_at: string;
  expires_on?: string;
  /** `me`, or the role of who brought it. */
  depositor: string;
};
export type Quota = { count: number; bytes: number; of_count: number; of_bytes: number };
/** `antivirus` is `none` where no program looks at the files: said, never called clean. */
export type Papers = { items: Paper[]; quota: Quota; antivirus?: string };

export type PaperType = {
  code: string;
  label: string;
  sides: number;
  domain: string;
  icon: string;
  shape: "card" | "page";
  /** It carries an end date. */
  expires: boolean;
};

/** What is said of a paper when it is deposited. `flatten`: keep its picture alone, without its programs. */
export type About = {
  type: string;
  title: string;
  expires_on?: string | null;
  file_name?: string;
  flatten?: boolean;
};

export type Verdict = { checked_at: string; algorithm: string; hash: string; result: "intact" | "damaged" };
export type TraceEntry = {
  at: string;
  who: "me" | "other";
  role: string;
  act: string;
  result: string;
  sentence: string;
  document_id?: string;
  title?: string;
  device?: string;
};
export type Trace = { items: TraceEntry[]; next?: string };
export type Consent = {
  code: "previews" | "reminders" | "antivirus";
  title: string;
  text: string;
  given: boolean;
  given_at?: string;
};
export type Consents = { text_version: string; antivirus: string; items: Consent[] };

const one = (id: string) => ({ path: { document_id: id } });

export function readPapers(): Promise<Papers> {
  return unwrap<Papers>(api.GET("/api/v1/documents"));
}

export function paperSubject(id: string): string {
  return `paper:${id}`;
}

/** The write that deposits a file: the phone names the paper, so a file sent twice is one paper. */
export function depositWrite(id: string, about: About): Write {
  return {
    method: "PUT",
    path: `/api/v1/documents/${id}/content`,
    headers: { "X-Cap18-Paper": toBase64url(utf8(JSON.stringify(about))) },
    subject: paperSubject(id),
    label: about.title,
  };
}

export function deleteWrite({ id, title }: Paper, hold: number): Write {
  return { method: "DELETE", path: `/api/v1/documents/${id}`, subject: paperSubject(id), label: title, hold };
}

export function changePaper(paper: Paper, about: About): Promise<Paper> {
  return unwrap<Paper>(
    api.PATCH("/api/v1/documents/{document_id}", {
      params: one(paper.id),
      headers: version(paper.version),
      body: { file_name: "", flatten: false, side: null, ...about, expires_on: about.expires_on ?? null },
    }),
  );
}

/** One page, drawn by the server: a picture, never the file itself. */
export async function readPage(id: string, page: number, signal?: AbortSignal): Promise<Blob> {
  const path = `/api/v1/documents/${id}/pages/${page}`;
  const request = new Request(new URL(path, location.origin), { signal, headers: { Accept: "image/*" } });
  const answer = await send(request);
  if (!answer.ok) throw await problemIn(answer);
  try {
    return await answer.blob();
  } catch (cause) {
    throw new NetworkFailure(cause);
  }
}

/** Where the stored file itself is: it arrives as a download. */
export function contentUrl(id: string): string {
  return `/api/v1/documents/${id}/content`;
}

export function verifyPaper(id: string): Promise<Verdict> {
  return unwrap<Verdict>(api.GET("/api/v1/documents/{document_id}/verify", { params: one(id) }));
}

/** Who did what with my papers, the latest first. */
export function readTrace(after?: string): Promise<Trace> {
  return unwrap<Trace>(api.GET("/api/v1/safe/trace", { params: { query: after ? { after } : {} } }));
}

export function readConsents(): Promise<Consents> {
  return unwrap<Consents>(api.GET("/api/v1/safe/consents"));
}

/** Says yes or no to one thing, under the version of the text that was on screen. */
export function changeConsent(
  { text_version }: Pick<Consents, "text_version">,
  code: Consent["code"],
  given: boolean,
): Promise<Consents> {
  const body = { text_version, [code]: given };
  return unwrap<Consents>(api.PUT("/api/v1/safe/consents", { body }));
}

export async function readPaperTypes(): Promise<PaperType[]> {
  return (await unwrap<{ items: PaperType[] }>(api.GET("/api/v1/paper-types"))).items;
}
