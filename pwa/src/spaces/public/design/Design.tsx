import { signal } from "@preact/signals";
import { Screen } from "../../../frame/index.ts";
import { contrast, type TextSize, type Theme, textSize, theme } from "../../../platform/settings.ts";
import { Chips } from "../../../ui/index.ts";
import { Calendar } from "./Calendar.tsx";
import { Drawings } from "./Drawings.tsx";
import { Fields } from "./Fields.tsx";
import { Frames } from "./Frames.tsx";
import { Parts } from "./Parts.tsx";
import { Work } from "./Work.tsx";
import "./design.css";

const rtl = signal(false);
const dense = signal(false);

function turn(): void {
  const root = document.documentElement;
  root.dir = rtl.value ? "rtl" : "ltr";
  if (dense.value) root.dataset.density = "pro";
  else delete root.dataset.density;
}

const themes: Theme[] = ["light", "dark"];
const sizes: TextSize[] = ["100", "130", "160", "200"];

/** Every part of `ui/`, in each of its states: for whoever draws a screen, and for the checks. */
export default function Design() {
  return (
    <Screen title="Pièces de Cap 18" wide>
      <div class="design-switches">
        <Chips
          label="Thème"
          items={themes.map(id => ({
            id,
            label: id === "light" ? "Clair" : "Sombre",
            pressed: theme.value === id,
          }))}
          onToggle={id => {
            theme.value = theme.value === id ? "auto" : (id as Theme);
          }}
        />
        <Chips
          label="Autres réglages"
          items={[
            { id: "hc", label: "Contraste fort", pressed: contrast.value === "more" },
            { id: "rtl", label: "De droite à gauche", pressed: rtl.value },
            { id: "pro", label: "Professionnels", pressed: dense.value },
          ]}
          onToggle={id => {
            if (id === "hc") contrast.value = contrast.value === "more" ? "auto" : "more";
            if (id === "rtl") rtl.value = !rtl.value;
            if (id === "pro") dense.value = !dense.value;
            turn();
          }}
        />
        <Chips
          label="Taille du texte"
          items={sizes.map(id => ({ id, label: `${id} %`, pressed: textSize.value === id }))}
          onToggle={id => {
            textSize.value = id as TextSize;
          }}
        />
      </div>
      <div class="design">
        <Drawings />
        <Parts />
        <Frames />
        <Fields />
        <Calendar />
        <Work />
      </div>
    </Screen>
  );
}
