import { Eye, KeyRound, Languages, ShieldCheck, Smartphone, Users } from "lucide-preact";
import { useState } from "preact/hooks";
import { waiting } from "../../../platform/queue.ts";
import { lock, signOut, wanted } from "../../../platform/session.ts";
import { Actions, Button, Dialog, List, Row } from "../../../ui/index.ts";
import { sessionEnds } from "../entry/without-phone.ts";
import { useMine } from "../mine.ts";
import { Page } from "../parts.tsx";
import { t } from "../words.ts";

/** Oneself: who is around, what is open and where, how Cap 18 speaks. No filled button: nothing is asked here. */
export function Me() {
  const { me } = useMine();
  const [leave, setLeave] = useState(false);
  const who = me.value;
  const quit = async (): Promise<void> => {
    sessionEnds();
    await signOut();
    wanted.value = undefined; // whoever opens next begins at home
  };
  return (
    <Page title={t("me.title")}>
      <div class="stack">
        {who && (
          <p>{t("me.who", { name: `${who.first_name} ${who.last_name}`, authority: who.authority.name })}</p>
        )}
        {who?.authority.invented && <p class="meta">{t("me.invented")}</p>}
        <List>
          <Row href="/jeune/moi/cercle" icon={Users} title={t("me.circle")} meta={t("me.circle.meta")} />
          <Row href="/jeune/papiers/trace" icon={Eye} title={t("me.trace")} />
          <Row
            href="/jeune/papiers/reglages"
            icon={ShieldCheck}
            title={t("me.papers")}
            meta={t("me.papers.meta")}
          />
        </List>
        <List>
          <Row href="/jeune/moi/acces" icon={Smartphone} title={t("me.phones")} meta={t("me.phones.meta")} />
          <Row href="/jeune/moi/mots" icon={KeyRound} title={t("me.words")} meta={t("me.words.meta")} />
          <Row href="/jeune/moi/affichage" icon={Languages} title={t("me.look")} meta={t("me.look.meta")} />
        </List>
        {waiting.value > 0 && (
          <List>
            <Row
              href="/envois"
              title={t("me.waiting")}
              meta={t("me.waiting.meta", { n: waiting.value })}
              waiting
            />
          </List>
        )}
        <Actions>
          <Button wide onClick={lock}>
            {t("me.lock")}
          </Button>
          <Button wide kind="quiet" onClick={() => setLeave(true)}>
            {t("me.signout")}
          </Button>
        </Actions>
        <Dialog
          open={leave}
          title={t("me.signout.ask")}
          confirm={t("me.signout.yes")}
          keep={t("me.signout.no")}
          onClose={() => setLeave(false)}
          onConfirm={quit}
        >
          <p>{t("me.signout.text")}</p>
        </Dialog>
      </div>
    </Page>
  );
}
