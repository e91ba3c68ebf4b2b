import { useState } from "preact/hooks";
import { BarChart, Button, Chips, DataTable, Pill, type Sort, Stat } from "../../../ui/index.ts";

const people = [
  { id: "1", name: "Lune Exemple", age: 17.1, why: "En retard : entretien des 17 ans, sans date" },
  { id: "2", name: "Orion Essai", age: 16.8, why: "12 janvier 2027 : entretien des 17 ans" },
  { id: "3", name: "Nova Modèle", age: 17.4, why: "24 décembre 2026 : carte d'identité" },
];

export function Work() {
  const [sort, setSort] = useState<Sort>({ by: "age", down: false });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(["2"]));
  const [late, setLate] = useState(true);
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const rows = [...people].sort((a, b) => (sort.down ? b.age - a.age : a.age - b.age));
  return (
    <>
      <section class="piece piece-wide" aria-label="Tableau">
        <h2>Tableau</h2>
        <Chips
          label="Filtres"
          items={[
            { id: "late", label: "En retard", count: 2, pressed: late },
            { id: "week", label: "Cette semaine", count: 5, pressed: false },
          ]}
          onToggle={() => setLate(!late)}
        />
        <DataTable
          label="Ma file"
          rows={rows}
          idOf={row => row.id}
          nameOf={row => row.name}
          sort={sort}
          onSort={setSort}
          chosen={chosen}
          onChoose={choose}
          columns={[
            { id: "name", title: "Nom", cell: row => row.name },
            {
              id: "age",
              title: "Âge",
              sorts: true,
              figures: true,
              cell: row => `${Math.floor(row.age)} ans`,
            },
            { id: "why", title: "Pourquoi en haut", cell: row => row.why },
            { id: "state", title: "État", cell: () => <Pill status="todo" /> },
            { id: "do", title: "Geste", cell: () => <Button>Ouvrir</Button> },
          ]}
        />
      </section>
      <section class="piece" aria-label="Graphique">
        <h2>Graphique</h2>
        <BarChart
          title="Entretiens des 17 ans, 2026"
          unit="Entretiens"
          bars={[
            { label: "Nord", value: 42 },
            { label: "Sud", value: 18 },
            { label: "Est", value: "few" },
            { label: "Ouest", value: null },
          ]}
        />
      </section>
      <section class="piece" aria-label="Chiffre">
        <h2>Chiffre</h2>
        <Stat
          value={58}
          label="jeunes suivis"
          period="Le 22 novembre 2026"
          definition="Jeunes dont la mesure est en cours."
        />
      </section>
    </>
  );
}
