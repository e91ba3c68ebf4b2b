/** Closing one's account: asked, waited for thirty days, undone in one gesture until then. */
import { api, unwrap } from "../../platform/http.ts";

export type Closing = { closing: boolean; asked_at?: string; last_day?: string };

/** The days one's space would be paused, then erased, if one never came back. */
export type Absence = { pause_on: string; erase_on: string };

export function readAbsence(): Promise<Absence> {
  return unwrap<Absence>(api.GET("/api/v1/me/inactivity"));
}

export function readClosing(): Promise<Closing> {
  return unwrap<Closing>(api.GET("/api/v1/me/closing"));
}

/** 403 `step_up_needed`; 409 `copy_first` when nothing was taken away in the last day. */
export function closeAccount(withoutCopy: boolean): Promise<Closing> {
  return unwrap<Closing>(api.POST("/api/v1/me/closing", { body: { without_copy: withoutCopy } }));
}

export function keepAccount(): Promise<Closing> {
  return unwrap<Closing>(api.DELETE("/api/v1/me/closing"));
}
