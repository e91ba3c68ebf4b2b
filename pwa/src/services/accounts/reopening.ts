/** Coming in again with the team, a second phone, and phones cut: what a new phone asks, what agents sign. */
import { database } from "../../platform/db.ts";
import { beginEnrolment, finishEnrolment } from "../../platform/enrolment.ts";
import { api, unwrap } from "../../platform/http.ts";
import { slotProof } from "../../platform/local-seal.ts";
import type { OpenSession } from "./session.ts";

export type Way = "face" | "remote";
export type Identity = "known" | "paper" | "photo" | "questions";
export type State = "asked" | "signed" | "waiting" | "finishing" | "ready" | "done" | "stopped";
/** What this phone shows, and the secret it keeps for itself. */
export type Asked = { secret: string; code: string; qr_svg: string; expires_at: string };
export type Stand = {
  state: State;
  way: Way | null;
  signatures: number;
  opens_at: string | null;
  server_time: string;
};
export type Reopening = {
  id: string;
  youth: { id: string; name: string };
  state: State;
  way: Way;
  identity: Identity;
  phone: string;
  signed_by: string;
  signed_at: string;
  countersigned_by: string | null;
  opens_at: string | null;
  mine: boolean;
};
export type Square = { url: string; qr_svg: string; expires_at: string };
export type Entered = OpenSession & { slot_id: string };

const ROW = "asking";

/** The asking of this phone that is not finished: it may wait three days. */
export async function keptAsking(): Promise<Asked | undefined> {
  const row = await (await database()).get("device", ROW);
  return row?.asked ? (JSON.parse(row.asked) as Asked) : undefined;
}

export async function forgetAsking(): Promise<void> {
  await (await database()).delete("device", ROW);
}

/** A new phone asks the team. It says nothing of whose it is. */
export async function askTeam(label: string): Promise<Asked> {
  const { publicKey } = await beginEnrolment();
  const body = { device: { label, public_key: publicKey } };
  const asked = await unwrap<Asked>(api.POST("/api/v1/recoveries/team", { body }));
  await (await database()).put("device", { name: ROW, asked: JSON.stringify(asked) });
  return asked;
}

export function lookTeam(secret: string): Promise<Stand> {
  return unwrap<Stand>(api.POST("/api/v1/recoveries/team/look", { body: { secret } }));
}

export async function giveUp(secret: string): Promise<void> {
  await unwrap<unknown>(api.POST("/api/v1/recoveries/team/give-up", { body: { secret } }));
  await forgetAsking();
}

async function phoneBody(secret: string, code: string, label: string) {
  const { publicKey, salt } = await beginEnrolment();
  const slot = { salt, hmac: await slotProof(salt), code };
  return { secret, device: { label, public_key: publicKey }, slot };
}

/** Enters with the two signatures and a new code. Sent again after a cut, it is the same phone. */
export async function enterByTeam(secret: string, code: string, label: string): Promise<Entered> {
  const body = await phoneBody(secret, code, label);
  const open = await unwrap<Entered>(api.POST("/api/v1/recoveries/team/open", { body }));
  await finishEnrolment(open.slot_id);
  await forgetAsking();
  return open;
}

/** A square for one's second phone. May ask for the code again (`step_up_needed`). */
export function makeSquare(): Promise<Square> {
  return unwrap<Square>(api.POST("/api/v1/ways-in/phone"));
}

/** The second phone, with a code of its own. */
export async function enterWithSquare(secret: string, code: string, label: string): Promise<Entered> {
  const body = await phoneBody(secret, code, label);
  const open = await unwrap<Entered>(api.POST("/api/v1/ways-in/phone/open", { body }));
  await finishEnrolment(open.slot_id);
  return open;
}

/** « Mon téléphone n'est plus à moi », with the card. */
export async function cutByCard(card: string): Promise<void> {
  await unwrap<unknown>(api.POST("/api/v1/recoveries/card/cut", { body: { card } }));
}

/** The same, by whoever follows the young person, at their word. */
export async function cutPhones(youth: string): Promise<void> {
  await unwrap<unknown>(
    api.DELETE("/api/v1/youths/{youth_id}/phones", { params: { path: { youth_id: youth } } }),
  );
}

export function readReopenings(): Promise<Reopening[]> {
  return unwrap<Reopening[]>(api.GET("/api/v1/reopenings"));
}

/** Young persons of the teams one leads who could not come in without their phone. */
export function readThinSafes(): Promise<{ id: string; name: string }[]> {
  return unwrap<{ id: string; name: string }[]>(api.GET("/api/v1/safes/thin"));
}

/** The first signature. May ask for a fresh proof. */
export async function signFirst(
  youth: string,
  body: { code: string; way: Way; identity: Identity },
): Promise<void> {
  await unwrap<unknown>(
    api.POST("/api/v1/youths/{youth_id}/reopenings", { params: { path: { youth_id: youth } }, body }),
  );
}

const one = (asking_id: string) => ({ params: { path: { asking_id } } });

export async function signSecond(id: string): Promise<void> {
  await unwrap<unknown>(api.POST("/api/v1/reopenings/{asking_id}/sign", one(id)));
}

export async function refuseSigning(id: string): Promise<void> {
  await unwrap<unknown>(api.POST("/api/v1/reopenings/{asking_id}/refuse", one(id)));
}

export async function finishSigning(id: string): Promise<void> {
  await unwrap<unknown>(api.POST("/api/v1/reopenings/{asking_id}/finish", one(id)));
}
