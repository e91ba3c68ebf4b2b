import { useContext, useEffect, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { quickExit } from "../platform/quick-exit.ts";
import { Header, ProBar } from "../ui/Header.tsx";
import type { Children } from "../ui/types.ts";
import { useId } from "../ui/use-id.ts";
import { Banner } from "./Banner.tsx";
import { SpaceContext } from "./context.ts";
import { t } from "./words.ts";

export type ScreenProps = {
  title: Children;
  /** Where « back » goes; without it the header carries the name. */
  back?: string;
  /** The title is heard, not seen: the drawing says it. */
  hideTitle?: boolean;
  /** Fills the space's columns instead of one column of reading. */
  wide?: boolean;
  /** Not on Urgence itself. */
  urgence?: boolean;
  children: Children;
};

let moved = false;

/** One screen: header, title, content. The title takes the focus when one arrives from another screen. */
export function Screen({ title, back, hideTitle, wide, urgence, children }: ScreenProps) {
  const space = useContext(SpaceContext);
  const { path } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
    if (moved) scrollTo(0, 0);
    moved = true;
    // Neutral for a young person: a title is read over a shoulder and stays in the history.
    document.title = space?.titled && typeof title === "string" ? `${title} · Cap 18` : "Cap 18";
  }, []);
  const pro = space?.density === "pro";
  return (
    <div class={space?.tabs && !pro ? "screen with-tabs" : "screen"}>
      <div class="top">
        <a class="skip" href={`#${id}`}>
          {t("frame.skip")}
        </a>
        {pro && space?.tabs ? (
          <ProBar tabs={space.tabs} path={path} home={space.home} onQuickExit={quickExit}>
            {space.header}
          </ProBar>
        ) : (
          <Header back={back} home={space?.home ?? "/"} onQuickExit={quickExit} urgence={urgence} />
        )}
        <Banner />
      </div>
      <main class={wide ? "content" : "content narrow"} id={id} tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1} class={hideTitle ? "visually-hidden" : undefined}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}
