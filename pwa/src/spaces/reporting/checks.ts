/** The second look at words before a message leaves: private for a young person, a warning for an adult (SAF-04). */
import { contacts } from "../../services/contacts/contacts.ts";
import { checkWith, type Hint } from "../../services/conversations/checks.ts";
import { signsIn } from "../../services/protection/signs.ts";
import { t } from "./words.ts";

const numberOf = (id: string): string => contacts.find(one => one.id === id)?.number_display ?? "";

checkWith((text, side) => {
  const found = signsIn(text, side);
  if (side === "young")
    return found.map<Hint>(code =>
      code === "danger"
        ? {
            code,
            tone: "danger",
            text: t("danger", { first: numberOf("eu112"), second: numberOf("child119") }),
          }
        : { code, tone: "hint", text: t(`sign.${code}`) },
    );
  return found
    .filter(code => code !== "danger")
    .map<Hint>((code, index, all) => ({
      code,
      tone: "warning",
      text: index === all.length - 1 ? `${t(`sign.${code}`)} ${t("sign.charter")}` : t(`sign.${code}`),
    }));
});
