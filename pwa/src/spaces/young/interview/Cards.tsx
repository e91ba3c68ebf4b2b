import { Lock, Users } from "lucide-preact";
import { useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { enqueue, entries } from "../../../platform/queue.ts";
import {
  type Interview,
  type Preparation,
  type Card as Prepared,
  preparationWrite,
  subjectOf,
} from "../../../services/interviews/interviews.ts";
import {
  Actions,
  Button,
  Choices,
  List,
  Row,
  Sheet,
  Switch,
  TextArea,
  TextField,
  toast,
  Waits,
  WhoSees,
} from "../../../ui/index.ts";
import { i } from "./words.ts";

async function keep(one: Interview, told: Preparation): Promise<void> {
  await enqueue(preparationWrite(one.id, told, i("prepare")));
  toast(i(online.value ? "card.kept" : "card.kept.offline"));
}

/** The cards: written or not, kept for oneself or shared, one by one; and who comes. */
export function Cards({ one }: { one: Interview }) {
  const [open, setOpen] = useState<string>();
  const card = one.cards.find(each => each.code === open);
  const waits = entries.value.some(each => each.subject === subjectOf(one.id) && each.state === "waiting");
  const ready = async (): Promise<void> => {
    await enqueue(preparationWrite(one.id, { ready: true }, i("ready")));
    toast(i(online.value ? "ready.done" : "card.kept.offline"));
  };
  return (
    <section class="stack" aria-labelledby="interview-prepare">
      <h2 id="interview-prepare">{i("prepare")}</h2>
      <p>{i("prepare.lead")}</p>
      {waits && !online.value && <Waits />}
      <List label={i("prepare")}>
        {one.cards.map(each => (
          <Row
            key={each.code}
            icon={each.shared && each.text ? Users : Lock}
            title={each.title}
            meta={i(!each.text ? "card.empty" : each.shared ? "card.shared" : "card.mine")}
            onClick={() => setOpen(each.code)}
          />
        ))}
      </List>
      <Trusted key={`${one.trusted}:${one.trusted_name}`} one={one} />
      {one.prepared_at ? (
        <p role="status">{i("ready.was")}</p>
      ) : (
        <Actions>
          <Button
            kind={one.appointment && !one.appointment.starts ? "second" : "filled"}
            wide
            onClick={ready}
          >
            {i("ready")}
          </Button>
        </Actions>
      )}
      <Sheet open={card !== undefined} title={card?.title ?? ""} onClose={() => setOpen(undefined)}>
        {card && (
          <OneCard
            key={card.code}
            card={card}
            onKeep={async told => {
              await keep(one, { cards: { [card.code]: told } });
              setOpen(undefined);
            }}
          />
        )}
      </Sheet>
    </section>
  );
}

function OneCard({
  card,
  onKeep,
}: {
  card: Prepared;
  onKeep: (told: { text: string; shared: boolean }) => Promise<void>;
}) {
  const [text, setText] = useState(card.text);
  const [shared, setShared] = useState(card.shared ?? false);
  return (
    <div class="stack">
      <TextArea
        label={i("card.words")}
        hint={card.ask}
        rows={5}
        maxLength={2000}
        value={text}
        onInput={setText}
      />
      <Switch label={i("card.share")} hint={i("card.share.hint")} on={shared} onInput={setShared} />
      <Button kind="filled" wide onClick={() => onKeep({ text, shared })}>
        {i("card.keep")}
      </Button>
    </div>
  );
}

/** Who comes along: a person of age the young person chooses. */
function Trusted({ one }: { one: Interview }) {
  const [chosen, setChosen] = useState<"yes" | "no" | undefined>(one.trusted || undefined);
  const [name, setName] = useState(one.trusted_name ?? "");
  const same = (chosen ?? "") === (one.trusted ?? "") && name === (one.trusted_name ?? "");
  return (
    <section class="stack stack-2">
      <Choices
        label={i("trusted")}
        options={[
          { value: "yes", label: i("trusted.yes"), hint: one.trusted_why },
          { value: "no", label: i("trusted.no") },
        ]}
        value={chosen}
        onInput={setChosen}
      />
      {chosen === "yes" && (
        <TextField
          label={i("trusted.name")}
          maxLength={80}
          autocomplete="off"
          value={name}
          onInput={setName}
        />
      )}
      <WhoSees>{i("trusted.sees")}</WhoSees>
      {!same && (
        <Button
          wide
          onClick={() => keep(one, { trusted: chosen ?? "", trusted_name: chosen === "yes" ? name : "" })}
        >
          {i("card.keep")}
        </Button>
      )}
    </section>
  );
}
