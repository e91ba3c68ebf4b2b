import { useState } from "preact/hooks";

let last = 0;

/** An id no other part of the page has, as long as this part lives. The counter of preact/hooks begins again
 * below a part drawn anew, and a label then names the field of another part. */
export function useId(): string {
  return useState(() => `id-${++last}`)[0];
}
