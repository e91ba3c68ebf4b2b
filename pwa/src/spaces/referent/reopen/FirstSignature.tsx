import { useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { type Identity, signFirst, type Way } from "../../../services/accounts/reopening.ts";
import { Actions, Button, Choices, Empty, focusOn, TextField } from "../../../ui/index.ts";
import { fileHref } from "../addresses.ts";
import { stale } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { NotConfirmed, withProof } from "../StepUp.tsx";
import { said } from "../words.ts";
import { isWholeCode, scanned, tidyCode } from "./code.ts";
import { o } from "./words.ts";

const WAYS: Way[] = ["face", "remote"];
const KNOWN: Identity[] = ["known", "paper", "photo", "questions"];

/** The first signature: this new phone is this young person's, and how the agent knows. */
export function FirstSignature({ youth }: { youth: string }) {
  const [code, setCode] = useState(scanned.value);
  const [way, setWay] = useState<Way>();
  const [identity, setIdentity] = useState<Identity>();
  const [done, setDone] = useState(false);
  const [error, setError] = useState<string>();
  const missing = !isWholeCode(code)
    ? { say: o("code.missing"), focus: "reopen-code" }
    : !way
      ? { say: o("choose"), focus: "reopen-way" }
      : identity
        ? undefined
        : { say: o("choose"), focus: "reopen-who" };
  const sign = async (): Promise<void> => {
    if (!way || !identity) return;
    setError(undefined);
    try {
      await withProof(() => signFirst(youth, { code, way, identity }));
      scanned.value = "";
      stale("reopenings");
      setDone(true);
    } catch (cause) {
      if (!(cause instanceof NotConfirmed)) setError(said(cause));
    }
  };
  const back = <a href={fileHref(youth)}>{o("file")}</a>;
  if (done)
    return (
      <Screen title={o("help")}>
        <Empty mood="done" text={o("first.done")} action={back} />
      </Screen>
    );
  return (
    <Screen title={o("help")}>
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          if (missing) focusOn(missing.focus);
          else void sign();
        }}
      >
        <p>{back}</p>
        <p class="meta">{o("help.meta")}</p>
        <TextField
          id="reopen-code"
          class="box invitation-code"
          label={o("code")}
          hint={o("code.hint")}
          value={code}
          onInput={value => setCode(tidyCode(value))}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
        <Choices
          id="reopen-way"
          label={o("how")}
          value={way}
          onInput={setWay}
          options={WAYS.map(value => ({ value, label: o(`how.${value}`), hint: o(`how.${value}.hint`) }))}
        />
        <Choices
          id="reopen-who"
          label={o("who")}
          value={identity}
          onInput={setIdentity}
          options={KNOWN.map(value => ({ value, label: o(`who.${value}`) }))}
        />
        <Refusal>{error}</Refusal>
        <Actions>
          <Button kind="filled" missing={missing} onClick={sign}>
            {o("sign")}
          </Button>
        </Actions>
      </form>
    </Screen>
  );
}
