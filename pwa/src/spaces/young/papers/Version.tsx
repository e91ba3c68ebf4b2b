import { useRoute } from "preact-iso";
import { Loaded } from "../../../frame/index.ts";
import { dayOf } from "../../../platform/clock.ts";
import { contentUrl, readPage, readPaper } from "../../../services/documents/papers.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, Empty } from "../../../ui/index.ts";
import { Page, useRead } from "../parts.tsx";
import { t } from "../words.ts";
import { DownloadFrom } from "./Gestures.tsx";
import { Leafing } from "./Pages.tsx";
import { p } from "./papers-words.ts";

/** One former version of a paper: its pages, the day it was kept, its file. */
export default function VersionPage() {
  const { params } = useRoute();
  const id = params.id ?? "";
  const number = Number(params.number);
  const detail = useRead(`paper:${id}`, () => readPaper(id));
  const back = `/jeune/papiers/${id}`;
  return (
    <Page title={p("versions.one", { n: number })} back={back}>
      <Loaded of={detail} skeleton={4}>
        {paper => {
          const version = paper.all_versions.find(one => one.number === number);
          if (!version)
            return <Empty text={t("paper.gone")} action={<Button href={back}>{paper.title}</Button>} />;
          return (
            <div class="stack">
              <p>{p("versions.of", { title: paper.title })}</p>
              <Leafing
                leaves={{
                  name: `${id}:${number}`,
                  pages: version.pages,
                  read: (page, signal) => readPage(id, page, signal, number),
                }}
              />
              <p class="meta">
                {t("paper.deposited", { date: longDate(dayOf(new Date(version.deposited_at))) })}
              </p>
              <div class="paper-gestures">
                <DownloadFrom href={contentUrl(id, number)} />
              </div>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
