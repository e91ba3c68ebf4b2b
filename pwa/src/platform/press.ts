/** A press on a link or a button counts even if the page moved under the finger before it was lifted. */

const PRESSABLE = "a[href], button, summary, label";
/** How far a resting finger wanders, in CSS pixels. */
const SLACK = 10;

type Press = { on: Element; x: number; y: number };

/** On a slow phone what arrives late pushes the page down: the browser then gives the click to what stands around both
 * places, and the tap does nothing. It is given back to what was pressed, when the finger did not move. */
export function keepPresses(page: Document): void {
  let press: Press | undefined;
  page.addEventListener(
    "pointerdown",
    ({ target, clientX, clientY, isPrimary }) => {
      if (!isPrimary) return;
      const on = target instanceof Element ? target.closest(PRESSABLE) : null;
      press = on ? { on, x: clientX, y: clientY } : undefined;
    },
    true,
  );
  page.addEventListener("pointercancel", () => {
    press = undefined;
  });
  page.addEventListener(
    "click",
    event => {
      const before = press;
      press = undefined;
      if (!before || !event.isTrusted || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!missed(event, before)) return;
      event.stopPropagation();
      event.preventDefault();
      (before.on as HTMLElement).click();
    },
    true,
  );
}

/** The click fell on something around what was pressed, and the finger stayed where it was. */
function missed({ target, clientX, clientY }: MouseEvent, { on, x, y }: Press): boolean {
  const around = target instanceof Node && target !== on && target.contains(on);
  return around && Math.hypot(clientX - x, clientY - y) < SLACK;
}
