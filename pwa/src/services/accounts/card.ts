/** The rescue card: made, put away, and coming in with it when every phone is lost. */
import { fromBase64url } from "../../platform/bytes.ts";
import { beginEnrolment, finishEnrolment } from "../../platform/enrolment.ts";
import { api, unwrap } from "../../platform/http.ts";
import { slotProof } from "../../platform/local-seal.ts";
import type { OpenSession } from "./session.ts";

export type CardState = { made_at: string | null; stowed_at: string | null };
/** Shown once. `pdf`: the sheet to print. */
export type DrawnCard = { card: string; qr_svg: string; pdf: Blob };
export type Standing = {
  state: "new" | "waiting" | "ready";
  opens_at: string | null;
  closes_at: string | null;
  server_time: string;
};
export type LastRecovery = {
  way: "card" | "face" | "remote";
  state: "waiting" | "done" | "stopped";
  started_at: string;
  opens_at: string;
  ended_at: string | null;
  stopped_by: "link" | "session" | "card" | "time" | null;
};

export function readCard(): Promise<CardState> {
  return unwrap<CardState>(api.GET("/api/v1/ways-in/card"));
}

/** A new card; the former one is dead. May ask for the code again (`step_up_needed`). */
export async function drawCard(): Promise<DrawnCard> {
  const drawn = await unwrap<{ card: string; qr_svg: string; pdf: string }>(api.POST("/api/v1/ways-in/card"));
  return { ...drawn, pdf: new Blob([fromBase64url(drawn.pdf)], { type: "application/pdf" }) };
}

export async function stowCard(): Promise<void> {
  await unwrap<unknown>(api.POST("/api/v1/ways-in/card/stowed"));
}

export function lookAtCard(card: string): Promise<Standing> {
  return unwrap<Standing>(api.POST("/api/v1/recoveries/card/look", { body: { card } }));
}

export function askByCard(card: string): Promise<Standing> {
  return unwrap<Standing>(api.POST("/api/v1/recoveries/card", { body: { card } }));
}

/** Enters with the card and a new code: this phone becomes the way in. Sent again after a cut, it is the same phone. */
export async function enterByCard(
  card: string,
  code: string,
  label: string,
): Promise<OpenSession & { slot_id: string }> {
  const { publicKey, salt } = await beginEnrolment();
  const body = {
    card,
    device: { label, public_key: publicKey },
    slot: { salt, hmac: await slotProof(salt), code },
  };
  const open = await unwrap<OpenSession & { slot_id: string }>(
    api.POST("/api/v1/recoveries/card/open", { body }),
  );
  await finishEnrolment(open.slot_id);
  return open;
}

export async function readLastRecovery(): Promise<LastRecovery | null> {
  return (await unwrap<{ last: LastRecovery | null }>(api.GET("/api/v1/recoveries/mine"))).last;
}

export async function stopMine(): Promise<void> {
  await unwrap<unknown>(api.POST("/api/v1/recoveries/mine/stop"));
}

/** From the link of a message: it opens nothing. `done`: too late. */
export function stopByLink(secret: string): Promise<{ state: "stopped" | "done" }> {
  return unwrap<{ state: "stopped" | "done" }>(api.POST("/api/v1/recoveries/stop", { body: { secret } }));
}

const LETTERS = /[^0-9A-HJKMNP-TV-Z]/g;
const LENGTH = 28;

/** The typed card, as the server reads it: capitals, I and L are 1, O is 0, groups of four. */
export function tidyCard(typed: string): string {
  const read = typed.toUpperCase().replace(/[IL]/g, "1").replaceAll("O", "0").replace(LETTERS, "");
  return (
    read
      .slice(0, LENGTH)
      .match(/.{1,4}/g)
      ?.join("-") ?? ""
  );
}

export function isWholeCard(typed: string): boolean {
  return tidyCard(typed).replaceAll("-", "").length === LENGTH;
}
