import { t } from "../../../services/appointments/said.ts";
import type { Place } from "../../../services/appointments/types.ts";
import { TextField } from "../../../ui/index.ts";
import { isLink } from "./Where.tsx";

export type PlaceFault = { field: "phone" | "video"; error: string };

/** What cannot be dialled or opened is said before it leaves. */
export function faultOf(place: Place, video: string): PlaceFault | undefined {
  const digits = place.phone.replace(/\D/g, "").length;
  const dialled = /^[0-9+ ().-]*$/.test(place.phone) && digits >= 4 && digits <= 15;
  if (place.phone !== "" && !dialled) return { field: "phone", error: t("place.phone.wrong") };
  if (video !== "" && !isLink(video)) return { field: "video", error: t("place.video.wrong") };
  return undefined;
}

/** Where, up to the door, and how to get there. */
export function PlaceFields(props: {
  id: string;
  place: Place;
  video: string;
  fault: PlaceFault | undefined;
  onPlace: (place: Place) => void;
  onVideo: (video: string) => void;
}) {
  const { id, place, video, fault, onPlace } = props;
  const box = (name: keyof Place, most: number) => (
    <TextField
      id={`${id}-${name}`}
      label={t(`place.${name}`)}
      optional
      maxLength={most}
      type={name === "phone" ? "tel" : "text"}
      autocomplete="off"
      error={fault?.field === name ? fault.error : undefined}
      value={place[name]}
      onInput={value => onPlace({ ...place, [name]: value })}
    />
  );
  return (
    <div class="stack">
      {box("name", 120)}
      {box("address", 240)}
      {box("floor", 80)}
      {box("way", 500)}
      {box("phone", 24)}
      <TextField
        id={`${id}-video`}
        label={t("place.video")}
        hint={t("place.video.hint")}
        optional
        type="url"
        maxLength={400}
        autocomplete="off"
        error={fault?.field === "video" ? fault.error : undefined}
        value={video}
        onInput={value => props.onVideo(value.trim())}
      />
    </div>
  );
}
