import { useEffect, useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/http.ts";
import { type DrawnCard, drawCard, readCard, stowCard } from "../../../services/accounts/card.ts";
import { saveAs } from "../../../services/documents/takeaway.ts";
import { Actions, Button, Card, Empty } from "../../../ui/index.ts";
import { NotConfirmed, StepUp, withProof } from "../papers/step-up.tsx";
import { Alert, Page, useRead, useRefresh } from "../parts.tsx";
import { w } from "./words.ts";

const BACK = "/jeune/moi/rentrer";

/** The rescue card: made with the code given, shown once, put away. */
export default function CardPage() {
  const card = useRead("card", readCard);
  useRefresh(card);
  const [drawn, setDrawn] = useState<DrawnCard>();
  const [stowed, setStowed] = useState(false);
  const [error, setError] = useState<string>();
  const make = async (): Promise<void> => {
    setError(undefined);
    try {
      setDrawn(await withProof(drawCard));
    } catch (cause) {
      if (!(cause instanceof NotConfirmed)) setError(sentence(cause));
    }
  };
  if (stowed)
    return (
      <Page key="done" title={w("card.title")} back={BACK}>
        <Empty mood="done" text={w("card.done")} action={<Button href={BACK}>{w("short")}</Button>} />
      </Page>
    );
  if (drawn) return <Shown drawn={drawn} onStowed={() => setStowed(true)} />;
  return (
    <Page key="first" title={w("card.title")} back={BACK}>
      <div class="stack">
        <p>{w("card.lead")}</p>
        <p>{w("card.day")}</p>
        <p>{w("card.once")}</p>
        <Alert>{error}</Alert>
        <Loaded of={card} skeleton={1}>
          {({ made_at }) => (
            <div class="stack">
              {made_at && <p class="notice">{w("card.again")}</p>}
              <Actions>
                <Button
                  kind="filled"
                  wide
                  missing={online.value ? undefined : w("card.offline")}
                  onClick={make}
                >
                  {w(made_at ? "card.remake" : "card.make")}
                </Button>
              </Actions>
            </div>
          )}
        </Loaded>
        <StepUp />
      </div>
    </Page>
  );
}

function Shown({ drawn, onStowed }: { drawn: DrawnCard; onStowed: () => void }) {
  const [error, setError] = useState<string>();
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    // A picture of this page: no HTML of the server is ever inserted.
    const url = URL.createObjectURL(new Blob([drawn.qr_svg], { type: "image/svg+xml" }));
    setPicture(url);
    return () => URL.revokeObjectURL(url);
  }, [drawn]);
  const stow = async (): Promise<void> => {
    setError(undefined);
    try {
      await stowCard();
      onStowed();
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <Page key="shown" title={w("card.title")} back={BACK}>
      <div class="stack">
        <p>
          <strong>{w("card.copy")}</strong>
        </p>
        <Card>
          <dl class="secrets">
            <dt>{w("card.signs")}</dt>
            <dd data-card>{drawn.card.replaceAll("-", " ")}</dd>
          </dl>
        </Card>
        <p>{w("card.where")}</p>
        <Button wide onClick={() => saveAs(w("card.file"), drawn.pdf)}>
          {w("card.print")}
        </Button>
        <p>{w("card.qr")}</p>
        {picture && <img class="qr" src={picture} alt={w("card.qr")} />}
        <Alert>{error}</Alert>
        <Actions>
          <Button kind="filled" wide onClick={stow}>
            {w("card.stow")}
          </Button>
        </Actions>
      </div>
    </Page>
  );
}
