import { useEffect, useRef, useState } from "preact/hooks";
import { type Children, focusOn, type Icon } from "./types.ts";
import { t } from "./words.ts";

type Missing = string | { say: string; focus?: string };

export type ButtonProps = {
  /** One `filled` button a screen. */
  kind?: "filled" | "second" | "quiet" | "danger";
  children: Children;
  icon?: Icon;
  href?: string;
  type?: "button" | "submit";
  wide?: boolean;
  id?: string;
  /** A promise keeps the button busy until it settles; a second tap is ignored. */
  onClick?: (event: MouseEvent) => unknown;
  busy?: boolean;
  /** Says « C'est fait » for two seconds once the gesture succeeded. */
  saysDone?: boolean;
  /** What is still missing: said when tapped too early, then the focus goes there. Never a greyed button. */
  missing?: Missing;
  "aria-label"?: string;
  "aria-expanded"?: boolean;
  "aria-haspopup"?: "dialog" | "menu";
};

export function Button({ kind = "second", href, icon: Picture, wide, ...rest }: ButtonProps) {
  const [working, setWorking] = useState(false);
  const [done, setDone] = useState(false);
  const [said, setSaid] = useState("");
  const alive = useRef(true);
  useEffect(() => {
    return () => {
      alive.current = false;
    };
  }, []);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);

  const busy = rest.busy === true || working;
  const tap = (event: MouseEvent): void => {
    if (busy || rest.missing) event.preventDefault();
    if (busy) return;
    if (rest.missing) {
      refuse(rest.missing);
      return;
    }
    const made = rest.onClick?.(event);
    if (!(made instanceof Promise)) return;
    setWorking(true);
    made
      .then(
        () => alive.current && rest.saysDone && setDone(true),
        () => undefined, // the screen shows its own error; the button only stops turning
      )
      .finally(() => alive.current && setWorking(false));
  };
  const refuse = (missing: Missing): void => {
    const { say, focus } = typeof missing === "string" ? { say: missing, focus: undefined } : missing;
    setSaid(say);
    if (focus) focusOn(focus);
  };

  const look = `button ${kind}${wide ? " wide" : ""}`;
  const face = (
    <>
      <span class="button-face" data-off={busy || done ? "" : undefined}>
        {Picture && <Picture size={20} aria-hidden="true" />}
        {rest.children}
      </span>
      {busy && <span class="button-face">{t("button.busy")}</span>}
      {!busy && done && <span class="button-face">{t("button.done")}</span>}
    </>
  );
  if (href && !rest.missing)
    return (
      <a class={look} href={href} id={rest.id} aria-label={rest["aria-label"]} onClick={tap}>
        {face}
      </a>
    );
  return (
    <>
      <button
        type={rest.type ?? "button"}
        id={rest.id}
        class={look}
        aria-busy={busy || undefined}
        aria-label={rest["aria-label"]}
        aria-expanded={rest["aria-expanded"]}
        aria-haspopup={rest["aria-haspopup"]}
        onClick={tap}
      >
        {face}
      </button>
      {rest.missing !== undefined && (
        <span role="status">{said && <span class="small button-note">{said}</span>}</span>
      )}
    </>
  );
}

/** Buttons one under another, the filled one first. */
export function Actions({ children }: { children: Children }) {
  return <div class="actions">{children}</div>;
}
