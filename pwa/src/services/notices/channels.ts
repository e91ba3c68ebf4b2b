/** How one is told outside the app: numbers, addresses, this browser; and how one wants it. */
import { api, unwrap, version } from "../../platform/http.ts";
import type { LockWords } from "../../platform/push.ts";

export type Hours = { from: string; until: string };

export type Channel = {
  id: string;
  kind: "sms" | "email" | "push";
  /** The number or address; nothing for a browser. */
  contact: string | null;
  /** Nobody else reads it. Nothing ever goes to an unsafe one. */
  safe: boolean;
  hours: Hours | null;
  state: "to_prove" | "proven" | "stopped";
  this_device: boolean;
  recovery_from: string | null;
  added_at: string;
  version: number;
};
export type Channels = { items: Channel[] };
export type NewChannel = { kind: "sms" | "email"; contact: string; safe: boolean; hours?: Hours };
export type When = { safe?: boolean; hours?: Hours | null };

const of = (id: string) => ({ channel_id: id });

export function readChannels(): Promise<Channels> {
  return unwrap<Channels>(api.GET("/api/v1/channels"));
}

/** Adds a number or an address; a code of six digits leaves to it. */
export function addChannel(one: NewChannel): Promise<Channel> {
  return unwrap<Channel>(api.POST("/api/v1/channels", { body: { hours: null, ...one } }));
}

export function sendCode(id: string): Promise<Channel> {
  return unwrap<Channel>(api.POST("/api/v1/channels/{channel_id}/code", { params: { path: of(id) } }));
}

export function prove(id: string, code: string): Promise<Channel> {
  return unwrap<Channel>(
    api.POST("/api/v1/channels/{channel_id}/prove", { params: { path: of(id) }, body: { code } }),
  );
}

export function changeChannel(one: Channel, body: When): Promise<Channel> {
  return unwrap<Channel>(
    api.PATCH("/api/v1/channels/{channel_id}", {
      params: { path: of(one.id), header: version(one.version) },
      body,
    }),
  );
}

export async function removeChannel(id: string): Promise<void> {
  await unwrap<unknown>(api.DELETE("/api/v1/channels/{channel_id}", { params: { path: of(id) } }));
}

/** The numbers and addresses a young person's referent may hold for them. */
export function readYouthChannels(youth: string): Promise<Channels> {
  return unwrap<Channels>(
    api.GET("/api/v1/youths/{youth_id}/channels", { params: { path: { youth_id: youth } } }),
  );
}

export function addYouthChannel(youth: string, one: NewChannel): Promise<Channel> {
  return unwrap<Channel>(
    api.POST("/api/v1/youths/{youth_id}/channels", {
      params: { path: { youth_id: youth } },
      body: { hours: null, ...one },
    }),
  );
}

export type Level = {
  code: "silent" | "neutral" | "kind";
  title: string;
  example: { title: string; body: string };
};

export type Preferences = {
  lock_screen: Level["code"];
  paused_until: string | null;
  /** Minutes before, by kind; an empty list wants none. */
  remind_before: Record<string, number[]>;
  defaults: Record<string, number[]>;
  words: LockWords;
  levels: Level[];
  version: number;
};

export function readPreferences(): Promise<Preferences> {
  return unwrap<Preferences>(api.GET("/api/v1/preferences"));
}

export type Wishes = {
  lock_screen?: Level["code"];
  remind_before?: Record<string, number[]>;
  /** 0 ends the pause, nothing leaves it as it is. */
  pause_days?: number;
};

export function changePreferences(now: Preferences, wishes: Wishes): Promise<Preferences> {
  const body = {
    lock_screen: wishes.lock_screen ?? now.lock_screen,
    remind_before: wishes.remind_before ?? now.remind_before,
    pause_days: wishes.pause_days ?? null,
  };
  return unwrap<Preferences>(
    api.PUT("/api/v1/preferences", { params: { header: version(now.version) }, body }),
  );
}
