import { Flag } from "lucide-preact";
import { useState } from "preact/hooks";
import { now } from "../../platform/clock.ts";
import { report } from "../../services/protection/reports.ts";
import { hour } from "../../text/dates.ts";
import { Button, Sheet, TextArea } from "../../ui/index.ts";
import { Numbers } from "./Numbers.tsx";
import { t } from "./words.ts";

type Youth = { id: string; first_name: string };

/** « Signaler une inquiétude »: what an adult saw or heard about a young person, in words. It leaves the queue by itself. */
export function Worry({ youth }: { youth: Youth }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Flag} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("worry")}
      </Button>
      <Sheet open={open} title={t("worry.title")} onClose={() => setOpen(false)}>
        <Inside youth={youth} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function Inside({ youth, onClose }: { youth: Youth; onClose: () => void }) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState<Date>();
  const go = async (): Promise<void> => {
    const said = now();
    await report({ youth: youth.id, words: words.trim() }, said, t("label"), 0);
    setAt(said);
  };
  if (at)
    return (
      <div class="stack">
        <p role="status">
          <strong>{t("sent.title")}.</strong> {t("sent.when", { hour: hour(at) })}
        </p>
        <h3>{t("sent.now")}</h3>
        <Numbers />
        <Button wide onClick={onClose}>
          {t("sent.close")}
        </Button>
      </div>
    );
  return (
    <div class="stack">
      <p>{t("worry.lead")}</p>
      <TextArea
        id="worry-words"
        label={t("worry.words")}
        hint={t("worry.hint", { name: youth.first_name })}
        value={words}
        onInput={setWords}
        rows={4}
      />
      <Button
        kind="filled"
        wide
        missing={words.trim() ? undefined : { say: t("worry.missing"), focus: "worry-words" }}
        onClick={go}
      >
        {t("worry.go")}
      </Button>
    </div>
  );
}
