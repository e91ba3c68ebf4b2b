import { CircleAlert } from "lucide-preact";
import type { Children } from "../../../ui/index.ts";

/** What went wrong and what to do; always in the page, so that it is heard. */
export function Alert({ children }: { children?: Children }) {
  return (
    <div role="alert">
      {children && (
        <p class="notice cluster" data-tone="now">
          <CircleAlert size={24} aria-hidden="true" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
