import type { Interview } from "../../../services/interviews/interviews.ts";
import { when } from "../../../text/dates.ts";
import { Button, Card } from "../../../ui/index.ts";
import { fileHref } from "../addresses.ts";
import { d } from "./words.ts";

const gaps = ["birth_date", "care_began_on", "mna"] as const;

/** What the young person chose to share before, who comes with them, and what the file does not know. */
export function Shared({ one }: { one: Interview }) {
  const name = one.youth.first_name;
  const missing = gaps.filter(gap => one.gaps?.includes(gap));
  return (
    <>
      <Card as="section" label={d("shares", { name })} class="stack stack-2">
        <h2>{d("shares", { name })}</h2>
        <p class="meta">
          {one.prepared_at
            ? d("prepared", { name, when: when(one.prepared_at) })
            : d("prepared.no", { name })}
        </p>
        {one.cards.length === 0 && <p>{d("shares.none", { name })}</p>}
        {one.cards.map(card => (
          <div key={card.code}>
            <h3>{card.title}</h3>
            <p class="interview-typed">« {card.text} »</p>
          </div>
        ))}
        <p>{trustedWords(one)}</p>
      </Card>
      {missing.length > 0 && one.can.includes("sheet") && (
        <Card as="section" label={d("gaps")} class="stack stack-2">
          <h2>{d("gaps")}</h2>
          <ul>
            {missing.map(gap => (
              <li key={gap}>{d(`gap.${gap}`)}</li>
            ))}
          </ul>
          <div>
            <Button href={fileHref(one.youth.id)}>{d("gap.go")}</Button>
          </div>
        </Card>
      )}
    </>
  );
}

function trustedWords(one: Interview): string {
  if (one.trusted === "no") return d("trusted.no");
  if (one.trusted !== "yes") return d("trusted.unknown");
  return one.trusted_name ? d("trusted.yes", { name: one.trusted_name }) : d("trusted.yes.unnamed");
}
