import { render } from "preact";
import "./ui/tokens.css";
import { Shell } from "./prerender.tsx";

const root = document.getElementById("app");
if (root) render(<Shell />, root);
