import { ShieldAlert } from "lucide-preact";
import { readLastRecovery } from "../../../services/accounts/card.ts";
import { List, Row } from "../../../ui/index.ts";
import { useRead, useRefresh } from "../parts.tsx";
import { w } from "./words.ts";

/** On Accueil while somebody asks to come in: never silent, and one tap from saying no. */
export function Banner() {
  const last = useRead("last-recovery", readLastRecovery);
  useRefresh(last);
  if (last.value?.state !== "waiting") return null;
  return (
    <List>
      <Row
        href="/jeune/moi/retour"
        icon={ShieldAlert}
        title={w("alert.waiting")}
        meta={w("alert.look")}
        fresh
      />
    </List>
  );
}
