import { useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { Problem, sentence } from "../../../platform/http.ts";
import { confirmWords, makeWords, readWaysIn, type Words } from "../../../services/accounts/phones.ts";
import { Actions, Button, Card, CodePad, Empty } from "../../../ui/index.ts";
import { NotConfirmed, StepUp, withProof } from "../papers/step-up.tsx";
import { Alert, Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";

const ME = "/jeune/moi";

/** Four words and a code that changes: for the day this phone is lost. Shown once, used once confirmed. */
export function WaysIn() {
  const ways = useRead("ways-in", readWaysIn);
  const [words, setWords] = useState<Words>();
  const [done, setDone] = useState(false);
  const [error, setError] = useState<string>();
  const had = ways.value?.some(way => way.kind === "passphrase") === true;
  const make = async (): Promise<void> => {
    setError(undefined);
    try {
      setWords(await withProof(makeWords));
    } catch (cause) {
      if (!(cause instanceof NotConfirmed)) setError(sentence(cause));
    }
  };
  if (done)
    return (
      <Page key="done" title={t("words.title")} back={ME}>
        <Empty mood="done" text={t("words.done")} action={<Button href={ME}>{t("me.title")}</Button>} />
      </Page>
    );
  if (words) return <Copy words={words} onDone={() => setDone(true)} />;
  return (
    <Page key="first" title={t("words.title")} back={ME}>
      <div class="stack">
        <p>{t("words.lead")}</p>
        <p>{t("words.need")}</p>
        {had && <p class="notice">{t("words.again.text")}</p>}
        <Alert>{error}</Alert>
        <StepUp />
        <Actions>
          <Button kind="filled" wide missing={online.value ? undefined : t("words.offline")} onClick={make}>
            {t(had ? "words.again" : "words.make")}
          </Button>
        </Actions>
      </div>
    </Page>
  );
}

function Copy({ words, onDone }: { words: Words; onDone: () => void }) {
  const [totp, setTotp] = useState("");
  const [error, setError] = useState<string>();
  const key = new URLSearchParams(words.totp_uri.split("?")[1]).get("secret") ?? "";
  const missing = totp.length < 6 ? { say: t("code.missing"), focus: "words-totp" } : undefined;
  const confirm = async (): Promise<void> => {
    setError(undefined);
    try {
      await confirmWords(totp);
      onDone();
    } catch (cause) {
      setTotp("");
      setError((cause instanceof Problem && cause.fields.totp) || sentence(cause));
    }
  };
  return (
    <Page key="copy" title={t("words.title")} back={ME}>
      <div class="stack">
        <p>
          <strong>{t("words.copy")}</strong>
        </p>
        <Card>
          <dl class="secrets">
            <dt>{t("words.identifier")}</dt>
            <dd>{words.identifier}</dd>
            <dt>{t("words.words")}</dt>
            <dd>{words.passphrase.replaceAll("-", " ")}</dd>
          </dl>
        </Card>
        <p>{t("words.qr")}</p>
        <img class="qr" src={picture(words.totp_qr_svg)} alt={t("words.qr")} />
        <details class="details">
          <summary>{t("words.uri")}</summary>
          <div class="stack">
            <p>
              <a href={words.totp_uri}>{t("words.uri.link")}</a>
            </p>
            <p>{t("words.secret")}</p>
            <p class="secret">{key.match(/.{1,4}/g)?.join(" ")}</p>
          </div>
        </details>
        <CodePad
          id="words-totp"
          label={t("words.confirm.label")}
          value={totp}
          onInput={setTotp}
          error={error}
          autocomplete="one-time-code"
        />
        <Actions>
          <Button kind="filled" wide missing={missing} onClick={confirm}>
            {t("words.confirm")}
          </Button>
        </Actions>
      </div>
    </Page>
  );
}

/** The drawing as a picture of this page: no HTML of the server is ever inserted. */
function picture(svg: string): string {
  return URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
}
