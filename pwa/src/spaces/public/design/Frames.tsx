import { CircleUser, Compass, Files, ListChecks, MessageCircle } from "lucide-preact";
import { useState } from "preact/hooks";
import {
  Bubble,
  BubbleDay,
  Button,
  Dialog,
  Empty,
  ErrorState,
  Header,
  OfflineBanner,
  ProBar,
  Sheet,
  Skeleton,
  type Tab,
  TabBar,
  toast,
} from "../../../ui/index.ts";
import { Piece } from "./Piece.tsx";

const tabs: Tab[] = [
  { href: "/_design", icon: Compass, label: "Accueil" },
  { href: "/_design/demarches", icon: ListChecks, label: "Démarches" },
  { href: "/_design/papiers", icon: Files, label: "Papiers" },
  { href: "/_design/messages", icon: MessageCircle, label: "Messages", badge: 12 },
  { href: "/_design/moi", icon: CircleUser, label: "Moi" },
];

const nothing = (): void => undefined;

export function Frames() {
  const [sheet, setSheet] = useState(false);
  const [dialog, setDialog] = useState(false);
  return (
    <>
      <Piece name="En-tête, menu, réseau">
        <div class="framed">
          <Header onQuickExit={nothing} />
          <OfflineBanner waiting={2} href="/envois" />
          <OfflineBanner waiting={0} />
          <Header back="/_design" onQuickExit={nothing} />
          <TabBar tabs={tabs} path="/_design" label="Menu du bas" />
        </div>
      </Piece>
      <section class="piece piece-wide" aria-label="Barre des professionnels">
        <h2>Barre des professionnels</h2>
        <div class="framed">
          <ProBar tabs={tabs} path="/_design/papiers" home="/_design" onQuickExit={nothing}>
            <span>I. Repère</span>
          </ProBar>
        </div>
      </section>
      <Piece name="Feuille, question, message">
        <p class="cluster">
          <Button onClick={() => setSheet(true)} aria-haspopup="dialog">
            Je bloque
          </Button>
          <Button onClick={() => setDialog(true)} aria-haspopup="dialog">
            Supprimer
          </Button>
          <Button onClick={() => void toast("C'est gardé.")}>Message</Button>
          <Button onClick={() => void toast("Papier supprimé dans 10 secondes.", { undo: nothing })}>
            Avec retour
          </Button>
        </p>
        <Sheet open={sheet} title="Qu'est-ce qui bloque ?" onClose={() => setSheet(false)}>
          <Button wide>Je ne comprends pas</Button>
          <Button wide>Il me manque un papier</Button>
          <Button wide kind="filled" onClick={() => setSheet(false)}>
            Envoyer à Malik
          </Button>
        </Sheet>
        <Dialog
          open={dialog}
          title="Supprimer ce papier ?"
          confirm="Supprimer"
          keep="Garder"
          danger
          onConfirm={() => setDialog(false)}
          onClose={() => setDialog(false)}
        >
          <p>Il ne sera plus sur Cap 18.</p>
        </Dialog>
      </Piece>
      <Piece name="Vide, attente, erreur">
        <Empty
          text="Tes papiers seront ici, même si tu déménages."
          action={<Button kind="filled">Ajouter un papier</Button>}
        />
        <Skeleton lines={2} />
        <ErrorState onRetry={nothing} />
      </Piece>
      <Piece name="Messages">
        <BubbleDay>lundi 23 novembre 2026</BubbleDay>
        <Bubble from="Camille" time="18 h 04">
          Salut Nova. On prépare ton rendez-vous ?
        </Bubble>
        <Bubble mine from="Toi" time="18 h 20" state="read" onMore={nothing}>
          Oui. J'ai peur du guichet.
        </Bubble>
        <Bubble mine from="Toi" time="18 h 21" state="waiting">
          Tu viens avec moi ?
        </Bubble>
        <Bubble from="Camille" time="18 h 30" state="deleted">
          {""}
        </Bubble>
      </Piece>
    </>
  );
}
