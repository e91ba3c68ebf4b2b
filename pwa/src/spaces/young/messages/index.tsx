import { Bell } from "lucide-preact";
import { today } from "../../../platform/clock.ts";
import { appointmentsOf, myPapers, openStepsOf } from "../../../services/conversations/joinable.ts";
import type { Target } from "../../../services/conversations/types.ts";
import { readArrival } from "../../../services/exchange/transfers.ts";
import { List, Row } from "../../../ui/index.ts";
import { ArrivedThread } from "../../handovers/ArrivedThread.tsx";
import { CircleRow } from "../../talk/CircleRow.tsx";
import { Talking } from "../../talk/index.tsx";
import { useMine } from "../mine.ts";
import { Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";

/** The young person's messages; what Cap 18 itself says stands above them. */
export default function Messages() {
  return (
    <Talking
      side="young"
      base="/jeune/messages"
      frame={Page}
      placeOf={placeOf}
      joinable={joinable}
      above={<Said />}
      below={<Below />}
    />
  );
}

function Below() {
  const arrival = useRead("arrival", () => readArrival("me"));
  return (
    <>
      <CircleRow />
      <ArrivedThread found={arrival.value} />
    </>
  );
}

function Said() {
  const { notices } = useMine();
  const unread = notices.value?.unread ?? 0;
  return (
    <List label={t("notices.title")}>
      <Row
        icon={Bell}
        href="/jeune/avis"
        title={t("notices.title")}
        meta={unread > 0 ? t("notices.unread", { n: unread }) : undefined}
        fresh={unread > 0}
      />
    </List>
  );
}

async function joinable(): Promise<Target[]> {
  const found = await Promise.all([appointmentsOf("me", today()), openStepsOf("me"), myPapers()]);
  return found.flat();
}

function placeOf({ kind, ref }: Target): string | undefined {
  if (kind === "paper") return `/jeune/papiers/${ref}`;
  if (kind === "appointment") return `/jeune/agenda/${ref}`;
  return `/jeune/demarches/${ref}`;
}
