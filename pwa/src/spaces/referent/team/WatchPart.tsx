import { useState } from "preact/hooks";
import type { Teams } from "../../../services/desk/team.ts";
import { type Gone, giveFiles, readWatch } from "../../../services/handovers/giving.ts";
import { longDate, when } from "../../../text/dates.ts";
import { Button } from "../../../ui/index.ts";
import { fileHref } from "../addresses.ts";
import { fullName } from "../caseload/index.ts";
import { h } from "../handovers/words.ts";
import { useLive } from "../live.ts";
import { t } from "../words.ts";
import { AssignSheet } from "./AssignSheet.tsx";
import { sayGiven, undoGiven } from "./given.ts";
import { mayFollow } from "./members.ts";

type Props = { teams: Teams; readOnly: boolean; refresh: () => Promise<void> };

/** Referents who are away while messages wait, and what one gave lately and may still take back. */
export function WatchPart({ teams, readOnly, refresh }: Props) {
  const read = useLive("handovers:watch", readWatch);
  const [covering, setCovering] = useState<Gone>();
  const again = async (): Promise<void> => {
    await Promise.all([read.refresh(), refresh()]);
  };
  const cover = async (referent: string): Promise<void> => {
    if (!covering) return;
    const given = await giveFiles(covering.youths, referent, covering.back_on);
    setCovering(undefined);
    sayGiven(given, again);
    await again();
  };
  const { absent = [], undoable = [] } = read.value ?? {};
  return (
    <>
      {absent.length > 0 && (
        <section class="card stack stack-2" aria-labelledby="absent-title">
          <h2 id="absent-title">{h("absent.title")}</h2>
          <ul class="team-list">
            {absent.map(one => (
              <OneGone
                key={one.referent.id}
                one={one}
                onCover={readOnly ? undefined : () => setCovering(one)}
              />
            ))}
          </ul>
        </section>
      )}
      {undoable.length > 0 && !readOnly && (
        <section class="card stack stack-2 no-print" aria-labelledby="undo-title">
          <h2 id="undo-title">{h("undo.title")}</h2>
          <ul class="team-list">
            {undoable.map(one => {
              const said = { n: one.count, name: fullName(one.referent) };
              return (
                <li key={one.id}>
                  <div class="team-who">
                    <span>
                      {[
                        h("undo.line", said),
                        ...(one.ends_on ? [h("undo.until", { date: longDate(one.ends_on) })] : []),
                      ].join(", ")}
                    </span>
                    <span class="meta line">{h("undo.can", { when: when(one.undo_until) })}</span>
                  </div>
                  <div class="team-gestures">
                    <Button aria-label={h("undo.for", said)} onClick={() => undoGiven(one, again)}>
                      {h("undo.go")}
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <AssignSheet
        open={covering !== undefined}
        title={covering ? h("absent.cover_for", { name: fullName(covering.referent) }) : ""}
        label={t("circle.referent")}
        hint={
          covering &&
          h("absent.until", { date: longDate(covering.back_on), name: covering.referent.first_name })
        }
        choices={mayFollow(teams)
          .filter(
            one => one.id !== covering?.referent.id && !absent.some(away => away.referent.id === one.id),
          )
          .map(one => ({
            value: one.id,
            label: t("assign.load", { name: fullName(one), n: one.youths }),
          }))}
        onClose={() => setCovering(undefined)}
        onChoice={cover}
        refresh={again}
      />
    </>
  );
}

function OneGone({ one, onCover }: { one: Gone; onCover: (() => void) | undefined }) {
  const name = fullName(one.referent);
  return (
    <li>
      <div class="team-who">
        <span>{h("absent.one", { name, date: longDate(one.back_on) })}</span>
        <span class="meta line">{h("absent.waits", { n: one.unread })}</span>
        <span class="cluster">
          {one.youths.map(youth => (
            <a key={youth.id} href={fileHref(youth.id)}>
              {fullName(youth)}
            </a>
          ))}
        </span>
      </div>
      {onCover && (
        <div class="team-gestures no-print">
          <Button aria-label={h("absent.cover_for", { name })} aria-haspopup="dialog" onClick={onCover}>
            {h("absent.cover")}
          </Button>
        </div>
      )}
    </li>
  );
}
