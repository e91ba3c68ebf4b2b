import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { NetworkFailure } from "../../../platform/http.ts";
import { setLocalCode } from "../../../platform/local-seal.ts";
import { homeOf, opened } from "../../../platform/session.ts";
import { acceptInvitation } from "../../../services/accounts/invitation.ts";
import { whoOf } from "../../../services/accounts/session.ts";
import { Button, CodePad } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import { t } from "../words.ts";
import { refusalOf } from "./Invited.tsx";
import { agreed, deviceLabel, invitation, isEasy, ticket } from "./ticket.ts";

/** Six digits, twice, then this phone is enrolled. A cut network keeps the digits: the same are sent again. */
export function ChooseCode() {
  const { route } = useLocation();
  const [first, setFirst] = useState("");
  const [again, setAgain] = useState("");
  const [kept, setKept] = useState<string>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const choose = (code: string): void => {
    if (isEasy(code)) {
      setFirst("");
      return setError(t("choose.easy"));
    }
    setError(undefined);
    setKept(code);
  };
  const repeat = (code: string): void => {
    if (code === kept) return void enrol(code);
    setKept(undefined);
    setFirst("");
    setAgain("");
    setError(t("choose.differs"));
  };
  const enrol = async (code: string): Promise<void> => {
    if (!ticket.value || !invitation.value) return;
    setBusy(true);
    setError(undefined);
    try {
      const terms = invitation.value.terms_version;
      const made = await acceptInvitation(ticket.value, code, deviceLabel(), terms, agreed.value);
      await setLocalCode(code);
      ticket.value = undefined;
      invitation.value = undefined;
      opened(whoOf(made));
      route(homeOf(made.space), true);
    } catch (cause) {
      setBusy(false);
      setError(cause instanceof NetworkFailure ? t("choose.cut") : refusalOf(cause));
    }
  };
  if (kept === undefined)
    return (
      <Digits
        key="first"
        title={t("choose.title")}
        label={t("choose.label")}
        hint={t("choose.hint")}
        value={first}
        onInput={setFirst}
        onFull={choose}
        error={error}
      />
    );
  return (
    <Digits
      key="again"
      title={t("choose.again.title")}
      label={t("choose.again.label")}
      value={again}
      onInput={setAgain}
      onFull={repeat}
      busy={busy}
    >
      <Alert>{error}</Alert>
      {error && again === kept && !busy && (
        <Button kind="filled" wide onClick={() => enrol(kept)}>
          {t("retry")}
        </Button>
      )}
    </Digits>
  );
}

type DigitsProps = Parameters<typeof CodePad>[0] & { title: string; busy?: boolean };

function Digits({ title, busy, children, ...pad }: DigitsProps & { children?: preact.ComponentChildren }) {
  const [ready, setReady] = useState(false);
  // After the title was read: the field takes the keyboard, without hiding the sentence above it.
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), 50);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Screen title={title} back="/entrer/invitation?etape=voit">
      <div class="stack">
        <CodePad {...pad} id="new-code" autocomplete="new-password" focused={ready} />
        <p role="status" class="meta">
          {busy ? t("choose.making") : ""}
        </p>
        {children}
        <p class="meta">{t("choose.warning")}</p>
      </div>
    </Screen>
  );
}
