/** The invitation given face to face: read, then accepted by this phone. */
import { beginEnrolment, finishEnrolment, pendingKey } from "../../platform/enrolment.ts";
import { api, unwrap } from "../../platform/http.ts";
import { slotProof } from "../../platform/local-seal.ts";
import type { OpenSession } from "./session.ts";

/** What was scanned (the URL's fragment) or typed. */
export type Ticket = { secret: string } | { code: string };

export type Invitation = {
  inviter: string;
  authority: string;
  expires_at: string;
  terms_version: string;
  /** This phone already accepted it: the answer was lost, the acceptance can be sent again. */
  retry?: boolean;
};

/** What the person agreed to, one switch each (VLT-09). */
export type Agreed = { previews: boolean; reminders: boolean };

export type Enrolled = OpenSession & { slot_id: string; identifier: string; first_name: string };

/** Who invites. A phone cut while it accepted says its key, and may finish. */
export async function lookAtInvitation(ticket: Ticket): Promise<Invitation> {
  const public_key = await pendingKey();
  const body = public_key === undefined ? ticket : { ...ticket, public_key };
  return unwrap<Invitation>(api.POST("/api/v1/invitations/look", { body }));
}

/** Enrols this phone under this code. Sent again after a cut, it carries the same key and the same salt. */
export async function acceptInvitation(
  ticket: Ticket,
  code: string,
  label: string,
  terms_version: string,
  consents: Agreed,
): Promise<Enrolled> {
  const { publicKey, salt } = await beginEnrolment();
  const body = {
    ...ticket,
    device: { label, public_key: publicKey },
    slot: { salt, hmac: await slotProof(salt), code },
    terms_version,
    consents,
  };
  const enrolled = await unwrap<Enrolled>(api.POST("/api/v1/invitations/accept", { body }));
  await finishEnrolment(enrolled.slot_id);
  return enrolled;
}

const LETTERS = /[^0-9A-HJKMNP-TV-Z]/g;
const CODE_LENGTH = 12;

/** The typed code, as the server reads it: capitals, I and L are 1, O is 0, groups of four. */
export function tidyCode(typed: string): string {
  const read = typed.toUpperCase().replace(/[IL]/g, "1").replaceAll("O", "0").replace(LETTERS, "");
  return (
    read
      .slice(0, CODE_LENGTH)
      .match(/.{1,4}/g)
      ?.join("-") ?? ""
  );
}

export function isWholeCode(typed: string): boolean {
  return tidyCode(typed).replaceAll("-", "").length === CODE_LENGTH;
}
