import { useLocation } from "preact-iso";
import "./talk.css";
import type { Children } from "../../ui/index.ts";
import { type Talk, TalkContext } from "./frame.tsx";
import { ThreadPage } from "./ThreadPage.tsx";
import { Threads } from "./Threads.tsx";

/** Messages, in whichever space: the list, and one thread. */
export function Talking({ above, below, ...talk }: Talk & { above?: Children; below?: Children }) {
  const { path } = useLocation();
  return (
    <TalkContext.Provider value={talk}>
      {path === talk.base ? <Threads above={above} below={below} /> : <ThreadPage />}
    </TalkContext.Provider>
  );
}
