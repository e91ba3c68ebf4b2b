import { useRoute } from "preact-iso";
import { Loaded, Screen } from "../../../frame/index.ts";
import { readFile } from "../../../services/desk/file.ts";
import {
  dropLine,
  type Line,
  type Project,
  putLine,
  readEdition,
  readProject,
  writtenOf,
} from "../../../services/project/project.ts";
import { Button, Empty, toast } from "../../../ui/index.ts";
import { Board } from "../../project/Board.tsx";
import { EditionPart } from "../../project/EditionPart.tsx";
import { type Hand, HandContext } from "../../project/hand.ts";
import { t } from "../../project/words.ts";
import { fileHref, projectHref } from "../addresses.ts";
import { type LiveReading, useLive } from "../live.ts";
import { myId } from "../role.ts";

/** The project of one young person, written with them; and one edition of it, to read and sign. */
export default function YouthProject() {
  const { params } = useRoute();
  return <Of key={params.id} id={params.id ?? ""} edition={params.edition} />;
}

function Of({ id, edition }: { id: string; edition: string | undefined }) {
  const file = useLive(`file:${id}`, () => readFile(id));
  const project = useLive(`project:${id}`, () => readProject(id));
  const name = file.value?.identity.first_name ?? "";
  const hand = handOf(id, name, file.value?.referent?.id === myId() && project.state !== "offline", project);
  const number = Number(edition);
  return (
    <HandContext.Provider value={hand}>
      <Screen
        key={edition}
        title={edition && number ? t("edition.title", { n: number }) : t("pro.title", { name })}
        wide
      >
        <nav aria-label={t("pro.path")} class="path no-print cluster">
          <a href={fileHref(id)}>{t("pro.path.file", { name })}</a>
          {edition && <a href={projectHref(id)}>{t("edition.to_project")}</a>}
        </nav>
        {edition === undefined ? (
          <Loaded of={project} skeleton={6}>
            {found => <Board project={found} />}
          </Loaded>
        ) : number > 0 ? (
          <One id={id} number={number} project={project} />
        ) : (
          <Empty
            text={t("edition.unknown")}
            action={<Button href={projectHref(id)}>{t("edition.to_project")}</Button>}
          />
        )}
      </Screen>
    </HandContext.Provider>
  );
}

function One({ id, number, project }: { id: string; number: number; project: LiveReading<Project> }) {
  const edition = useLive(`project-edition:${id}:${number}`, () => readEdition(id, number));
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

/** At a desk a line is written at once: a refusal comes back with what somebody wrote meanwhile. */
function handOf(id: string, name: string, mayWrite: boolean, project: LiveReading<Project>): Hand {
  const putBack = async (line: Line): Promise<void> => {
    await putLine(id, line.id, line.version + 1, writtenOf(line));
    await project.refresh();
    toast(t("put_back"));
  };
  return {
    side: "referent",
    name,
    youth: id,
    mayWrite,
    home: projectHref(id),
    write: async (line, version, said) => {
      await putLine(id, line, version, said);
      await project.refresh();
      toast(t("kept"));
    },
    remove: async line => {
      await dropLine(id, line);
      await project.refresh();
      toast(t("removed"), { undo: () => void putBack(line) });
    },
    asked: [],
    put: project.put,
    refresh: project.refresh,
  };
}
