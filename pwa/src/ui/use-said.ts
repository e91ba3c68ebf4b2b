import { useState } from "preact/hooks";

/**
 * What was just ticked or chosen stays shown until what it starts has ended: a page drawn again meanwhile, with what
 * stood before, never takes the tick back under the finger. What follows is what is true then, a refusal included.
 */
export function useSaid<V>(
  value: V,
  tell: (said: NonNullable<V>) => void | Promise<void>,
): [V, (said: NonNullable<V>) => void] {
  const [held, hold] = useState<{ said: V }>();
  const say = async (said: NonNullable<V>): Promise<void> => {
    const telling = tell(said);
    if (!telling) return;
    const mine = { said };
    hold(mine);
    try {
      await telling;
    } finally {
      hold(now => (now === mine ? undefined : now));
    }
  };
  return [held ? held.said : value, said => void say(said)];
}
