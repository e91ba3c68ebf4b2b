import { FileText } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { NetworkFailure, sentence } from "../../../platform/http.ts";
import { saveAs } from "../../../services/documents/takeaway.ts";
import {
  buildFile,
  type Claim,
  type FileAsked,
  forgetFile,
  readFile,
} from "../../../services/pecule/claim.ts";
import { longDate } from "../../../text/dates.ts";
import { Actions, Button, List, Row, TextField, toast } from "../../../ui/index.ts";
import { sizeText } from "../papers/kinds.ts";
import { Alert, openedOffline } from "../parts.tsx";
import { myDay } from "../steps/use-steps.ts";
import { c } from "./pecule-words.ts";
import type { MyClaim } from "./use-claim.ts";

type Made = { file: Blob; at: Date };

/** One tap assembles the papers; then the file is saved, sent by the person, and said to be sent. */
export function FilePart({ mine, claim, ready }: { mine: MyClaim; claim: Claim; ready: boolean }) {
  const [made, setMade] = useState<Made>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    void readFile().then(setMade);
  }, []);
  const make = async (asked: FileAsked = {}): Promise<void> => {
    setError(undefined);
    try {
      if (openedOffline()) throw new NetworkFailure(undefined);
      await buildFile(asked);
      setMade(await readFile());
    } catch (cause) {
      setError(cause instanceof NetworkFailure ? c("file.offline") : sentence(cause));
    }
  };
  const only = claim.channel === "post";
  return (
    <>
      <Alert>{error}</Alert>
      {made && (
        <Ready
          made={made}
          onAgain={() => make()}
          onForget={() => forgetFile().then(() => setMade(undefined))}
        />
      )}
      {!made && ready && !only && (
        <Actions>
          <Button kind="filled" wide onClick={() => make()}>
            {c("file.make")}
          </Button>
        </Actions>
      )}
      {ready && <ByPost claim={claim} only={only} onMake={make} />}
      {(made || ready) && <Next mine={mine} claim={claim} />}
    </>
  );
}

function Ready({
  made,
  onAgain,
  onForget,
}: {
  made: Made;
  onAgain: () => Promise<void>;
  onForget: () => Promise<void>;
}) {
  const day = longDate(made.at.toISOString().slice(0, 10));
  return (
    <section class="stack stack-2" aria-label={c("file.size", { size: sizeText(made.file.size) })}>
      <List>
        <Row
          icon={FileText}
          title={c("file.size", { size: sizeText(made.file.size) })}
          meta={c("file.made_at", { date: day })}
        />
      </List>
      <Actions>
        <Button kind="filled" wide onClick={() => saveAs(c("file.name"), made.file)}>
          {c("file.save")}
        </Button>
        <Button kind="quiet" onClick={onAgain}>
          {c("file.again")}
        </Button>
        <Button kind="quiet" onClick={() => onForget().then(() => toast(c("file.forgotten")))}>
          {c("file.forget")}
        </Button>
      </Actions>
      <p class="meta">{c("file.copy")}</p>
      <p class="meta">{c("file.kept")}</p>
    </section>
  );
}

const typed = ["birth_place", "address", "phone", "recipient"] as const;

/** A letter to sign, where the post is the only way or the one that is preferred. */
function ByPost({
  claim,
  only,
  onMake,
}: {
  claim: Claim;
  only: boolean;
  onMake: (asked: FileAsked) => Promise<void>;
}) {
  const [said, setSaid] = useState<FileAsked>({});
  const inside = (
    <div class="stack">
      <p>{c("post.lead")}</p>
      {typed.map(name => (
        <TextField
          key={name}
          label={c(`post.${name}`)}
          value={said[name] ?? ""}
          maxLength={200}
          optional
          autoComplete="off"
          onInput={value => setSaid({ ...said, [name]: value })}
        />
      ))}
      <div>
        <Button kind={only ? "filled" : "second"} onClick={() => onMake({ ...said, by_post: true })}>
          {c("post.make")}
        </Button>
      </div>
      <p>
        {claim.post.lines.map(line => (
          <span class="line" key={line}>
            {line}
          </span>
        ))}
      </p>
      <p class="meta">{c("post.to", { date: longDate(claim.post.checked_on) })}</p>
    </div>
  );
  if (only)
    return (
      <section class="stack stack-2" aria-label={c("post.title")}>
        <p class="lead">{c("post.only")}</p>
        {inside}
      </section>
    );
  return (
    <details class="details">
      <summary>{c("post.title")}</summary>
      {inside}
    </details>
  );
}

function Next({ mine, claim }: { mine: MyClaim; claim: Claim }) {
  return (
    <section class="stack stack-2" aria-labelledby="claim-next">
      <h2 id="claim-next">{c("next.title")}</h2>
      <List>
        {claim.channel === "online" && (
          <>
            <Row href="/jeune/pecule/reponses" title={c("next.copy")} meta={c("next.copy.meta")} />
            <li>
              <a class="row" href={claim.site} target="_blank" rel="noreferrer noopener">
                <span class="row-text">
                  <span class="row-title">{c("next.site")}</span>
                  <span class="meta">{c("next.site.meta")}</span>
                </span>
              </a>
            </li>
          </>
        )}
        <Row
          onClick={() => void mine.say({ state: "sent", on: myDay() })}
          title={c("say.sent")}
          meta={c("next.one")}
        />
      </List>
    </section>
  );
}
