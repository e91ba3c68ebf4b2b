/** What Ma file is asked now. The rows follow the finger; the address follows the rows, once they are painted: writing it
 * takes a slow machine as long as drawing them. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type Asked, addressOf, askedIn, lastList } from "./asked.ts";

export function useAsked(): [asked: Asked, ask: (next: Partial<Asked>) => void] {
  const { query, route } = useLocation();
  const written = askedIn(query);
  const [ahead, setAhead] = useState<Asked>();
  const asked = ahead ?? written;
  const now = useRef({ asked, route, turn: 0, written: 0 }).current;
  now.asked = asked;
  now.route = route;
  const address = addressOf(written);
  useEffect(() => {
    // Somebody else moved the address (back, a link): it is right. Ours says what is drawn already.
    if (now.written === now.turn) setAhead(undefined);
  }, [address]);
  const shown = addressOf(asked);
  useEffect(() => {
    lastList.value = shown;
  }, [shown]);
  useEffect(
    () => () => {
      now.turn += 1;
    },
    [],
  );
  const ask = useCallback((next: Partial<Asked>): void => {
    now.asked = { ...now.asked, ...next };
    setAhead(now.asked);
    now.turn += 1;
    const mine = now.turn;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (mine !== now.turn) return;
        now.written = mine;
        now.route(addressOf(now.asked), true);
      }),
    );
  }, []);
  return [asked, ask];
}
