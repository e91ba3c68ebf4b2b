import { UsersRound } from "lucide-preact";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { readThreads, THREADS } from "../../services/conversations/reading.ts";
import { openCircle } from "../../services/conversations/ways.ts";
import { Button, CheckField, List, Row, Sheet } from "../../ui/index.ts";
import { said } from "./faults.ts";
import { useHere, useTalk } from "./frame.tsx";
import { t } from "./words.ts";

/** « Écrire à plusieurs personnes »: the young person opens it, and chooses who is in. Once open, it is a thread. */
export function CircleRow() {
  const threads = useHere(THREADS, readThreads);
  const [open, setOpen] = useState(false);
  const items = threads.value?.items ?? [];
  const people = items
    .filter(one => one.open && !one.blocked && one.kind !== "circle")
    .map(one => one.with[0]);
  if (people.length < 2 || items.some(one => one.kind === "circle")) return null;
  return (
    <>
      <List label={t("circle.open")}>
        <Row
          icon={UsersRound}
          title={t("circle.open")}
          meta={t("circle.meta")}
          onClick={() => setOpen(true)}
        />
      </List>
      <Sheet open={open} title={t("circle.open")} onClose={() => setOpen(false)}>
        <Choosing people={people.flatMap(one => (one ? [one] : []))} />
      </Sheet>
    </>
  );
}

type Person = { id: string; first_name: string };

function Choosing({ people }: { people: Person[] }) {
  const { base } = useTalk();
  const { route } = useLocation();
  const [chosen, setChosen] = useState(people.map(one => one.id));
  const [error, setError] = useState<string>();
  const go = async (): Promise<void> => {
    setError(undefined);
    try {
      const { thread } = await openCircle(chosen);
      route(`${base}/${thread.id}`);
    } catch (cause) {
      setError(said(cause));
    }
  };
  return (
    <div class="stack">
      <p>{t("circle.text")}</p>
      {people.map(one => (
        <CheckField
          key={one.id}
          label={one.first_name}
          checked={chosen.includes(one.id)}
          onInput={on => setChosen(now => (on ? [...now, one.id] : now.filter(id => id !== one.id)))}
        />
      ))}
      <p role="alert">{error}</p>
      <Button kind="filled" wide missing={chosen.length < 2 ? t("circle.two") : undefined} onClick={go}>
        {t("circle.go")}
      </Button>
    </div>
  );
}
