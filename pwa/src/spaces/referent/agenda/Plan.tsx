import { t } from "../../../services/appointments/said.ts";
import { type PlanProps, TimeFields, WordFields } from "./PlanFields.tsx";

/** Both halves of the form: side by side at a desk, one under another on a phone. */
export function PlanFields(props: PlanProps) {
  return (
    <div class="agenda-form-columns">
      {!props.timeless && (
        <section class="part" aria-labelledby="plan-when">
          <h2 id="plan-when">{t("pro.form.when")}</h2>
          <TimeFields {...props} />
        </section>
      )}
      <section class="part" aria-labelledby="plan-words">
        <h2 id="plan-words">{t("pro.form.what")}</h2>
        <WordFields {...props} />
      </section>
    </div>
  );
}
