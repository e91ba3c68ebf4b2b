import { Screen } from "../../frame/index.ts";
import { homeOf, session } from "../../platform/session.ts";
import { ContactList } from "./ContactList.tsx";
import { c } from "./open-words.ts";

/** Everybody one may turn to, without login, name or network: what the card in a pocket leads to. */
export default function Contacts() {
  const now = session.value;
  return (
    <Screen title={c("contacts.title")} back={now.state === "open" ? homeOf(now.who.role) : "/urgence"}>
      <ContactList />
    </Screen>
  );
}
