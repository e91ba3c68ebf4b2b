/** The claim of the money that waits: its papers, its file, where it stands. Read and said without network too. */
import type { Bytes } from "../../platform/bytes.ts";
import { api, NetworkFailure, problemIn, send, unwrap } from "../../platform/http.ts";
import { forget, keepBytes, readKeptBytes } from "../../platform/kept.ts";
import type { Entry, Write } from "../../platform/queue.ts";
import { freshness, type UseStanding } from "../documents/freshness.ts";
import type { Paper, PaperType } from "../documents/types.ts";

export const CLAIM_STATES = ["sent", "received", "more_asked", "paid", "refused"] as const;
export type ClaimState = "preparing" | (typeof CLAIM_STATES)[number];
export type NeedCode = "identity" | "rib" | "birth_certificate";
export type Refusal = { code: string; say: string; do: string; guide?: string; contact?: string };
export type Countdown = {
  stage: "far" | "prepare" | "fresh" | "open" | "closed";
  prepare_from: string;
  /** First day to ask for what must be recent. */
  fresh_from: string;
  opens_on: string;
  closes_on: string;
  days: number;
};

export type Claim = {
  on: string;
  state: ClaimState;
  changed_on?: string;
  sent_on?: string;
  /** The type of the paper asked again. */
  missing?: string;
  refusal?: string;
  amount_shared: boolean;
  next_nudge_on?: string;
  /** For an autumn birthday: the day of January to look again. */
  look_again_on?: string;
  history: { state: ClaimState; on: string }[];
  countdown: Countdown;
  channel: "online" | "post";
  needs: { need: NeedCode; types: string[] }[];
  limit_bytes: number;
  site: string;
  post: { lines: string[]; checked_on: string };
  form: { last_name: string; first_name: string; birth_date?: string };
  refusals: Refusal[];
};

const BASE = "/api/v1/youths/me/pecule";
export const SUBJECT = "pecule:claim";
const FILE = "pecule-file";

export function readClaim(): Promise<Claim> {
  return unwrap<Claim>(api.GET("/api/v1/youths/me/pecule/claim"));
}

export type Said = { state: ClaimState; on: string; missing?: string; refusal?: string };

export function claimWrite(said: Said, label: string, hold: number): Write {
  return { method: "POST", path: `${BASE}/claim`, body: said, subject: SUBJECT, label, hold };
}

export function sharingWrite(amount: boolean, label: string): Write {
  return { method: "PUT", path: `${BASE}/sharing`, body: { amount }, subject: "pecule:sharing", label };
}

/** The claim as this phone last said it stands, what still waits included. Pure. */
export function standing(claim: Claim, waiting: readonly Entry[]): Claim & { waits: boolean } {
  const last = waiting.filter(one => one.subject === SUBJECT && one.state === "waiting").at(-1);
  if (!last) return { ...claim, waits: false };
  const { state, on, missing, refusal } = last.body as Said;
  const { missing: _, refusal: __, next_nudge_on: ___, ...rest } = claim;
  const sent = state === "sent" ? { sent_on: on } : {};
  return {
    ...rest,
    ...sent,
    state,
    changed_on: on,
    ...(missing && { missing }),
    ...(refusal && { refusal }),
    waits: true,
  };
}

/**
 * One of the three papers: the best one I have, and how it stands on the day the claim opens. `early`: to be asked for
 * later, or it would be too old that day.
 */
export type Need = {
  need: NeedCode;
  types: PaperType[];
  paper?: Paper;
  standing?: UseStanding;
  state: "good" | "soon" | "too_old" | "unknown" | "missing" | "early";
};

const order = ["good", "soon", "unknown", "too_old"] as const;

/** How my papers answer the claim, on a day. Pure. */
export function needsOf(claim: Claim, types: PaperType[], papers: Paper[], on: string): Need[] {
  const { opens_on, fresh_from } = claim.countdown;
  const then = on < opens_on ? opens_on : on;
  return claim.needs.map(({ need, types: codes }) => {
    const kinds = types.filter(one => codes.includes(one.code));
    const [best] = papers
      .flatMap(paper => {
        const kind = kinds.find(one => one.code === paper.type);
        const found = kind && freshness(kind, paper, then).uses.find(one => one.use === "pecule");
        return found ? [{ paper, standing: found }] : [];
      })
      .sort((a, b) => order.indexOf(a.standing.state) - order.indexOf(b.standing.state));
    const recent = kinds.some(one => one.uses?.some(use => use.use === "pecule" && use.fresh_months));
    const usable = best && best.standing.state !== "too_old";
    const state = usable ? best.standing.state : recent && on < fresh_from ? "early" : missingOrOld(best);
    return { need, types: kinds, ...best, state };
  });
}

function missingOrOld(best: { standing: UseStanding } | undefined): "too_old" | "missing" {
  return best ? "too_old" : "missing";
}

export function isReady({ state }: Need): boolean {
  return state === "good" || state === "soon" || state === "unknown";
}

export type FileAsked = {
  by_post?: boolean;
  address?: string;
  phone?: string;
  birth_place?: string;
  recipient?: string;
};

/** The file to send, made from the open safe; kept sealed on this phone for the days without network. */
export async function buildFile(asked: FileAsked): Promise<Blob> {
  const answer = await send(
    new Request(new URL(`${BASE}/file`, location.origin), {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/pdf" },
      body: JSON.stringify(asked),
    }),
  );
  if (!answer.ok) throw await problemIn(answer);
  try {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    await keepBytes(FILE, bytes);
    return pdf(bytes);
  } catch (cause) {
    throw new NetworkFailure(cause);
  }
}

/** The file made before on this phone, and when. */
export async function readFile(): Promise<{ file: Blob; at: Date } | undefined> {
  const kept = await readKeptBytes(FILE);
  return kept && { file: pdf(kept.value), at: kept.at };
}

export function forgetFile(): Promise<void> {
  return forget(FILE);
}

function pdf(bytes: Bytes): Blob {
  return new Blob([bytes], { type: "application/pdf" });
}
