/** Links for somebody outside, on their owner's side: made, shown again, given another code, stopped. */
import { api, newKey, unwrap } from "../../platform/http.ts";

export type GuestLink = {
  id: string;
  document_id: string;
  mode: "link" | "counter";
  to?: string;
  purpose?: string;
  title?: string;
  type?: string;
  side?: number;
  pages: number;
  created_at: string;
  ends_at: string;
  /** `shut`: six wrong codes. `gone`: its paper or the keys changed. */
  state: "live" | "over" | "stopped" | "shut" | "gone";
  ended_at?: string;
  code_used: boolean;
  tries_left: number;
  opened?: { count: number; first_at: string; last_at: string };
  /** While the code can still be used. */
  url?: string;
  code?: string;
  qr_svg?: string;
};

export type GuestWish = {
  mode: "link" | "counter";
  to: string;
  purpose: string;
  audience: string;
  ends_on?: string;
  side?: 1 | 2;
};

/** `no`: not in the list of the decree; `doubt`: to be checked. */
export type Warned = {
  answer: "no" | "doubt";
  words: string;
  article: string;
  url: string;
  checked_on: string;
  /** What is not sure of the reading itself. */
  doubted?: string;
};
export type Audience = { code: string; label: string; purpose: string; warning?: Warned };

type Items<T> = { items: T[] };

/** The same id sent again is the same link. */
export function makeLink(documentId: string, linkId: string, wish: GuestWish): Promise<GuestLink> {
  return unwrap<GuestLink>(
    api.PUT("/api/v1/documents/{document_id}/guest-links/{link_id}", {
      params: { path: { document_id: documentId, link_id: linkId } },
      body: { ...wish, ends_on: wish.ends_on ?? null, side: wish.side ?? null },
    }),
  );
}

export function newLinkId(): string {
  return newKey();
}

export async function readLinks(state: "live" | "all"): Promise<GuestLink[]> {
  return (await unwrap<Items<GuestLink>>(api.GET("/api/v1/guest-links", { params: { query: { state } } })))
    .items;
}

export async function readLinksOf(documentId: string): Promise<GuestLink[]> {
  const params = { path: { document_id: documentId } };
  return (await unwrap<Items<GuestLink>>(api.GET("/api/v1/documents/{document_id}/guest-links", { params })))
    .items;
}

/** With its address, its square and its code: never kept on the phone. */
export function readLink(id: string): Promise<GuestLink> {
  return unwrap<GuestLink>(api.GET("/api/v1/guest-links/{link_id}", { params: { path: { link_id: id } } }));
}

export function giveAnotherCode(id: string): Promise<GuestLink> {
  return unwrap<GuestLink>(
    api.POST("/api/v1/guest-links/{link_id}/code", { params: { path: { link_id: id } } }),
  );
}

/** Effective at the reader's next request: the open page goes blank. */
export function stopLink(id: string): Promise<unknown> {
  return unwrap<unknown>(api.DELETE("/api/v1/guest-links/{link_id}", { params: { path: { link_id: id } } }));
}

export async function readAudiences(type: string): Promise<Audience[]> {
  return (await unwrap<Items<Audience>>(api.GET("/api/v1/guest-audiences", { params: { query: { type } } })))
    .items;
}
