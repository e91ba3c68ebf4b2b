import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { Problem, sentence } from "../../../platform/http.ts";
import { afterOpening } from "../../../platform/session.ts";
import { openByWords } from "../../../services/accounts/session.ts";
import { Actions, Button, CodePad, focusOn, TextField } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import { t } from "../words.ts";
import { openedWithoutPhone } from "./without-phone.ts";

/** `/entrer/retrouver`: identifier, four words and the 6 digits that change. What was typed stays when it is refused. */
export function Find() {
  const { route } = useLocation();
  const [identifier, setIdentifier] = useState("");
  const [words, setWords] = useState("");
  const [totp, setTotp] = useState("");
  const [error, setError] = useState<string>();
  const lacking =
    identifier.trim() === ""
      ? "identifier"
      : words.trim() === ""
        ? "words"
        : totp.length < 6
          ? "totp"
          : undefined;
  const missing = lacking && {
    say: t("find.missing", { what: t(`find.${lacking}`) }),
    focus: `find-${lacking}`,
  };
  const enter = async (): Promise<void> => {
    setError(undefined);
    try {
      const open = await openByWords(identifier.trim(), words.trim(), totp);
      const who = openedWithoutPhone(open, "words");
      route(afterOpening(who.role), true);
    } catch (cause) {
      if (cause instanceof Problem && cause.code === "clock_skew") setError(t("code.clock"));
      else setError(sentence(cause));
      setTotp("");
      throw cause;
    }
  };
  return (
    <Screen title={t("find.title")} back="/entrer">
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          if (missing) focusOn(missing.focus);
          else enter().catch(() => undefined);
        }}
      >
        <Alert>{error}</Alert>
        <TextField
          id="find-identifier"
          label={t("find.identifier")}
          hint={t("find.identifier.hint")}
          value={identifier}
          onInput={setIdentifier}
          autocomplete="username"
          autocapitalize="characters"
          spellcheck={false}
        />
        <TextField
          id="find-words"
          label={t("find.words")}
          hint={t("find.words.hint")}
          value={words}
          onInput={setWords}
          autocomplete="current-password"
          autocapitalize="none"
          spellcheck={false}
        />
        <CodePad
          id="find-totp"
          label={t("find.totp")}
          hint={t("find.totp.hint")}
          value={totp}
          onInput={setTotp}
          autocomplete="one-time-code"
        />
        <p class="meta">{t("find.note")}</p>
        <Actions>
          <Button kind="filled" wide missing={missing} onClick={enter}>
            {t("find.go")}
          </Button>
          <Button kind="quiet" href="/entrer/invitation">
            {t("door.invitation")}
          </Button>
        </Actions>
      </form>
    </Screen>
  );
}
