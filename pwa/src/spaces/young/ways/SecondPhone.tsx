import { useState } from "preact/hooks";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/http.ts";
import { makeSquare, type Square } from "../../../services/accounts/reopening.ts";
import { hour } from "../../../text/dates.ts";
import { Actions, Button } from "../../../ui/index.ts";
import { NotConfirmed, StepUp, withProof } from "../papers/step-up.tsx";
import { Alert, Page } from "../parts.tsx";
import { Picture } from "./Picture.tsx";
import { w } from "./words.ts";

/** A second phone: a square shown here, once the code was given again. */
export default function SecondPhone() {
  const [square, setSquare] = useState<Square>();
  const [error, setError] = useState<string>();
  const make = async (): Promise<void> => {
    setError(undefined);
    try {
      setSquare(await withProof(makeSquare));
    } catch (cause) {
      if (!(cause instanceof NotConfirmed)) setError(sentence(cause));
    }
  };
  return (
    <Page title={w("second.title")} back="/jeune/moi/rentrer">
      <div class="stack">
        <p>{w("second.lead")}</p>
        <p>{w("second.mind")}</p>
        <Alert>{error}</Alert>
        {square ? (
          <>
            <Picture svg={square.qr_svg} label={w("team.qr")} />
            <p class="meta">{w("second.once", { hour: hour(square.expires_at) })}</p>
            <details class="details">
              <summary>{w("second.copy")}</summary>
              <p class="secret" data-square>
                {square.url}
              </p>
            </details>
          </>
        ) : (
          <Actions>
            <Button kind="filled" wide missing={online.value ? undefined : w("team.offline")} onClick={make}>
              {w("second.make")}
            </Button>
          </Actions>
        )}
        <StepUp />
      </div>
    </Page>
  );
}
