import { useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/problem.ts";
import { readMentoring, refuseMentor } from "../../../services/mentoring/mentoring.ts";
import type { Pair, YouthMentoring } from "../../../services/mentoring/types.ts";
import { Actions, Button, Dialog, Sheet, toast } from "../../../ui/index.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { Active } from "./Active.tsx";
import { Offers } from "./Offers.tsx";
import { Past } from "./Past.tsx";
import { Proposed } from "./Proposed.tsx";
import { WishForm } from "./WishForm.tsx";
import { y } from "./words.ts";

export type Mine = { found: YouthMentoring; refresh: () => Promise<void> };

const RUNNING = ["active", "paused", "suspended"];
const WAITING = ["proposed", "accepted"];

/** « Mon mentor »: ask, say yes or no, what we do together, a pause, the goodbye. */
export default function MyMentor() {
  const read = useRead("mentoring:mine", () => readMentoring("me"));
  return (
    <Page title={y("title")} back="/jeune/moi">
      <Loaded of={read} skeleton={4}>
        {found => <Whole found={found} refresh={read.refresh} />}
      </Loaded>
    </Page>
  );
}

function Whole({ found, refresh }: Mine) {
  const waits = found.pairs.find(one => WAITING.includes(one.state));
  const runs = found.pairs.find(one => RUNNING.includes(one.state));
  const past = found.pairs.filter(one => one.state === "ended");
  return (
    <div class="stack">
      {runs ? (
        <Active key={runs.id} pair={runs} refresh={refresh} />
      ) : waits ? (
        <Proposed key={waits.id} pair={waits} refresh={refresh} />
      ) : (
        <Asking found={found} refresh={refresh} />
      )}
      {past.map((pair: Pair) => (
        <Past key={pair.id} pair={pair} refresh={refresh} />
      ))}
    </div>
  );
}

/** Nobody yet: what a mentor is, and how to ask for one, or for none. */
function Asking({ found, refresh }: Mine) {
  const [asking, setAsking] = useState(false);
  const [sure, setSure] = useState(false);
  const [error, setError] = useState<string>();
  const stop = async (): Promise<void> => {
    setSure(false);
    setError(undefined);
    try {
      await refuseMentor();
      toast(y("stop.done"));
      await refresh();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <>
      <Offers found={found} refresh={refresh} />
      <p class="lead">{y("what")}</p>
      {found.state === "asked" && <p role="status">{y("asked")}</p>}
      {found.state === "refused" && <p>{y("refused")}</p>}
      <Alert>{error}</Alert>
      {online.value && (
        <Actions>
          <Button kind="filled" wide aria-haspopup="dialog" onClick={() => setAsking(true)}>
            {y(found.state === "asked" ? "ask.again" : "ask")}
          </Button>
          {found.state === "asked" && (
            <Button kind="quiet" wide onClick={() => setSure(true)}>
              {y("stop")}
            </Button>
          )}
        </Actions>
      )}
      <Sheet open={asking} title={y("ask")} onClose={() => setAsking(false)}>
        <WishForm found={found} refresh={refresh} onClose={() => setAsking(false)} />
      </Sheet>
      <Dialog
        open={sure}
        title={y("stop.sure")}
        confirm={y("stop.go")}
        keep={y("keep")}
        onConfirm={stop}
        onClose={() => setSure(false)}
      />
    </>
  );
}
