/** Inviting a young person, face to face: made, listed, taken back. */
import { api, unwrap } from "../../platform/http.ts";

/** What is shown on screen; the secrets come once, a replay has none. */
export type Issued = {
  id: string;
  url: string | null;
  code: string | null;
  qr_svg: string | null;
  expires_at: string;
};

export type InvitationState = "live" | "used" | "revoked" | "expired" | string;
export type Invited = {
  id: string;
  issued_at: string;
  expires_at: string;
  state: InvitationState;
  issued_by_name: string;
};

/** Makes an invitation. The one made before serves no more. */
export function invite(youth: string): Promise<Issued> {
  return unwrap<Issued>(api.POST("/api/v1/invitations", { body: { youth_id: youth } }));
}

export function readInvitations(youth: string): Promise<Invited[]> {
  return unwrap<Invited[]>(
    api.GET("/api/v1/youths/{youth_id}/invitations", { params: { path: { youth_id: youth } } }),
  );
}

export async function revokeInvitation(id: string): Promise<void> {
  await unwrap<unknown>(
    api.DELETE("/api/v1/invitations/{invitation_id}", { params: { path: { invitation_id: id } } }),
  );
}
