import { useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { sentence } from "../../../platform/http.ts";
import { isWholeCard, tidyCard } from "../../../services/accounts/card.ts";
import { cutByCard } from "../../../services/accounts/reopening.ts";
import { Actions, Button, Empty, focusOn, TextField } from "../../../ui/index.ts";
import { w } from "./words.ts";

/** `/entrer/perdu`: « Mon téléphone n'est plus à moi », from anywhere: the card cuts at once; words; the team. */
export default function NotMine() {
  const [card, setCard] = useState("");
  const [done, setDone] = useState(false);
  const [error, setError] = useState<string>();
  const missing = isWholeCard(card) ? undefined : { say: w("enter.missing"), focus: "cut-card" };
  const cut = async (): Promise<void> => {
    setError(undefined);
    try {
      await cutByCard(card);
      setDone(true);
    } catch (cause) {
      setError(sentence(cause));
      focusOn("cut-card");
    }
  };
  if (done)
    return (
      <Screen key="done" title={w("cut.title")} back="/entrer">
        <Empty
          mood="done"
          text={w("cut.done")}
          action={<Button href={`/entrer/carte#${card.replaceAll("-", "")}`}>{w("cut.back")}</Button>}
        />
      </Screen>
    );
  return (
    <Screen key="ask" title={w("cut.title")} back="/entrer/aide">
      <div class="stack">
        <p>{w("cut.lead")}</p>
        <h2>{w("cut.card")}</h2>
        <form
          class="stack"
          onSubmit={event => {
            event.preventDefault();
            if (missing) focusOn(missing.focus);
            else void cut();
          }}
        >
          <TextField
            id="cut-card"
            class="box invitation-code"
            label={w("enter.label")}
            hint={w("enter.hint")}
            error={error}
            value={card}
            onInput={value => {
              setCard(tidyCard(value));
              setError(undefined);
            }}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
          />
          <Actions>
            <Button kind="danger" wide missing={missing} onClick={cut}>
              {w("cut.go")}
            </Button>
          </Actions>
        </form>
        <h2>{w("cut.words")}</h2>
        <p>{w("cut.words.next")}</p>
        <Button wide href="/entrer/retrouver">
          {w("cut.words")}
        </Button>
        <p class="notice">{w("cut.team")}</p>
      </div>
    </Screen>
  );
}
