import { Users } from "lucide-preact";
import { Screen, Space } from "../../frame/index.ts";
import { Empty } from "../../ui/index.ts";
import "../referent/referent.css";
import { t } from "../referent/words.ts";

/** A volunteer's space. */
export default function Mentor() {
  return (
    <Space name="mentor" density="mentor" tabs={[{ href: "/mentor", icon: Users, label: t("mentor.title") }]}>
      <MyYoungPeople />
    </Space>
  );
}

function MyYoungPeople() {
  return (
    <Screen title={t("mentor.title")}>
      <Empty text={t("mentor.empty")} />
    </Screen>
  );
}
