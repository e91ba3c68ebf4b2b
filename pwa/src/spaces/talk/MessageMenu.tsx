import { Flag, Pencil, Reply, Trash2 } from "lucide-preact";
import { useState } from "preact/hooks";
import type { Message, Thread } from "../../services/conversations/types.ts";
import { List, Row, Sheet } from "../../ui/index.ts";
import { type Reported, ReportSheet } from "../reporting/ReportSheet.tsx";
import { t as r } from "../reporting/words.ts";
import "../reporting/checks.ts";
import { useTalk } from "./frame.tsx";
import { t } from "./words.ts";

type MenuProps = {
  thread: Thread;
  message: Message | undefined;
  onClose: () => void;
  onAnswer: (message: Message) => void;
  onEdit: (message: Message) => void;
  onDelete: (message: Message) => void;
};

/** What may be done with one message. */
export function MessageMenu({ thread, message, onClose, onAnswer, onEdit, onDelete }: MenuProps) {
  const { side } = useTalk();
  const go = (then: (one: Message) => void) => (): void => {
    onClose();
    if (message) then(message);
  };
  const [reported, setReported] = useState<Reported>();
  const tell = (one: Message): void =>
    setReported({
      youth: side === "young" ? "me" : thread.youth_id,
      message: one.id,
      name: one.author?.first_name ?? "",
    });
  return (
    <>
      <Sheet open={message !== undefined} title={t("menu.title")} onClose={onClose}>
        {message && (
          <List label={t("menu.title")}>
            {thread.open && <Row icon={Reply} title={t("menu.answer")} onClick={go(onAnswer)} />}
            {thread.open && message.can.includes("edit") && (
              <Row icon={Pencil} title={t("menu.edit")} meta={t("menu.while")} onClick={go(onEdit)} />
            )}
            {message.can.includes("delete") && (
              <Row icon={Trash2} title={t("menu.delete")} meta={t("menu.while")} onClick={go(onDelete)} />
            )}
            {!message.mine && message.author && (
              <Row icon={Flag} title={r("report")} meta={r("report.meta")} onClick={go(tell)} />
            )}
          </List>
        )}
      </Sheet>
      <ReportSheet of={reported} onClose={() => setReported(undefined)} />
    </>
  );
}
