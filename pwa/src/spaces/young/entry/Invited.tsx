import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Screen } from "../../../frame/index.ts";
import { isEnrolled } from "../../../platform/enrolment.ts";
import { NetworkFailure, Problem, sentence } from "../../../platform/http.ts";
import { lookAtInvitation, type Ticket } from "../../../services/accounts/invitation.ts";
import { Actions, Button, Skeleton } from "../../../ui/index.ts";
import { Alert } from "../parts.tsx";
import { t } from "../words.ts";
import { ChooseCode } from "./ChooseCode.tsx";
import { Install } from "./Install.tsx";
import { Taken } from "./Taken.tsx";
import { TypeCode } from "./TypeCode.tsx";
import { invitation, mustInstallFirst, takeSecret, ticket } from "./ticket.ts";
import { Welcome } from "./Welcome.tsx";
import { WhoSeesWhat } from "./WhoSeesWhat.tsx";

export const INVITATION = "/entrer/invitation";

const said: Record<string, "expired" | "used" | "revoked" | "unknown"> = {
  invitation_expired: "expired",
  invitation_used: "used",
  invitation_revoked: "revoked",
  invitation_unknown: "unknown",
};

/** What an invitation that does not open says; undefined when only the network is missing. */
export function refusalOf(error: unknown): string {
  if (error instanceof NetworkFailure) return t("invite.offline");
  const known = error instanceof Problem ? said[error.code] : undefined;
  return known ? t(`invite.${known}`) : sentence(error);
}

/** `/entrer/invitation`: the steps of coming in, one idea a screen. The address says the step, so « back » works. */
export function Invited() {
  const { query, route } = useLocation();
  const [error, setError] = useState<string>();
  const [cut, setCut] = useState(false);
  const [taken, setTaken] = useState<boolean>();
  const [install, setInstall] = useState(mustInstallFirst);
  const look = async (brought: Ticket): Promise<void> => {
    setError(undefined);
    try {
      invitation.value = await lookAtInvitation(brought);
      ticket.value = brought;
    } catch (cause) {
      setCut(cause instanceof NetworkFailure);
      setError(refusalOf(cause));
    }
  };
  useEffect(() => {
    const secret = takeSecret();
    if (secret) ticket.value = { secret };
    if (ticket.value && !invitation.value) void look(ticket.value);
    isEnrolled().then(setTaken, () => setTaken(false));
  }, []);
  const step = query.etape;

  if (install) return <Install onSkip={() => setInstall(false)} />;
  if (taken) return <Taken onFree={() => setTaken(false)} />;
  if (step === "code-ecrit" || !ticket.value)
    return (
      <TypeCode
        key="type"
        onTicket={async brought => {
          await look(brought);
          if (invitation.value && ticket.value === brought) route(INVITATION);
        }}
        error={error}
        onInput={() => setError(undefined)}
      />
    );
  if (error || !invitation.value || taken === undefined)
    return <Looking error={error} onRetry={cut ? () => ticket.value && look(ticket.value) : undefined} />;
  if (step === "voit") return <WhoSeesWhat key="sees" />;
  if (step === "code") return <ChooseCode key="code" />;
  return <Welcome key="welcome" invitation={invitation.value} />;
}

function Looking({ error, onRetry }: { error: string | undefined; onRetry: (() => unknown) | undefined }) {
  return (
    <Screen title={t("invite.title")} back="/">
      {error === undefined && <Skeleton />}
      <Alert>{error}</Alert>
      {error !== undefined && (
        <Actions>
          {onRetry && (
            <Button kind="filled" wide onClick={onRetry}>
              {t("retry")}
            </Button>
          )}
          <Button wide href={`${INVITATION}?etape=code-ecrit`}>
            {t("invite.code_instead")}
          </Button>
          <Button wide href="/entrer">
            {t("invite.have")}
          </Button>
        </Actions>
      )}
    </Screen>
  );
}
