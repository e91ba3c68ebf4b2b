import { Screen } from "../../../frame/index.ts";
import { Actions, Button, Empty } from "../../../ui/index.ts";
import { t } from "../words.ts";

export type Why = "frozen" | "evicted";

/** This phone opens nothing any more. What is kept, then the ways back; blames nobody. */
export function LostPhone({ why }: { why?: Why }) {
  return (
    <Screen title={t("lost.title")} back="/entrer">
      <div class="stack">
        {why && <Empty text={t(why === "frozen" ? "lost.frozen" : "lost.evicted")} mood="offline" />}
        <Actions>
          <Button wide kind="filled" href="/entrer/retrouver">
            {t("lost.words")}
          </Button>
          <Button wide href="/entrer/carte">
            {t("door.card")}
          </Button>
          <Button wide href="/entrer/equipe">
            {t("lost.team")}
          </Button>
          <Button wide kind="quiet" href="/entrer/perdu">
            {t("lost.cut")}
          </Button>
          <Button wide kind="quiet" href="/entrer/invitation">
            {t("lost.invitation")}
          </Button>
        </Actions>
      </div>
    </Screen>
  );
}

/** `/entrer/aide`: the same ways, asked for. */
export function Lost() {
  return <LostPhone />;
}
