import { useEffect, useState } from "preact/hooks";
import {
  type Invited,
  type Issued,
  invite,
  readInvitations,
  revokeInvitation,
} from "../../../services/accounts/invitations.ts";
import type { File } from "../../../services/desk/file.ts";
import { when } from "../../../text/dates.ts";
import { Button, Dialog } from "../../../ui/index.ts";
import { stale, useLive } from "../live.ts";
import { Refusal } from "../parts.tsx";
import { HelpIn } from "../reopen/HelpIn.tsx";
import { said, t } from "../words.ts";
import { InvitationSheet } from "./InvitationSheet.tsx";

/** Has the young person come in? If not: invite face to face; a new QR code ends the one before. */
export function AccountCard({
  file,
  readOnly,
  refresh,
}: {
  file: File;
  readOnly: boolean;
  refresh: () => Promise<void>;
}) {
  const youth = file.identity.id;
  const list = useLive(`invitations:${youth}`, () => readInvitations(youth));
  const [shown, setShown] = useState<Issued>();
  const [leaving, setLeaving] = useState<Invited>();
  const [error, setError] = useState<string>();
  const live = list.value?.find(one => one.state === "live");
  const reread = async (): Promise<void> => {
    stale("caseload:");
    await Promise.all([list.refresh(), refresh()]);
  };
  const make = async (): Promise<void> => {
    setError(undefined);
    try {
      setShown(await invite(youth));
      await reread();
    } catch (cause) {
      setError(said(cause));
    }
  };
  const revoke = async (one: Invited): Promise<void> => {
    setError(undefined);
    try {
      await revokeInvitation(one.id);
    } catch (cause) {
      setError(said(cause));
    }
    setLeaving(undefined);
    await reread();
  };
  // While the QR code is on screen, the young person may use it: look now and then, and say so.
  useEffect(() => {
    if (!shown) return;
    const timer = setInterval(() => void list.refresh(), 5_000);
    return () => clearInterval(timer);
  }, [shown]);
  const usedNow = shown && list.value?.find(one => one.id === shown.id)?.state === "used";
  useEffect(() => {
    if (usedNow) void reread();
  }, [usedNow]);
  return (
    <section class="card stack stack-2" aria-labelledby="file-compte">
      <h2 id="file-compte" tabIndex={-1}>
        {t("invite.title")}
      </h2>
      <p>{stateSentence(file, live)}</p>
      <Refusal>{error}</Refusal>
      {file.account !== "active" && !readOnly && (
        <div class="cluster no-print">
          <Button onClick={make}>{live ? t("invite.again") : t("invite.go")}</Button>
          {live && (
            <Button kind="quiet" onClick={() => setLeaving(live)}>
              {t("invite.revoke")}
            </Button>
          )}
        </div>
      )}
      {file.account === "active" && !readOnly && <HelpIn youth={youth} name={file.identity.first_name} />}
      {live && <p class="meta">{t("invite.again.note")}</p>}
      {(list.value?.length ?? 0) > 0 && (
        <details>
          <summary>{t("invite.history", { n: list.value?.length ?? 0 })}</summary>
          <ul class="history">
            {list.value?.map(one => (
              <li key={one.id}>
                <strong>{t(`invite.state.${stateOf(one)}`)}</strong>{" "}
                <span class="meta">
                  {t("invite.by", { name: one.issued_by_name, when: when(one.issued_at) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <InvitationSheet
        issued={shown}
        used={usedNow === true}
        name={file.identity.first_name}
        onNew={make}
        onClose={() => setShown(undefined)}
      />
      <Dialog
        open={leaving !== undefined}
        title={t("invite.revoke.title")}
        confirm={t("invite.revoke.go")}
        keep={t("invite.revoke.keep")}
        danger
        onConfirm={() => leaving && revoke(leaving)}
        onClose={() => setLeaving(undefined)}
      >
        <p>{t("invite.revoke.text")}</p>
      </Dialog>
    </section>
  );
}

const states = ["live", "used", "revoked", "expired"] as const;

function stateOf(one: Invited): (typeof states)[number] {
  return states.find(state => state === one.state) ?? "expired";
}

function stateSentence(file: File, live: Invited | undefined): string {
  if (file.account === "active") return t("invite.active");
  if (live) return t("invite.live", { when: when(live.expires_at) });
  return t("invite.none");
}
