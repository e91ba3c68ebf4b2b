import {
  BellRing,
  Eye,
  FolderOpen,
  HeartHandshake,
  IdCard,
  KeyRound,
  Languages,
  LifeBuoy,
  MessagesSquare,
  Milestone,
  PackageOpen,
  ShieldCheck,
  Smartphone,
  Users,
} from "lucide-preact";
import { useState } from "preact/hooks";
import { waiting } from "../../../platform/queue.ts";
import { lock, signOut, wanted } from "../../../platform/session.ts";
import { Actions, Button, Dialog, List, Row } from "../../../ui/index.ts";
import { t as n } from "../../telling/words.ts";
import { sessionEnds } from "../entry/without-phone.ts";
import { useMine } from "../mine.ts";
import { p } from "../papers/papers-words.ts";
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
          <Row href="/jeune/projet" icon={Milestone} title={t("me.project")} meta={t("me.project.meta")} />
          <Row href="/jeune/moi/cercle" icon={Users} title={t("me.circle")} meta={t("me.circle.meta")} />
          <Row
            href="/jeune/moi/mentor"
            icon={HeartHandshake}
            title={t("me.mentor")}
            meta={t("me.mentor.meta")}
          />
          <Row
            href="/jeune/entretiens"
            icon={MessagesSquare}
            title={t("me.interviews")}
            meta={t("me.interviews.meta")}
          />
          <Row href="/jeune/moi/dossier" icon={FolderOpen} title={t("me.file")} meta={t("me.file.meta")} />
          <Row href="/jeune/papiers/trace" icon={Eye} title={t("me.trace")} />
          <Row
            href="/jeune/papiers/reglages"
            icon={ShieldCheck}
            title={t("me.papers")}
            meta={t("me.papers.meta")}
          />
          <Row
            href="/jeune/papiers/emporter"
            icon={PackageOpen}
            title={p("away.title")}
            meta={p("away.meta")}
          />
        </List>
        <List>
          <Row href="/jeune/moi/acces" icon={Smartphone} title={t("me.phones")} meta={t("me.phones.meta")} />
          <Row href="/jeune/moi/rentrer" icon={LifeBuoy} title={t("me.ways")} meta={t("me.ways.meta")} />
          <Row href="/jeune/moi/mots" icon={KeyRound} title={t("me.words")} meta={t("me.words.meta")} />
          <Row href="/jeune/moi/prevenir" icon={BellRing} title={n("title")} meta={n("me.meta")} />
          <Row href="/jeune/carte" icon={IdCard} title={t("me.card")} meta={t("me.card.meta")} />
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
          <Button wide kind="quiet" href="/jeune/moi/fermer">
            {t("me.closing")}
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
