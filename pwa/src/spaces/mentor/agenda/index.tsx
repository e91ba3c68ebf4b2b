/** A mentor's agenda: the same screens, with the first names and the gestures a mentor has. */
export { default } from "../../referent/agenda/index.tsx";
