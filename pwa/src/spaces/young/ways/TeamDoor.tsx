import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { isEnrolled } from "../../../platform/enrolment.ts";
import { NetworkFailure, Problem, sentence } from "../../../platform/http.ts";
import {
  type Asked,
  askTeam,
  enterByTeam,
  forgetAsking,
  giveUp,
  keptAsking,
  lookTeam,
  type Stand,
} from "../../../services/accounts/reopening.ts";
import { hour, when } from "../../../text/dates.ts";
import { Actions, Button, Card, Empty, Skeleton } from "../../../ui/index.ts";
import { Taken } from "../entry/Taken.tsx";
import { deviceLabel } from "../entry/ticket.ts";
import { Alert } from "../parts.tsx";
import { NewCode } from "./NewCode.tsx";
import { Picture } from "./Picture.tsx";
import { w } from "./words.ts";
import { here } from "./zone.ts";

const BACK = "/entrer/aide";
const SOON = 4_000;
const LATER = 60_000;

/** `/entrer/equipe`: a code shown to somebody of the team; two signatures, sometimes a delay, then a new code. */
export default function TeamDoor() {
  const { route } = useLocation();
  const [taken, setTaken] = useState<boolean>();
  const [asked, setAsked] = useState<Asked>();
  const [stand, setStand] = useState<Stand>();
  const [error, setError] = useState<string>();
  const ask = async (): Promise<void> => {
    setError(undefined);
    try {
      setAsked(await askTeam(deviceLabel()));
      setStand(undefined);
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  const begin = async (): Promise<void> => {
    const kept = await keptAsking();
    if (kept) setAsked(kept);
    else await ask();
  };
  useEffect(() => {
    isEnrolled().then(setTaken, () => setTaken(false));
  }, []);
  useEffect(() => {
    if (taken === false) void begin();
  }, [taken]);
  const secret = asked?.secret;
  const slow = stand?.state === "waiting";
  const over = stand?.state === "ready" || stand?.state === "done" || stand?.state === "stopped";
  useEffect(() => {
    if (!secret || over) return;
    const look = async (): Promise<void> => {
      try {
        setStand(await lookTeam(secret));
        setError(undefined);
      } catch (cause) {
        if (cause instanceof Problem && cause.status === 409) setStand(STOPPED);
        else setError(cause instanceof NetworkFailure ? w("team.offline") : sentence(cause));
      }
    };
    if (!slow) void look();
    const timer = setInterval(look, slow ? LATER : SOON);
    return () => clearInterval(timer);
  }, [secret, slow, over]);
  if (taken) return <Taken onFree={() => setTaken(false)} />;
  if (asked && stand?.state === "ready")
    return (
      <NewCode
        send={(code, label) => enterByTeam(asked.secret, code, label)}
        onEntered={() => route("/jeune/moi/retour", true)}
        back={BACK}
      />
    );
  const again = async (): Promise<void> => {
    await forgetAsking();
    setAsked(undefined);
    await ask();
  };
  const leave = async (): Promise<void> => {
    if (secret) await giveUp(secret).catch(forgetAsking);
    route(BACK, true);
  };
  return (
    <Screen title={w("team.title")} back={BACK}>
      <div class="stack">
        <Alert>{error}</Alert>
        {!asked && !error && <Skeleton />}
        {!asked && error && <Button onClick={ask}>{w("team.again")}</Button>}
        {asked && <Shown asked={asked} stand={stand} onAgain={again} onLeave={leave} />}
      </div>
    </Screen>
  );
}

const STOPPED: Stand = { state: "stopped", way: null, signatures: 0, opens_at: null, server_time: "" };

function Shown(props: {
  asked: Asked;
  stand: Stand | undefined;
  onAgain: () => Promise<void>;
  onLeave: () => Promise<void>;
}) {
  const { asked, stand } = props;
  const state = stand?.state ?? "asked";
  if (state === "stopped" || state === "done")
    return (
      <div class="stack">
        <Empty text={w("team.stopped")} />
        <Actions>
          <Button kind="filled" wide onClick={props.onAgain}>
            {w("team.again")}
          </Button>
        </Actions>
      </div>
    );
  if (state === "waiting" || state === "finishing")
    return (
      <div class="stack">
        <p role="status">
          <strong>{w("team.two")}</strong>
        </p>
        <p>
          {state === "waiting" && stand?.opens_at
            ? w("team.wait", { when: when(stand.opens_at, here()) })
            : w("team.finishing")}
        </p>
        <p>{w("team.wait.why")}</p>
      </div>
    );
  return (
    <div class="stack">
      <p>{w("team.lead")}</p>
      <Picture svg={asked.qr_svg} label={w("team.qr")} />
      <Card>
        <dl class="secrets">
          <dt>{w("team.code")}</dt>
          <dd data-asking>{asked.code}</dd>
        </dl>
      </Card>
      <p role="status">
        <strong>{w(state === "signed" ? "team.one" : "team.none")}</strong>
      </p>
      {state === "asked" && <p class="meta">{w("team.until", { hour: hour(asked.expires_at) })}</p>}
      <Actions>
        <Button kind="quiet" wide onClick={props.onLeave}>
          {w("team.give_up")}
        </Button>
      </Actions>
    </div>
  );
}
