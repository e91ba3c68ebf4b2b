/** Run once, by the build: the words of the first screen, as HTML. */
import { renderToString } from "preact-render-to-string";
import { Welcome } from "./spaces/public/First.tsx";

export function shell(): string {
  return renderToString(<Welcome ready={false} />);
}
