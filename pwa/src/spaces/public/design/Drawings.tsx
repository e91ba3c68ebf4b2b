import { CapDrawing, Card, Horizon, LifeLine, Mark } from "../../../ui/index.ts";
import { Piece } from "./Piece.tsx";

const grounds = ["paper", "surface", "sunken", "deep", "action", "now", "done", "wait", "sos"];

export function Drawings() {
  return (
    <>
      <Piece name="Couleurs">
        <div class="swatches">
          {grounds.map(name => (
            <span key={name} class={`swatch ${name}`}>
              {name}
            </span>
          ))}
        </div>
      </Piece>
      <Piece name="Textes">
        <p class="display">213 jours</p>
        <h3>Titre de partie</h3>
        <p>Texte courant. La carte se fait à la mairie. Tu peux choisir la ville.</p>
        <p class="meta">Précision : jeudi 24 décembre 2026.</p>
        <p>
          <a href="/_design">Un lien</a> et <strong>un mot fort</strong>.
        </p>
      </Piece>
      <Piece name="Horizon">
        <Card>
          <p class="display">213 jours</p>
          <p>avant tes 18 ans</p>
          <Horizon age={17.42} label="Tu as 17 ans et 5 mois. Tes 18 ans sont dans 213 jours." />
        </Card>
        <Horizon age={16} label="Tu as 16 ans." />
        <Horizon age={20.5} label="Tu as 20 ans et 6 mois." />
      </Piece>
      <Piece name="Cap">
        <p class="cluster">
          <Mark size={24} /> <Mark size={48} />
        </p>
        <p class="cluster">
          <CapDrawing mood="empty" />
          <CapDrawing mood="offline" />
          <CapDrawing mood="done" />
        </p>
      </Piece>
      <Piece name="Ligne de vie">
        <LifeLine
          age={17.4}
          label="De 14 à 21 ans : entretien des 17 ans en retard, décision à venir."
          points={[
            { id: "a", age: 15.2, state: "done", title: "Entrée" },
            { id: "b", age: 17, state: "late", title: "Entretien des 17 ans" },
            { id: "c", age: 17.8, state: "open", title: "Décision" },
            { id: "d", age: 18.5, state: "later", title: "Entretien à 6 mois" },
          ]}
        />
      </Piece>
    </>
  );
}
