import { useState } from "preact/hooks";
import {
  CheckField,
  Choices,
  CodePad,
  DateField,
  FileCapture,
  noDate,
  PageStrip,
  PaperModel,
  readDate,
  Search,
  SelectField,
  Switch,
  TextArea,
  TextField,
} from "../../../ui/index.ts";
import { Piece } from "./Piece.tsx";

const nothing = (): void => undefined;

const models: [string, number][] = [
  ["card-photo", 1],
  ["card-photo", 2],
  ["card-chip", 1],
  ["card-chip", 2],
  ["booklet", 1],
  ["page-letter", 1],
  ["page-stamp", 1],
  ["page-table", 1],
  ["page-form", 1],
  ["page-code", 1],
  ["page-lines", 1],
  ["slip", 1],
  ["ticket", 1],
];

export function Fields() {
  const [name, setName] = useState("");
  const [date, setDate] = useState({ ...noDate, day: "31", month: "2", year: "2027" });
  const [choice, setChoice] = useState<"see" | "take">("see");
  const [on, setOn] = useState(true);
  const [code, setCode] = useState("402");
  const [ticked, setTicked] = useState(false);
  const read = readDate(date);
  return (
    <>
      <Piece name="Champs">
        <TextField
          label="Nom du papier"
          hint="Un nom que tu reconnais."
          value={name}
          onInput={setName}
          draft="Gardé sur ce téléphone à 14 h 02"
        />
        <TextField
          label="Ton identifiant"
          value="K4T"
          onInput={nothing}
          error="Il manque 5 signes. Recopie la carte."
        />
        <TextArea label="Ton mot" value={name} onInput={setName} optional />
        <SelectField
          label="Domaine"
          value="argent"
          onInput={nothing}
          options={[
            { value: "argent", label: "Argent" },
            { value: "logement", label: "Logement" },
          ]}
        />
        <Search label="Chercher un papier" value={name} onInput={setName} />
      </Piece>
      <Piece name="Date">
        <DateField
          label="Jusqu'à quand ?"
          hint="C'est écrit au dos de la carte."
          value={date}
          onInput={setDate}
          error={"error" in read ? read.error : undefined}
          mayIgnoreDay
        />
      </Piece>
      <Piece name="Choix">
        <Choices
          label="Que peut faire Malik ?"
          value={choice}
          onInput={setChoice}
          options={[
            { value: "see", label: "Voir", hint: "Il ne garde pas de copie." },
            { value: "take", label: "Télécharger" },
          ]}
        />
        <Switch label="Cacher le compte des jours" on={on} onInput={setOn} />
        <CheckField label="Un seul côté" checked={ticked} onInput={setTicked} />
      </Piece>
      <Piece name="Code">
        <CodePad label="Ton code" hint="6 chiffres" value={code} onInput={setCode} />
        <CodePad label="Encore une fois" value="" onInput={nothing} />
        <p class="meta">Faux : « Ce n'est pas ce code. Encore 3 essais. »</p>
      </Piece>
      <Piece name="Photo">
        <FileCapture
          model="card-photo"
          label="Carte d'identité, côté 1 sur 2"
          onShoot={nothing}
          onPhoto={nothing}
          onFile={nothing}
        />
        <FileCapture
          model="page-stamp"
          label="Acte de naissance"
          verdict="C'est un peu flou. Pose le papier à plat."
          onPhoto={nothing}
          onFile={nothing}
        />
        <ul class="cluster model-strip">
          {models.map(([model, side]) => (
            <li key={`${model}-${side}`}>
              <PaperModel model={model} side={side} />
            </li>
          ))}
        </ul>
        <PageStrip
          pages={[{ id: "1", url: "/icons/cap18-192.png", alt: "Page 1" }]}
          onOpen={nothing}
          onMore={nothing}
        />
      </Piece>
    </>
  );
}
