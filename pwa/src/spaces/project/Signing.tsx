import { useState } from "preact/hooks";
import { dayOf } from "../../platform/clock.ts";
import { sentence } from "../../platform/problem.ts";
import { type Edition, offer, type Project } from "../../services/project/project.ts";
import { longDate } from "../../text/dates.ts";
import { Actions, Button, Card, toast } from "../../ui/index.ts";
import { signedBy, useHand } from "./hand.ts";
import { t } from "./words.ts";

/** Where the project stands with its two signatures, and the gesture that follows. */
export function Signing({ project }: { project: Project }) {
  const hand = useHand();
  const [fault, setFault] = useState<string>();
  const last = project.editions?.[0];
  const waits = last?.state === "open";
  const toSign = waits && hand.mayWrite && !signedBy(last, hand.side);
  const mayOffer = hand.mayWrite && project.lines.length > 0 && (!last || last.changed === true);
  const propose = async (): Promise<void> => {
    setFault(undefined);
    try {
      hand.put(await offer(hand.youth));
      toast(t("sign.offered"));
    } catch (error) {
      setFault(sentence(error));
    }
  };
  return (
    <Card class="stack stack-2">
      <p>
        <strong>{last ? standing(last, hand.side) : t("sign.never")}</strong>
      </p>
      {last?.changed && <p>{t("sign.changed")}</p>}
      {project.review && (
        <p>{project.review.due ? t("review.due") : t("review", { date: longDate(project.review.on) })}</p>
      )}
      <div role="alert">{fault && <p class="field-error">{fault}</p>}</div>
      <Actions>
        {last && (
          <Button kind={toSign ? "filled" : "second"} wide href={`${hand.home}/${last.number}`}>
            {toSign ? t("sign.read") : t("sign.see", { n: last.number })}
          </Button>
        )}
        {mayOffer && (
          <Button wide onClick={propose}>
            {t(last ? "sign.offer.again" : "sign.offer")}
          </Button>
        )}
      </Actions>
      {project.editions && project.editions.length > 1 && (
        <p class="cluster">
          {project.editions.slice(1).map(one => (
            <a key={one.number} class="button-link" href={`${hand.home}/${one.number}`}>
              {t("sign.see", { n: one.number })}
            </a>
          ))}
        </p>
      )}
    </Card>
  );
}

function standing(edition: Edition, side: "young" | "referent"): string {
  const n = edition.number;
  if (edition.signed_on) return t("sign.both", { n, date: longDate(edition.signed_on) });
  return t(signedBy(edition, side) ? "sign.waits.other" : "sign.waits", { n });
}

/** `3 décembre 2026`, of an instant. */
export function dayWord(at: string): string {
  return longDate(dayOf(new Date(at)));
}
