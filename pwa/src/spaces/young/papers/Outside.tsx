import { Link2 } from "lucide-preact";
import type { Paper } from "../../../services/documents/papers.ts";
import { readLinksOf } from "../../../services/guests/links.ts";
import { List, Row } from "../../../ui/index.ts";
import { useRead } from "../parts.tsx";
import { p } from "./papers-words.ts";

/** Whether somebody outside sees this paper now: one line that leads to the links; nothing when nobody does. */
export function Outside({ paper }: { paper: Paper }) {
  const links = useRead(`guest-links:${paper.id}`, () => readLinksOf(paper.id));
  const live = (links.value ?? []).filter(one => one.state === "live");
  if (live.length === 0) return null;
  return (
    <List>
      <Row icon={Link2} href="/jeune/papiers/invites" title={p("shared.outside", { n: live.length })} />
    </List>
  );
}
