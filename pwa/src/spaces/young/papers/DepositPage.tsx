import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { dayOf } from "../../../platform/clock.ts";
import { online } from "../../../platform/connectivity.ts";
import { sentence } from "../../../platform/http.ts";
import { readPaperTypes, readPicture } from "../../../services/documents/papers.ts";
import {
  acceptDeposit,
  type Deposit,
  depositPage,
  readDeposits,
  refuseDeposit,
} from "../../../services/documents/sharing.ts";
import { fullDate, longDate } from "../../../text/dates.ts";
import { Actions, Button, Dialog, Empty, toast, WhoSees } from "../../../ui/index.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { Leafing } from "./Pages.tsx";
import { p } from "./papers-words.ts";

const LIST = "/jeune/papiers";

/** A paper somebody brought: seen before it is kept or refused. */
export default function DepositPage() {
  const { params } = useRoute();
  const deposits = useRead("deposits", readDeposits);
  const found = deposits.value?.find(one => one.id === params.id);
  return (
    <Page key={found ? "known" : "unknown"} title={found?.title ?? p("deposit.title")} back={LIST}>
      <Loaded of={deposits} skeleton={4}>
        {() =>
          found ? (
            <One deposit={found} />
          ) : (
            <Empty text={p("deposit.gone")} action={<Button href={LIST}>{t("add.to_list")}</Button>} />
          )
        }
      </Loaded>
    </Page>
  );
}

function One({ deposit }: { deposit: Deposit }) {
  const { route } = useLocation();
  const types = useRead("paper-types", readPaperTypes);
  const [ask, setAsk] = useState(false);
  const [error, setError] = useState<string>();
  const name = deposit.from.first_name;
  const kind = types.value?.find(one => one.code === deposit.type)?.label;
  const away = online.value ? undefined : p("deposit.offline");
  const accept = async (): Promise<void> => {
    setError(undefined);
    try {
      const { document_id } = await acceptDeposit(deposit.id);
      toast(p("deposit.kept"));
      route(`${LIST}/${document_id}`, true);
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  const refuse = async (): Promise<void> => {
    setAsk(false);
    setError(undefined);
    try {
      await refuseDeposit(deposit.id);
      toast(p("deposit.refused"));
      route(LIST, true);
    } catch (cause) {
      setError(sentence(cause));
    }
  };
  return (
    <div class="stack">
      <p>{p("deposit.from", { name, date: fullDate(dayOf(new Date(deposit.deposited_at))) })}</p>
      {kind && kind !== deposit.title && <p class="meta">{kind}</p>}
      {deposit.expires_on && <p>{t("papers.until", { date: longDate(deposit.expires_on) })}</p>}
      <Leafing
        leaves={{
          name: deposit.id,
          pages: deposit.pages,
          read: (page, signal) => readPicture(depositPage(deposit.id, page), signal),
        }}
      />
      <WhoSees>{p("deposit.sees", { name })}</WhoSees>
      <Alert>{error}</Alert>
      <Actions>
        <Button kind="filled" wide missing={away} onClick={accept}>
          {p("deposit.accept")}
        </Button>
        <Button wide missing={away} onClick={() => setAsk(true)}>
          {p("deposit.refuse")}
        </Button>
      </Actions>
      <Dialog
        open={ask}
        title={p("deposit.ask")}
        confirm={p("deposit.refuse")}
        keep={p("deposit.ask.no")}
        danger
        onClose={() => setAsk(false)}
        onConfirm={refuse}
      >
        <p>{p("deposit.ask.text", { name })}</p>
      </Dialog>
    </div>
  );
}
