import type { Arrival } from "../../services/exchange/transfers.ts";
import { longDate, when } from "../../text/dates.ts";
import { d } from "./transfer-words.ts";
import "./handovers.css";

/** Where this file comes from, and the messages of before that the young person let pass: read, never answered here. */
export function ArrivedThread({ found }: { found: Arrival | null | undefined }) {
  if (!found) return null;
  return (
    <section class="card stack stack-2" aria-labelledby="arrived">
      <h2 id="arrived">{d("arrived.title")}</h2>
      <p>{d("arrived.from", { from: found.from_name, date: longDate(found.at.slice(0, 10)) })}</p>
      {found.thread.length === 0 ? (
        <p class="meta">{d("arrived.none")}</p>
      ) : (
        <details class="details">
          <summary>{d("arrived.read", { n: found.thread.length })}</summary>
          <ol class="stack stack-2 arrived-thread">
            {found.thread.map(one => (
              <li key={one.at + one.text}>
                <p class="meta">{d("arrived.by", { name: one.first_name, when: when(one.at) })}</p>
                <p class="arrived-words">{one.text}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
