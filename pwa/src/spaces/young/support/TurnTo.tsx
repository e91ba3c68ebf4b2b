import { readLocal, turning } from "../../../services/contacts/local.ts";
import type { Mine } from "../../../services/support/support.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { useRead } from "../parts.tsx";
import { s } from "./words.ts";

/** Whom to call once care is over: those of one's own département first. Without network, the national ones stay. */
export function TurnTo({ found }: { found: Mine }) {
  const lines = useRead("local-lines", readLocal);
  if (!found.turn_to) return null;
  return (
    <section class="stack" aria-labelledby="support-call">
      <h2 id="support-call">{s("call.title")}</h2>
      {turning(found.turn_to, lines.value ?? []).map(one => (
        <ContactCard key={one.id} contact={one} />
      ))}
      <p>
        <a href="/jeune/contacts">{s("call.all")}</a>
      </p>
    </section>
  );
}
