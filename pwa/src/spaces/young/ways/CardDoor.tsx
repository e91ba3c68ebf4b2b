import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { isEnrolled } from "../../../platform/enrolment.ts";
import { sentence } from "../../../platform/http.ts";
import {
  askByCard,
  enterByCard,
  isWholeCard,
  lookAtCard,
  type Standing,
  tidyCard,
} from "../../../services/accounts/card.ts";
import { when } from "../../../text/dates.ts";
import { Actions, Button, Empty, focusOn, Skeleton, TextField } from "../../../ui/index.ts";
import { Taken } from "../entry/Taken.tsx";
import { takeSecret } from "../entry/ticket.ts";
import { Alert } from "../parts.tsx";
import { t } from "../words.ts";
import { NewCode } from "./NewCode.tsx";
import { w } from "./words.ts";
import { here } from "./zone.ts";

const BACK = "/entrer/aide";

/** `/entrer/carte`: the rescue card typed or scanned, a day of waiting, then a new code. */
export default function CardDoor() {
  const { route } = useLocation();
  const [card, setCard] = useState("");
  const [standing, setStanding] = useState<Standing>();
  const [taken, setTaken] = useState<boolean>();
  const [error, setError] = useState<string>();
  const look = async (typed: string): Promise<void> => {
    setError(undefined);
    try {
      setStanding(await lookAtCard(typed));
    } catch (cause) {
      setError(sentence(cause));
      focusOn("rescue-card");
    }
  };
  const ask = async (): Promise<void> => {
    setError(undefined);
    try {
      setStanding(await askByCard(card));
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  /** A card scanned comes in the address, when the page opens or while it waits. */
  const read = (): void => {
    const scanned = tidyCard(takeSecret());
    if (!isWholeCard(scanned)) return;
    setStanding(undefined);
    setCard(scanned);
    void look(scanned);
  };
  useEffect(() => {
    read();
    isEnrolled().then(setTaken, () => setTaken(false));
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  if (taken === undefined)
    return (
      <Screen title={w("enter.title")} back={BACK}>
        <Skeleton />
      </Screen>
    );
  // A phone that already opens somebody's Cap 18 would lose it without a word.
  if (taken) return <Taken onFree={() => setTaken(false)} />;
  if (standing?.state === "ready")
    return (
      <NewCode
        send={(code, label) => enterByCard(card, code, label)}
        onEntered={() => route("/jeune/moi/retour", true)}
      />
    );
  if (standing?.state === "waiting") return <Waiting standing={standing} />;
  if (standing)
    return (
      <Screen key="new" title={w("new.title")} back={BACK}>
        <div class="stack">
          <p>{w("new.text")}</p>
          <p>{w("new.after")}</p>
          <Alert>{error}</Alert>
          <Actions>
            <Button kind="filled" wide onClick={ask}>
              {w("new.go")}
            </Button>
          </Actions>
        </div>
      </Screen>
    );
  const missing = isWholeCard(card) ? undefined : { say: w("enter.missing"), focus: "rescue-card" };
  return (
    <Screen key="type" title={w("enter.title")} back={BACK}>
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          if (missing) focusOn(missing.focus);
          else void look(card);
        }}
      >
        <TextField
          id="rescue-card"
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
          <Button kind="filled" wide missing={missing} onClick={() => look(card)}>
            {t("continue")}
          </Button>
        </Actions>
      </form>
    </Screen>
  );
}

function Waiting({ standing }: { standing: Standing }) {
  return (
    <Screen key="waiting" title={w("waiting.title")} back="/entrer">
      <div class="stack">
        <Empty
          mood="done"
          text={
            <strong class="line">
              {w("waiting.when", { when: when(standing.opens_at ?? standing.server_time, here()) })}
            </strong>
          }
        />
        <p>{w("waiting.keep")}</p>
        <p>{w("waiting.team")}</p>
      </div>
    </Screen>
  );
}
