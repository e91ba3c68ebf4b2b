/** Small parts of the professionals' screens, drawn from the parts of `ui/`. */
import { CircleAlert, TriangleAlert } from "lucide-preact";
import type { Children } from "../../ui/index.ts";
import { t } from "./words.ts";

/** A gesture was refused: why, and what to do. What was typed stays. Always in the page, so that it is heard. */
export function Refusal({ children }: { children?: Children }) {
  return (
    <div role="alert">
      {children && (
        <p class="refusal">
          <CircleAlert size={20} aria-hidden="true" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}

/** Something the reader must know before going on. */
export function Warning({ children }: { children: Children }) {
  return (
    <p class="warning">
      <TriangleAlert size={20} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

/** The QR code the server drew, drawn again from its one path: no markup of an answer enters the page. */
export function Qr({ svg, label }: { svg: string; label: string }) {
  const box = /viewBox="0 0 (\d{1,3}) (\d{1,3})"/.exec(svg);
  const path = /\sd="([Mmhv0-9 .\-z]+)"/.exec(svg);
  if (!box?.[1] || !path?.[1]) return <p>{t("qr.unreadable")}</p>;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${box[1]} ${box[2]}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path class="qr-ground" d={`M0 0h${box[1]}v${box[2]}h-${box[1]}z`} />
      <path class="qr-ink" d={path[1]} />
    </svg>
  );
}

/** A pair of facts in a list: what, and its value. */
export function Fact({ name, children }: { name: Children; children: Children }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
