import { useEffect, useState } from "preact/hooks";
import { Loaded, Screen } from "../../../frame/index.ts";
import {
  finishSigning,
  type Reopening,
  readReopenings,
  readThinSafes,
  refuseSigning,
  signSecond,
} from "../../../services/accounts/reopening.ts";
import { when } from "../../../text/dates.ts";
import { Button, Card, Empty, List, Row, toast } from "../../../ui/index.ts";
import { fileHref, places } from "../addresses.ts";
import { useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { isLead } from "../role.ts";
import { NotConfirmed, withProof } from "../StepUp.tsx";
import { said } from "../words.ts";
import { isWholeCode, scanned, tidyCode } from "./code.ts";
import { o } from "./words.ts";

const AGAIN = 10_000;

/** Who waits to come in again in one's teams, each with its gesture; for a lead, whose recovery would not stand. */
export function Waiting() {
  const list = useLive("reopenings", readReopenings);
  const [error, setError] = useState<string>();
  useEffect(() => {
    const code = tidyCode(location.hash.slice(1));
    if (!isWholeCode(code)) return;
    scanned.value = code;
    history.replaceState(null, "", location.pathname);
  }, []);
  // Somebody waits in front of a colleague: look now and then.
  useEffect(() => {
    const timer = setInterval(() => void list.refresh(), AGAIN);
    return () => clearInterval(timer);
  }, []);
  const make = async (gesture: () => Promise<void>, done: string): Promise<void> => {
    setError(undefined);
    try {
      await withProof(gesture);
      toast(done);
    } catch (cause) {
      if (!(cause instanceof NotConfirmed)) setError(said(cause));
    }
    await list.refresh();
  };
  return (
    <Screen title={o("title")}>
      <div class="stack">
        <p>{o("lead")}</p>
        {scanned.value && (
          <div class="notice stack">
            <p>{o("code.kept", { code: scanned.value })}</p>
            <Button href={places.caseload}>{o("caseload")}</Button>
          </div>
        )}
        <Refusal>{error}</Refusal>
        <Loaded of={list} skeleton={2}>
          {value =>
            value.length === 0 ? (
              <Empty text={o("none")} />
            ) : (
              <div class="stack">
                {value.map(one => (
                  <One key={one.id} one={one} onMake={make} />
                ))}
              </div>
            )
          }
        </Loaded>
        {isLead() && <Thin />}
      </div>
    </Screen>
  );
}

type Make = (gesture: () => Promise<void>, done: string) => Promise<void>;

function One({ one, onMake }: { one: Reopening; onMake: Make }) {
  const { name } = one.youth;
  return (
    <Card>
      <div class="stack stack-2">
        <h2>{name}</h2>
        <p>
          {o("by", {
            name: one.signed_by,
            when: when(one.signed_at),
            identity: o(`identity.${one.identity}`),
            way: o(`way.${one.way}`),
          })}
        </p>
        <p role="status">
          <strong>{stateOf(one)}</strong>
        </p>
        {one.state === "signed" && !one.mine && <p>{o("careful", { name })}</p>}
        <div class="cluster">
          {one.state === "signed" && !one.mine && (
            <Button kind="filled" onClick={() => onMake(() => signSecond(one.id), o("signed"))}>
              {o("sign")}
            </Button>
          )}
          {one.state === "signed" && (
            <Button kind="danger" onClick={() => onMake(() => refuseSigning(one.id), o("refused"))}>
              {o("refuse")}
            </Button>
          )}
          {one.state === "finishing" && (
            <Button kind="filled" onClick={() => onMake(() => finishSigning(one.id), o("signed"))}>
              {o("finish")}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

function stateOf(one: Reopening): string {
  if (one.state === "signed") return o(one.mine ? "mine" : "asked");
  if (one.state === "waiting") return o("waiting", { when: one.opens_at ? when(one.opens_at) : "" });
  return o(one.state === "finishing" ? "finishing" : "ready", { name: one.youth.name });
}

function Thin() {
  const thin = useLive("safes-thin", readThinSafes);
  return (
    <section class="stack stack-2" aria-labelledby="thin">
      <h2 id="thin">{o("thin")}</h2>
      <Loaded of={thin} skeleton={2}>
        {value =>
          value.length === 0 ? (
            <p>{o("thin.none")}</p>
          ) : (
            <>
              <p class="meta">{o("thin.why")}</p>
              <List label={o("thin")}>
                {value.map(one => (
                  <Row key={one.id} href={fileHref(one.id, "compte")} title={one.name} />
                ))}
              </List>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
