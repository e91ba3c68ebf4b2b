import { Screen } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { appointmentsOf, openStepsOf } from "../../../services/conversations/joinable.ts";
import type { Target, Thread } from "../../../services/conversations/types.ts";
import { AidsRow } from "../../talk/AidsRow.tsx";
import { AwayRow } from "../../talk/AwayRow.tsx";
import { EachRow } from "../../talk/EachRow.tsx";
import { HelpAsked } from "../../talk/HelpAsked.tsx";
import { Talking } from "../../talk/index.tsx";
import { WaitingLong } from "../../talk/WaitingLong.tsx";
import { fileHref } from "../addresses.ts";
import { isLead } from "../role.ts";

/** A professional's messages: who asks for help, what waits too long, then the threads. */
export default function Messages() {
  return (
    <Talking
      side="adult"
      base="/equipe/messages"
      frame={Screen}
      placeOf={placeOf}
      joinable={joinable}
      models
      above={
        <>
          <HelpAsked />
          {isLead() && <WaitingLong />}
        </>
      }
      below={
        <>
          <EachRow />
          <AidsRow />
          <AwayRow />
        </>
      }
    />
  );
}

async function joinable({ youth_id }: Thread): Promise<Target[]> {
  return (await Promise.all([appointmentsOf(youth_id, today()), openStepsOf(youth_id)])).flat();
}

function placeOf({ kind, ref }: Target, youth: string): string | undefined {
  if (kind === "step") return fileHref(youth, "etapes");
  if (kind === "appointment") return `/equipe/agenda/${ref}`;
  return kind === "paper" ? fileHref(youth, "papiers") : fileHref(youth);
}
