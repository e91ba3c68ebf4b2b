/** Before what is heavy: the code of this phone once more, or the four words where there is no code (AUT-07). */
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { Problem, sentence } from "../../../platform/http.ts";
import { slotOfPhone } from "../../../platform/local-seal.ts";
import { confirmByFourWords, confirmByPhone } from "../../../services/accounts/session.ts";
import { Button, CodePad, Sheet, TextField } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import { t } from "../words.ts";
import { p } from "./papers-words.ts";

type Asked = { proved: () => void; left: () => void };
const asked = signal<Asked | undefined>(undefined);

/** The person closed the question: the gesture is not made, and nothing is wrong. */
export class NotConfirmed extends Error {
  override name = "NotConfirmed";
}

function proveAgain(): Promise<void> {
  return new Promise((resolve, reject) => {
    asked.value = { proved: resolve, left: () => reject(new NotConfirmed()) };
  });
}

/** Makes a gesture; when it wants a fresh proof, asks for it, then makes it again. */
export async function withProof<T>(gesture: () => Promise<T>): Promise<T> {
  try {
    return await gesture();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "step_up_needed") throw error;
    await proveAgain();
    return gesture();
  }
}

/** Where the question is asked: on each screen with a gesture that may want it. */
export function StepUp() {
  const open = asked.value;
  const close = (): void => {
    open?.left();
    asked.value = undefined;
  };
  const proved = (): void => {
    asked.value = undefined;
    open?.proved();
  };
  return (
    <Sheet open={open !== undefined} title={p("proof.title")} onClose={close}>
      <Proof onProved={proved} />
    </Sheet>
  );
}

function Proof({ onProved }: { onProved: () => void }) {
  const [phone, setPhone] = useState<boolean>();
  useEffect(() => {
    slotOfPhone().then(
      slot => setPhone(slot !== undefined),
      () => setPhone(false),
    );
  }, []);
  if (phone === undefined) return null;
  return phone ? <ByCode onProved={onProved} /> : <ByWords onProved={onProved} />;
}

function ByCode({ onProved }: { onProved: () => void }) {
  const [code, setCode] = useState("");
  const [error, setError] = useState<string>();
  const confirm = async (typed: string): Promise<void> => {
    setError(undefined);
    try {
      await confirmByPhone(typed);
      onProved();
    } catch (cause) {
      setCode("");
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <p>{p("proof.lead")}</p>
      <CodePad
        id="proof-code"
        label={p("proof.code")}
        value={code}
        onInput={setCode}
        onFull={typed => void confirm(typed)}
        error={error}
        autocomplete="current-password"
      />
    </div>
  );
}

function said(cause: unknown): string {
  if (!(cause instanceof Problem) || cause.code !== "wrong_code") return sentence(cause);
  const left = (cause.body as { tries_left?: unknown } | undefined)?.tries_left;
  return t("code.wrong", { n: typeof left === "number" ? left : 1 });
}

function ByWords({ onProved }: { onProved: () => void }) {
  const [identifier, setIdentifier] = useState("");
  const [words, setWords] = useState("");
  const [totp, setTotp] = useState("");
  const [error, setError] = useState<string>();
  const confirm = async (): Promise<void> => {
    setError(undefined);
    try {
      await confirmByFourWords(identifier.trim(), words.trim(), totp);
      onProved();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      <p>{p("proof.words")}</p>
      <TextField
        id="proof-identifier"
        label={t("words.identifier")}
        value={identifier}
        onInput={setIdentifier}
        autocomplete="username"
      />
      <TextField
        id="proof-words"
        label={t("words.words")}
        value={words}
        onInput={setWords}
        autocomplete="current-password"
        spellcheck={false}
      />
      <CodePad
        id="proof-totp"
        label={t("words.confirm.label")}
        value={totp}
        onInput={setTotp}
        autocomplete="one-time-code"
      />
      <Alert>{error}</Alert>
      <Button kind="filled" wide onClick={confirm}>
        {p("proof.go")}
      </Button>
    </div>
  );
}
