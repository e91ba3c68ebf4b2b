import { useEffect, useRef, useState } from "preact/hooks";
import { keepDraft, readDraft } from "../talk/drafts.ts";

/** An answer begun and not sent: sealed on this phone, there again when the screen comes back; `clear` once it left. */
export function useDraft<T>(name: string, start: T): readonly [T, (next: T) => void, () => void] {
  const [value, setValue] = useState(start);
  const touched = useRef(false);
  useEffect(() => {
    void readDraft(name).then(text => {
      if (text && !touched.current) setValue(JSON.parse(text) as T);
    });
  }, [name]);
  const set = (next: T): void => {
    touched.current = true;
    setValue(next);
    keepDraft(name, JSON.stringify(next));
  };
  return [value, set, () => keepDraft(name, "")] as const;
}
