import { IdCard, Info, MailOpen, Smartphone, TextCursorInput } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { isEnrolled } from "../../../platform/enrolment.ts";
import { afterOpening, cutHere, lastRole, opened, session, type Who } from "../../../platform/session.ts";
import { Actions, Button, CodePad, focusOn, List, Row, Skeleton, toast } from "../../../ui/index.ts";
import { openWithCode } from "../opening.ts";
import { t } from "../words.ts";
import { Find } from "./Find.tsx";
import { LostPhone, type Why } from "./Lost.tsx";
import { type Doorstep, lookWithoutPhone } from "./without-phone.ts";

type Step = Doorstep["kind"] | "code";

/** `/entrer`: the code of this phone when it has one, otherwise the ways to come in. */
export function Door() {
  const { route } = useLocation();
  const [step, setStep] = useState<Step>();
  const look = async (): Promise<void> => {
    if (await isEnrolled().catch(() => false)) return setStep("code");
    const found = await lookWithoutPhone(lastRole() === "young" && session.value.state === "known");
    if (found.kind !== "open") return setStep(found.kind);
    opened(found.who);
    route(afterOpening(found.who.role), true);
  };
  useEffect(() => void look(), []);
  // Cut from elsewhere while the door was shown: the code it asked for would open nothing any more.
  if (cutHere.value) return <LostPhone why="evicted" />;
  if (step === "code") return <CodeDoor />;
  if (step === "words") return <Find />;
  // A phone that was ours and has no key any more was cleaned by its browser: nothing is lost, and it says so.
  if (step === "evicted") return <LostPhone why="evicted" />;
  if (step === "ways") return <Ways />;
  return (
    <Screen title={t("door.title")} back="/">
      <Skeleton />
    </Screen>
  );
}

function Ways() {
  return (
    <Screen title={t("door.title")} back="/">
      <div class="stack">
        <p>{t("door.lead")}</p>
        <List>
          <Row
            href="/entrer/invitation"
            icon={MailOpen}
            title={t("door.invitation")}
            meta={t("door.invitation.meta")}
          />
          <Row
            href="/entrer/retrouver"
            icon={TextCursorInput}
            title={t("door.words")}
            meta={t("door.words.meta")}
          />
          <Row href="/entrer/aide" icon={Smartphone} title={t("door.lost")} meta={t("door.lost.meta")} />
          <Row href="/entrer/carte" icon={IdCard} title={t("door.card")} meta={t("door.card.meta")} />
        </List>
        <p class="note-line">
          <Info size={18} aria-hidden="true" />
          <span>{t("door.none")}</span>
        </p>
        <Button kind="quiet" href="/pro">
          {t("door.pro")}
        </Button>
      </div>
    </Screen>
  );
}

function CodeDoor() {
  const { route } = useLocation();
  const [code, setCode] = useState("");
  const [error, setError] = useState<string>();
  const [lost, setLost] = useState<Why>();
  const [busy, setBusy] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    // After the title took its turn: the digits can be typed at once.
    const timer = setTimeout(() => setReady(true), 50);
    return () => clearTimeout(timer);
  }, []);
  const enter = (who: Who): void => {
    opened(who);
    route(afterOpening(who.role), true);
  };
  const open = async (typed: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const found = await openWithCode(typed, who => session.value.state === "open" && opened(who));
      if (found.kind === "open") {
        if (found.say) toast(found.say);
        return enter(found.who);
      }
      setCode("");
      if (found.kind === "lost") setLost(found.why);
      else setError(found.text);
    } finally {
      setBusy(false);
    }
  };
  if (lost) return <LostPhone why={lost} />;
  const missing = code.length < 6 ? { say: t("code.missing"), focus: "code" } : undefined;
  return (
    <Screen title={t("code.title")}>
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault();
          if (missing) focusOn("code");
          else void open(code);
        }}
      >
        {!online.value && <p class="meta">{t("code.offline")}</p>}
        <CodePad
          id="code"
          focused={ready}
          label={t("code.label")}
          value={code}
          onInput={setCode}
          onFull={open}
          error={error}
          autocomplete="current-password"
        />
        <Actions>
          <Button kind="filled" wide busy={busy} missing={missing} onClick={() => open(code)}>
            {t("code.open")}
          </Button>
          <Button kind="quiet" href="/entrer/aide">
            {t("code.other")}
          </Button>
        </Actions>
      </form>
    </Screen>
  );
}
