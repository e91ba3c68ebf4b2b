/** The parts. They draw, and know nothing of the network. */
import "./parts.css";
import "./status.css";
import "./overlay.css";
import "./fields.css";
import "./pro.css";

export * from "./Bubble.tsx";
export * from "./Button.tsx";
export * from "./Card.tsx";
export * from "./Chart.tsx";
export * from "./Choices.tsx";
export * from "./CodePad.tsx";
export * from "./DataTable.tsx";
export * from "./DateField.tsx";
export * from "./Field.tsx";
export * from "./FileCapture.tsx";
export * from "./Header.tsx";
export * from "./Horizon.tsx";
export * from "./LifeLine.tsx";
export * from "./Mark.tsx";
export * from "./Notes.tsx";
export * from "./Overlay.tsx";
export * from "./PaperModel.tsx";
export * from "./Pill.tsx";
export * from "./States.tsx";
export * from "./Steps.tsx";
export * from "./Toasts.tsx";
export { type Children, focusOn, type Icon } from "./types.ts";
