import { useLocation } from "preact-iso";
import { Mentors } from "./Mentors.tsx";
import { VolunteerPage } from "./VolunteerPage.tsx";
import { YouthMentor } from "./YouthMentor.tsx";
import "./mentors.css";

/** Mentoring, for the team: pairs, volunteers, one volunteer, one young person's mentor. */
export default function MentorScreens() {
  const { path } = useLocation();
  const parts = path.split("/");
  if (parts[2] === "jeunes") return <YouthMentor key={parts[3]} id={parts[3] ?? ""} />;
  return parts[3] ? <VolunteerPage key={parts[3]} id={parts[3]} /> : <Mentors />;
}
