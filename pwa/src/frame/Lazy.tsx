import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ErrorState, Skeleton } from "../ui/States.tsx";

type Module = { default: ComponentType };
const had = new Map<string, ComponentType>();

/** A part of the app that comes when it is needed; if it does not come, says so, and tries again on demand. */
export function Lazy({ name, load }: { name: string; load: () => Promise<Module> }) {
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  // The name stands for what `load` brings.
  useEffect(() => {
    if (had.has(name)) return;
    let here = true;
    setFailed(false);
    load().then(
      module => {
        had.set(name, module.default);
        if (here) redraw(n => n + 1);
      },
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [name, turn]);
  const Found = had.get(name);
  if (Found) return <Found />;
  return (
    <main class="content">{failed ? <ErrorState onRetry={() => setTurn(turn + 1)} /> : <Skeleton />}</main>
  );
}
