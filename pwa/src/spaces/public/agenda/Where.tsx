import { Copy, Phone, Video } from "lucide-preact";
import { t } from "../../../services/appointments/said.ts";
import type { Place } from "../../../services/appointments/types.ts";
import { Button, toast } from "../../../ui/index.ts";

/** Where to go, up to which floor, how to get there, whom to call on the way. */
export function Where({
  place,
  video,
  heading = "h2",
}: {
  place: Place;
  video: string;
  heading?: "h2" | "h3";
}) {
  const Heading = heading;
  const nothing = Object.values(place).every(text => text === "") && !isLink(video);
  return (
    <section class="part">
      <Heading>{t("one.where")}</Heading>
      {nothing && <p>{t("one.where.none")}</p>}
      {place.name && (
        <p>
          <strong>{place.name}</strong>
        </p>
      )}
      {place.address && <p>{place.address}</p>}
      {place.floor && <p>{t("one.floor", { floor: place.floor })}</p>}
      {place.way && <p>{t("one.way", { way: place.way })}</p>}
      {place.address && navigator.clipboard && (
        <div class="no-print">
          <Button icon={Copy} onClick={() => copy(place.address)}>
            {t("one.copy")}
          </Button>
        </div>
      )}
      {place.phone && (
        <div class="no-print">
          <Button icon={Phone} href={telOf(place.phone)}>
            {t("one.call", { phone: place.phone })}
          </Button>
        </div>
      )}
      {isLink(video) && (
        <>
          <p>{t("one.video.text")}</p>
          <p class="no-print">
            <a class="button second" href={video} target="_blank" rel="noopener noreferrer">
              <span class="button-face">
                <Video size={20} aria-hidden="true" />
                {t("one.video")}
              </span>
            </a>
          </p>
        </>
      )}
    </section>
  );
}

async function copy(address: string): Promise<void> {
  await navigator.clipboard.writeText(address);
  toast(t("one.copied"));
}

/** Only a page of the web opens from here, whatever was written. */
export function isLink(text: string): boolean {
  return /^https:\/\/\S+$/.test(text);
}

/** What the phone dials. */
export function telOf(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, "")}`;
}
