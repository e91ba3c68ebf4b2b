import type { Line } from "../../services/protection/desk.ts";
import { when } from "../../text/dates.ts";
import "./officer.css";
import { o } from "./words.ts";

/** The frozen messages, in order; the reported one is marked with a word, not only a line. */
export function Excerpt({ lines, label }: { lines: Line[]; label: string }) {
  return (
    <ol class="excerpt" aria-label={label}>
      {lines.map(line => (
        <li key={line.id} data-reported={line.reported || undefined}>
          <p class="meta">
            <strong>{line.author}</strong> · {when(line.at)}
            {line.reported && <strong> · {o("line.reported")}</strong>}
          </p>
          <p class="excerpt-text">{line.text || o("line.voice")}</p>
          {line.former.map(one => (
            <p class="meta" key={one.at}>
              {o("line.former", { text: one.text })}
            </p>
          ))}
          {line.deleted && <p class="meta">{o("line.deleted")}</p>}
          {line.edited && !line.deleted && <p class="meta">{o("line.edited")}</p>}
          {line.held && <p class="meta">{o("line.held")}</p>}
        </li>
      ))}
    </ol>
  );
}
