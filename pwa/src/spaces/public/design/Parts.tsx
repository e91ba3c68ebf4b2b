import { Camera, FileText, IdCard } from "lucide-preact";
import { useState } from "preact/hooks";
import {
  Actions,
  Button,
  Card,
  type Domain,
  Doubt,
  domains,
  domainWord,
  List,
  Listen,
  Pill,
  Progress,
  Row,
  Source,
  type Status,
  Step,
  Steps,
  Tile,
  Timeline,
  WhoSees,
} from "../../../ui/index.ts";
import { Piece } from "./Piece.tsx";

const statuses: Status[] = [
  "todo",
  "doing",
  "sent",
  "waiting",
  "blocked",
  "finished",
  "good",
  "renew",
  "old",
  "missing",
  "checking",
  "toAccept",
];

const soon = (): Promise<void> => new Promise(done => setTimeout(done, 1200));

export function Parts() {
  const [fixed, setFixed] = useState(false);
  return (
    <>
      <Piece name="Boutons">
        <Actions>
          <Button kind="filled" wide onClick={soon} saysDone>
            Garder cette photo
          </Button>
          <Button wide icon={Camera}>
            Reprendre la photo
          </Button>
          <Button wide busy>
            Envoyer à Malik
          </Button>
          <Button
            wide
            kind="filled"
            missing={fixed ? undefined : "Il manque 1 papier : l'acte de naissance."}
            onClick={() => setFixed(false)}
          >
            Préparer mon dossier
          </Button>
          <Button wide kind="danger">
            Supprimer
          </Button>
          <Button kind="quiet">Plus tard</Button>
        </Actions>
      </Piece>
      <Piece name="Lignes">
        <List label="Papiers">
          <Row
            href="/_design"
            domain="identite"
            title="Carte d'identité"
            meta="Jusqu'au 8 février 2037"
            fresh
          />
          <Row href="/_design" domain="argent" title="RIB" meta="Bon jusqu'au 9 décembre 2026" waiting />
          <Row icon={FileText} title="Attestation" meta="De Malik" end={<Pill status="toAccept" />} />
        </List>
      </Piece>
      <Piece name="Domaines">
        <ul class="stack stack-2">
          {(Object.keys(domains) as Domain[]).map(domain => (
            <li key={domain} class="cluster">
              <Tile domain={domain} />
              {domainWord(domain)}
            </li>
          ))}
        </ul>
      </Piece>
      <Piece name="États">
        <p class="cluster">
          {statuses.map(status => (
            <Pill key={status} status={status} />
          ))}
        </p>
        <Doubt />
      </Piece>
      <Piece name="Étapes">
        <Steps label="Carte d'identité">
          <Step n={1} title="Faire la photo" status="finished" />
          <Step n={2} title="Prendre rendez-vous à la mairie" status="todo" current href="/_design">
            <Button kind="filled">Voir l'étape</Button>
          </Step>
          <Step n={3} title="Aller au rendez-vous" status="todo" first="prendre rendez-vous" />
        </Steps>
      </Piece>
      <Piece name="Dates">
        <Timeline
          label="Tes dates"
          items={[
            { id: "1", title: "Entretien des 17 ans", date: "12 janvier 2026", state: "done" },
            { id: "2", title: "Carte d'identité", date: "24 octobre 2026", state: "late" },
            { id: "3", title: "Aujourd'hui", date: "22 novembre 2026", state: "today" },
            { id: "4", title: "Demande d'aide après 18 ans", date: "25 avril 2027", state: "open" },
            { id: "5", title: "Tes 18 ans", date: "24 juin 2027", state: "later" },
          ]}
        />
      </Piece>
      <Piece name="Avancée">
        <Progress value={2} max={5} label="2 étapes sur 5" />
        <Progress value={1.2} max={3} label="1,2 Mo sur 3 Mo" long>
          <Button kind="quiet">Annuler</Button>
        </Progress>
      </Piece>
      <Piece name="Sources et regards">
        <Card>
          <p class="cluster">
            <Tile icon={IdCard} /> Carte d'identité
          </p>
          <Listen text="La carte se fait à la mairie." />
          <Source article="CASF L222-5" checkedOn="20 novembre 2026" />
          <Source article="CASF L223-1" checkedOn="1 mars 2025" stale />
          <WhoSees>Malik voit cette étape.</WhoSees>
        </Card>
      </Piece>
    </>
  );
}
