/** Papers shown to somebody, brought by somebody, asked by somebody: what both sides see of it. */
import { toBase64url, utf8 } from "../../platform/bytes.ts";
import { api, newKey, unwrap, upload } from "../../platform/http.ts";
import type { Write } from "../../platform/queue.ts";
import type { About, PaperKind } from "./types.ts";

export type Person = { id: string; first_name: string; role: "referent" | "mentor" };
/** `view`: pages with the purpose written across; `download`: the file itself too, without any mark. */
export type ShareMode = "view" | "download";

export type Grant = {
  id: string;
  document_id: string;
  title?: string;
  type?: string;
  recipient: Person;
  purpose: string;
  mode: ShareMode;
  side?: number;
  /** The version that is shown; `current` is false once the paper has a newer one. */
  number: number;
  current: boolean;
  created_at: string;
  /** Last day it can be read. */
  ends_on: string;
  /** `waiting`: this person has not opened their account yet. */
  state: "live" | "waiting" | "over" | "revoked" | "bond_over";
  ended_at?: string;
  opened?: { count: number; first_at: string; last_at: string };
};

export type Share = {
  recipient_id: string;
  purpose: string;
  mode: ShareMode;
  ends_on: string;
  side?: 1 | 2;
};

type Items<T> = { items: T[] };

export async function readGrants(state: "live" | "all" = "live"): Promise<Grant[]> {
  return (await unwrap<Items<Grant>>(api.GET("/api/v1/grants", { params: { query: { state } } }))).items;
}

export async function readGrantsOf(documentId: string): Promise<Grant[]> {
  const params = { path: { document_id: documentId } };
  return (await unwrap<Items<Grant>>(api.GET("/api/v1/documents/{document_id}/grants", { params }))).items;
}

/** 403 `step_up_needed` when it lasts more than 30 days. */
export function sharePaper(documentId: string, share: Share): Promise<Grant> {
  const params = { path: { document_id: documentId } };
  return unwrap<Grant>(
    api.POST("/api/v1/documents/{document_id}/grants", {
      params,
      body: { ...share, side: share.side ?? null },
    }),
  );
}

/** Effective at the reader's next request. */
export function stopSharing(grantId: string): Promise<unknown> {
  return unwrap<unknown>(
    api.DELETE("/api/v1/grants/{grant_id}", { params: { path: { grant_id: grantId } } }),
  );
}

/** A paper somebody shows to a professional or a mentor. */
export type Shared = {
  grant_id: string;
  document_id: string;
  owner_id: string;
  owner_first_name: string;
  title: string;
  type: string;
  kind: PaperKind;
  pages: number;
  mode: ShareMode;
  purpose: string;
  side?: number;
  shared_at: string;
  ends_on: string;
  opened_at?: string;
};

/** What is shared with me, by one young person or by all. */
export async function readShared(youthId?: string): Promise<Shared[]> {
  const query = youthId ? { youth_id: youthId } : {};
  return (await unwrap<Items<Shared>>(api.GET("/api/v1/shared", { params: { query } }))).items;
}

export function readOneShared(grantId: string): Promise<Shared> {
  return unwrap<Shared>(api.GET("/api/v1/shared/{grant_id}", { params: { path: { grant_id: grantId } } }));
}

export function sharedPage(grantId: string, page: number): string {
  return `/api/v1/shared/${grantId}/pages/${page}`;
}

export function sharedContent(grantId: string): string {
  return `/api/v1/shared/${grantId}/content`;
}

/** A paper brought by a professional: it is nobody's to read until it is accepted. */
export type Deposit = {
  id: string;
  title: string;
  type: string;
  kind: PaperKind;
  pages: number;
  size: number;
  deposited_at: string;
  from: Person;
  issued_on?: string;
  expires_on?: string;
  holder?: string;
};

export async function readDeposits(): Promise<Deposit[]> {
  return (await unwrap<Items<Deposit>>(api.GET("/api/v1/safe/deposits"))).items;
}

export function depositPage(depositId: string, page: number): string {
  return `/api/v1/safe/deposits/${depositId}/pages/${page}`;
}

export function acceptDeposit(depositId: string): Promise<{ document_id: string }> {
  return unwrap<{ document_id: string }>(
    api.POST("/api/v1/safe/deposits/{deposit_id}/accept", {
      params: { path: { deposit_id: depositId } },
      body: { title: "", type: null },
    }),
  );
}

export function refuseDeposit(depositId: string): Promise<unknown> {
  return unwrap<unknown>(
    api.POST("/api/v1/safe/deposits/{deposit_id}/refuse", { params: { path: { deposit_id: depositId } } }),
  );
}

/** A paper asked by its type. It says nothing of whether the paper exists. */
export type Request = { id: string; type: string; words?: string; asked_at: string; from: Person };

export async function readRequests(): Promise<Request[]> {
  return (await unwrap<Items<Request>>(api.GET("/api/v1/safe/paper-requests"))).items;
}

export function requestSubject(id: string): string {
  return `paper_request:${id}`;
}

export function answerWithPaper(requestId: string, documentId: string): Promise<unknown> {
  return unwrap<unknown>(
    api.POST("/api/v1/safe/paper-requests/{request_id}/answer", {
      params: { path: { request_id: requestId } },
      body: {
        answer: "share",
        document_id: documentId,
        mode: "view",
        ends_on: null,
        purpose: "",
        side: null,
      },
    }),
  );
}

/** « non », held the time to change one's mind. */
export function refusalWrite({ id }: Request, label: string, hold: number): Write {
  return {
    method: "POST",
    path: `/api/v1/safe/paper-requests/${id}/answer`,
    body: { answer: "no" },
    subject: requestSubject(id),
    label,
    hold,
  };
}

/** What a referent asked or brought, as far as they may know. */
export type MyRequest = {
  id: string;
  type: string;
  words?: string;
  asked_at: string;
  state: "open" | "shared" | "declined" | "withdrawn";
  answered_at?: string;
};
export type MyDeposit = { id: string; deposited_at: string; state: "waiting" | "answered" };

const of = (youthId: string) => ({ path: { youth_id: youthId } });

export async function readMyRequests(youthId: string): Promise<MyRequest[]> {
  const read = api.GET("/api/v1/youths/{youth_id}/paper-requests", { params: of(youthId) });
  return (await unwrap<Items<MyRequest>>(read)).items;
}

export function askPaper(youthId: string, type: string, said: string): Promise<MyRequest> {
  return unwrap<MyRequest>(
    api.POST("/api/v1/youths/{youth_id}/paper-requests", {
      params: of(youthId),
      body: { type, words: said },
    }),
  );
}

export function withdrawRequest(youthId: string, requestId: string): Promise<unknown> {
  return unwrap<unknown>(
    api.DELETE("/api/v1/youths/{youth_id}/paper-requests/{request_id}", {
      params: { path: { youth_id: youthId, request_id: requestId } },
    }),
  );
}

export async function readMyDeposits(youthId: string): Promise<MyDeposit[]> {
  const read = api.GET("/api/v1/youths/{youth_id}/deposits", { params: of(youthId) });
  return (await unwrap<Items<MyDeposit>>(read)).items;
}

export type Progressing = (sent: number, all: number) => void;

/** Brings a paper to a young person; the same id sent twice is one paper. */
export function bringPaper(
  youthId: string,
  file: Blob,
  about: About,
  { id = newKey(), onProgress, signal }: { id?: string; onProgress?: Progressing; signal?: AbortSignal } = {},
): Promise<MyDeposit> {
  return upload<MyDeposit>(`/api/v1/youths/${youthId}/deposits/${id}`, file, {
    key: id,
    headers: { "X-Cap18-Paper": toBase64url(utf8(JSON.stringify(about))) },
    onProgress,
    signal,
  });
}
