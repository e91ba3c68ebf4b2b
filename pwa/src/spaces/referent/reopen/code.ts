import { signal } from "@preact/signals";

export { isWholeCode, tidyCode } from "../../../services/accounts/invitation.ts";

/** The code an agent scanned before opening the young person's file. It stays in memory alone. */
export const scanned = signal("");
