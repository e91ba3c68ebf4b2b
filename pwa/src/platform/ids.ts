/** Names made on this phone. */
import { random } from "./bytes.ts";
import { now } from "./clock.ts";

/** A UUIDv7: the instant first, so that names sort as they were made. Also the `Idempotency-Key` of a gesture. */
export function newKey(): string {
  const bytes = random(16);
  let at = now().getTime();
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = at % 256;
    at = Math.floor(at / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
