/** My papers: the list, one paper, its pages, its versions, its proof. */
import { toBase64url, utf8 } from "../../platform/bytes.ts";
import { api, NetworkFailure, problemIn, send, unwrap, version } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";
import type { About, Paper, PaperDetail, Papers, PaperType } from "./types.ts";

export type * from "./types.ts";

export type Verdict = { checked_at: string; algorithm: string; hash: string; result: "intact" | "damaged" };

const one = (id: string) => ({ path: { document_id: id } });
const base = (id: string): string => `/api/v1/documents/${id}`;
/** Where the bytes of one version are; without a number, of the one that is read. */
const bytesOf = (id: string, number?: number): string =>
  number === undefined ? base(id) : `${base(id)}/versions/${number}`;

export function readPapers(): Promise<Papers> {
  return unwrap<Papers>(api.GET("/api/v1/documents"));
}

export function readPaper(id: string): Promise<PaperDetail> {
  return unwrap<PaperDetail>(api.GET("/api/v1/documents/{document_id}", { params: one(id) }));
}

export function paperSubject(id: string): string {
  return `paper:${id}`;
}

function told(about: Partial<About>): Record<string, string> {
  return { "X-Cap18-Paper": toBase64url(utf8(JSON.stringify(about))) };
}

/** The write that deposits a file: the phone names the paper, so a file sent twice is one paper. */
export function depositWrite(id: string, about: About): Write {
  return {
    method: "PUT",
    path: `${base(id)}/content`,
    headers: told(about),
    subject: paperSubject(id),
    label: about.title,
  };
}

/**
 * The write that puts a newer file in the place of the one that is read (VLT-03): the former stays until it is deleted.
 * What `about` does not say, the paper keeps; `title` names the write on screen.
 */
export function versionWrite(
  documentId: string,
  versionId: string,
  { title, ...said }: Partial<About> & Pick<About, "title">,
): Write {
  return {
    method: "PUT",
    path: `${base(documentId)}/versions/${versionId}`,
    headers: told(said),
    subject: paperSubject(documentId),
    label: title,
  };
}

export function deleteWrite({ id, title }: Pick<Paper, "id" | "title">, hold: number): Write {
  return { method: "DELETE", path: base(id), subject: paperSubject(id), label: title, hold };
}

/** Changes what is said of a paper; only what is given. `null` empties. */
export function changePaper(paper: Pick<Paper, "id" | "version">, about: Partial<About>): Promise<Paper> {
  return unwrap<Paper>(
    api.PATCH("/api/v1/documents/{document_id}", {
      params: one(paper.id),
      headers: version(paper.version),
      body: about,
    }),
  );
}

export function deleteVersion(id: string, number: number): Promise<unknown> {
  return unwrap<unknown>(
    api.DELETE("/api/v1/documents/{document_id}/versions/{number}", {
      params: { path: { document_id: id, number } },
    }),
  );
}

/** Reminders of this paper, once reminders were said yes to. */
export function changeReminders(id: string, on: boolean): Promise<PaperDetail> {
  return unwrap<PaperDetail>(
    api.PUT("/api/v1/documents/{document_id}/reminders", { params: one(id), body: { on } }),
  );
}

/** A picture the server draws: never the file itself. */
export async function readPicture(path: string, signal?: AbortSignal): Promise<Blob> {
  const request = new Request(new URL(path, location.origin), { signal, headers: { Accept: "image/*" } });
  const answer = await send(request);
  if (!answer.ok) throw await problemIn(answer);
  try {
    return await answer.blob();
  } catch (cause) {
    throw new NetworkFailure(cause);
  }
}

/** One page of a paper, of the version that is read or of another one. */
export function readPage(id: string, page: number, signal?: AbortSignal, number?: number): Promise<Blob> {
  return readPicture(`${bytesOf(id, number)}/pages/${page}`, signal);
}

/** Where the stored file itself is: it arrives as a download. */
export function contentUrl(id: string, number?: number): string {
  return `${bytesOf(id, number)}/content`;
}

export function verifyPaper(id: string): Promise<Verdict> {
  return unwrap<Verdict>(api.GET("/api/v1/documents/{document_id}/verify", { params: one(id) }));
}

export async function readPaperTypes(): Promise<PaperType[]> {
  return (await unwrap<{ items: PaperType[] }>(api.GET("/api/v1/paper-types"))).items;
}
