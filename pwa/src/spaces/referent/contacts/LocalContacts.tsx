import { Plus } from "lucide-preact";
import { useState } from "preact/hooks";
import { Loaded, Screen } from "../../../frame/index.ts";
import { asHelp, dropLocal, type LocalContact, readLocal } from "../../../services/contacts/local.ts";
import { Button, Dialog, Empty } from "../../../ui/index.ts";
import { ContactCard } from "../../public/ContactCard.tsx";
import { places } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { isLead } from "../role.ts";
import { said } from "../words.ts";
import { ContactSheet } from "./ContactSheet.tsx";
import { w } from "./contact-words.ts";

/** The lines of the département, as a young person reads them: a lead adds, corrects, takes away. */
export default function LocalContacts() {
  const read = useLive("local-contacts", readLocal);
  const [writing, setWriting] = useState<LocalContact | "new">();
  const [leaving, setLeaving] = useState<LocalContact>();
  const [error, setError] = useState<string>();
  const drop = async (): Promise<void> => {
    const gone = leaving;
    setLeaving(undefined);
    setError(undefined);
    try {
      if (gone) await dropLocal(gone.id);
    } catch (cause) {
      setError(said(cause));
    }
    await read.refresh();
  };
  return (
    <Screen title={w("local.title")} back={places.team}>
      <div class="stack">
        <div class="between">
          <p class="meta">{w("local.lead")}</p>
          {isLead() && (
            <Button icon={Plus} aria-haspopup="dialog" onClick={() => setWriting("new")}>
              {w("local.add")}
            </Button>
          )}
        </div>
        <Refusal>{error}</Refusal>
        <Loaded of={read} skeleton={3}>
          {items =>
            items.length === 0 ? (
              <Empty text={w("local.empty")} />
            ) : (
              items.map(one => (
                <div key={one.id} class="stack stack-2">
                  <ContactCard contact={asHelp(one)} title="h2" />
                  {isLead() && (
                    <div class="cluster">
                      <Button kind="quiet" onClick={() => setWriting(one)}>
                        {w("local.change")}
                        <span class="visually-hidden"> {one.name}</span>
                      </Button>
                      <Button kind="quiet" onClick={() => setLeaving(one)}>
                        {w("local.drop")}
                        <span class="visually-hidden"> {one.name}</span>
                      </Button>
                    </div>
                  )}
                </div>
              ))
            )
          }
        </Loaded>
      </div>
      {writing && (
        <ContactSheet
          before={writing === "new" ? undefined : writing}
          onClose={() => setWriting(undefined)}
          onKept={items => {
            read.put(items);
            setWriting(undefined);
          }}
        />
      )}
      <Dialog
        open={leaving !== undefined}
        title={w("local.drop_ask", { name: leaving?.name ?? "" })}
        confirm={w("local.drop_yes")}
        keep={w("local.drop_no")}
        danger
        onConfirm={drop}
        onClose={() => setLeaving(undefined)}
      />
    </Screen>
  );
}
