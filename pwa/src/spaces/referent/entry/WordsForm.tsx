import { useState } from "preact/hooks";
import { Problem } from "../../../platform/http.ts";
import { Button, CodePad, focusOn, TextField } from "../../../ui/index.ts";
import { Refusal } from "../parts.tsx";
import { said, t } from "../words.ts";

export type Proof = { identifier: string; words: string; totp: string };

type Part = keyof Proof;

function lacking(proof: Proof): Part | undefined {
  if (proof.identifier.trim() === "") return "identifier";
  if (proof.words.trim() === "") return "words";
  return proof.totp.length < 6 ? "totp" : undefined;
}

/** What a refused proof asks of the person. The identifier and the words stay; the digits must be new. */
export function whyRefused(error: unknown): string {
  if (error instanceof Problem) {
    if (error.code === "wrong_secret") return t("enter.wrong");
    if (error.code === "clock_skew") return t("enter.clock");
    if (error.code === "totp_replayed") return t("enter.replayed");
    if (error.status === 503) return t("enter.unavailable");
  }
  return said(error);
}

/** Identifier, six words, six digits: to come in, or to prove again that it is oneself. Paste is welcome. */
export function WordsForm({
  go,
  onProof,
  id,
}: {
  /** The verb of the button. */
  go: string;
  onProof: (proof: Proof) => Promise<void>;
  /** Two forms may stand in one page. */
  id: string;
}) {
  const [proof, setProof] = useState<Proof>({ identifier: "", words: "", totp: "" });
  const [seen, setSeen] = useState(false);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const put = (part: Part) => (value: string) => setProof(had => ({ ...had, [part]: value }));
  const missing = lacking(proof);
  const send = async (): Promise<void> => {
    if (busy) return;
    if (missing) return focusOn(`${id}-${missing}`);
    setBusy(true);
    setError(undefined);
    try {
      await onProof({ ...proof, identifier: proof.identifier.trim(), words: proof.words.trim() });
    } catch (cause) {
      setError(whyRefused(cause));
      setProof(had => ({ ...had, totp: "" }));
      focusOn(`${id}-totp`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <Refusal>{error}</Refusal>
      <TextField
        id={`${id}-identifier`}
        name="username"
        label={t("enter.identifier")}
        hint={t("enter.identifier.hint")}
        value={proof.identifier}
        onInput={put("identifier")}
        autocomplete="username"
        autocapitalize="characters"
        spellcheck={false}
      />
      <div class="stack stack-2">
        <TextField
          id={`${id}-words`}
          name="password"
          type={seen ? "text" : "password"}
          label={t("enter.words")}
          hint={t("enter.words.hint")}
          value={proof.words}
          onInput={put("words")}
          autocomplete="current-password"
          autocapitalize="none"
          spellcheck={false}
        />
        <button
          type="button"
          class="button quiet to-start"
          aria-pressed={seen}
          onClick={() => setSeen(!seen)}
        >
          {t("enter.words.see")}
        </button>
      </div>
      <CodePad
        id={`${id}-totp`}
        label={t("enter.totp")}
        hint={t("enter.totp.hint")}
        value={proof.totp}
        onInput={put("totp")}
        autocomplete="one-time-code"
      />
      <Button
        kind="filled"
        type="submit"
        wide
        busy={busy}
        missing={missing && { say: t(`enter.missing.${missing}`), focus: `${id}-${missing}` }}
      >
        {go}
      </Button>
    </form>
  );
}
