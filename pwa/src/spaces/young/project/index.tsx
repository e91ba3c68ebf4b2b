import { useRoute } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { online } from "../../../platform/connectivity.ts";
import { type Entry, enqueue, entries } from "../../../platform/queue.ts";
import { cancel } from "../../../platform/sending.ts";
import {
  keepSigned,
  lineWrite,
  type Project,
  readEdition,
  readProject,
  removalWrite,
  sightWrite,
  withWaiting,
} from "../../../services/project/project.ts";
import { Button, Empty, toast } from "../../../ui/index.ts";
import { Board } from "../../project/Board.tsx";
import { EditionPart } from "../../project/EditionPart.tsx";
import { type Hand, HandContext } from "../../project/hand.ts";
import { t } from "../../project/words.ts";
import { UNDO } from "../done.ts";
import { type Kept, Page, useRead, useSent } from "../parts.tsx";

const HOME = "/jeune/projet";

/** « Mon projet »: read and written on the phone, without network too; and one edition of it, to read and sign. */
export default function MyProject() {
  const { params } = useRoute();
  const project = useRead("project", () => readProject("me"));
  useSent("project:", project.refresh);
  const hand = handOf(project, entries.value);
  return (
    <HandContext.Provider value={hand}>
      {params.edition ? (
        <OneEdition number={Number(params.edition)} project={project} />
      ) : (
        <Whole of={project} />
      )}
    </HandContext.Provider>
  );
}

function Whole({ of }: { of: Kept<Project> }) {
  return (
    <Page title={t("title")} back="/jeune/moi">
      <Loaded of={of} skeleton={6}>
        {found => <Board project={withWaiting(found, entries.value)} />}
      </Loaded>
    </Page>
  );
}

function OneEdition({ number, project }: { number: number; project: Kept<Project> }) {
  const known = Number.isInteger(number) && number > 0;
  return (
    <Page key={number} title={known ? t("edition.title", { n: number }) : t("title")} back={HOME}>
      {known ? (
        <Read number={number} project={project} />
      ) : (
        <Empty text={t("edition.unknown")} action={<Button href={HOME}>{t("edition.to_project")}</Button>} />
      )}
    </Page>
  );
}

function Read({ number, project }: { number: number; project: Kept<Project> }) {
  const edition = useRead(`project-edition:${number}`, () => readEdition("me", number));
  return (
    <Loaded of={edition} skeleton={6}>
      {found => (
        <EditionPart
          edition={found}
          domains={project.value?.domains ?? []}
          onSigned={() => void edition.refresh()}
        />
      )}
    </Loaded>
  );
}

/** Everything one writes is kept on this phone first, then leaves; own words taken out wait ten seconds. */
function handOf(project: Kept<Project>, queue: readonly Entry[]): Hand {
  return {
    side: "young",
    name: "",
    youth: "me",
    mayWrite: true,
    home: HOME,
    write: async (id, version, said) => {
      await enqueue(lineWrite(id, version, said));
      toast(t(online.value ? "kept" : "kept.offline"));
    },
    remove: async line => {
      const id = await enqueue({ ...removalWrite(line), hold: UNDO });
      toast(t("removed"), {
        seconds: UNDO / 1000,
        undo: () => void cancel(id).then(() => toast(t("put_back"))),
      });
    },
    show: async (line, mentor) => {
      await enqueue(sightWrite(line, mentor));
    },
    keep: async number => project.put(await keepSigned(number)),
    asked: queue.filter(one => one.subject.startsWith("project:") && one.state !== "waiting"),
    put: project.put,
    refresh: project.refresh,
  };
}
