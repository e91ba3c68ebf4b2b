import { useState } from "preact/hooks";
import { Screen } from "../../../frame/index.ts";
import { Actions, Button, Empty } from "../../../ui/index.ts";
import { t } from "../words.ts";

export type Why = "frozen" | "evicted";

/** This phone opens nothing any more. What is kept, then the ways back; blames nobody. */
export function LostPhone({ why }: { why?: Why }) {
  const [team, setTeam] = useState(false);
  return (
    <Screen title={t("lost.title")} back="/entrer">
      <div class="stack">
        {why && <Empty text={t(why === "frozen" ? "lost.frozen" : "lost.evicted")} mood="offline" />}
        <Actions>
          <Button wide kind="filled" href="/entrer/retrouver">
            {t("lost.words")}
          </Button>
          <Button wide aria-expanded={team} onClick={() => setTeam(!team)}>
            {t("lost.team")}
          </Button>
        </Actions>
        {team && (
          <div class="notice stack" role="status">
            <p>{t("lost.team.text")}</p>
            <Button href="/entrer/invitation">{t("lost.invitation")}</Button>
          </div>
        )}
      </div>
    </Screen>
  );
}

/** `/entrer/aide`: the same ways, asked for. */
export function Lost() {
  return <LostPhone />;
}
