import { useRoute } from "preact-iso";
import { session } from "../../../platform/session.ts";
import "./papers.css";
import { SharedPaper } from "./SharedPaper.tsx";

/** `/equipe/papiers/:grant` and `/mentor/papiers/:grant`: one paper shown to whoever is signed in. */
export default function SharedPaperPage() {
  const { params } = useRoute();
  const grant = params.grant ?? "";
  const mentor = session.value.state === "open" && session.value.who.role === "mentor";
  return <SharedPaper key={grant} grant={grant} mentor={mentor} />;
}
