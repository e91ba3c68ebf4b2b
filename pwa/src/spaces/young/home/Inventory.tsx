import { Camera, Plus } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Loaded } from "../../../frame/index.ts";
import { today } from "../../../platform/clock.ts";
import { newKey } from "../../../platform/http.ts";
import { enqueue } from "../../../platform/queue.ts";
import { closeScanner, scanPhoto } from "../../../services/documents/capture/scanner.ts";
import { depositWrite } from "../../../services/documents/papers.ts";
import { kindOf } from "../../../services/documents/pictures.ts";
import { addDays } from "../../../services/household/days.ts";
import { type Guidance, readGuidance } from "../../../services/household/guidance.ts";
import { newLine, type Photo } from "../../../services/household/sheets.ts";
import { longDate } from "../../../text/dates.ts";
import { Button, focusOn, List, Row, SelectField, TextField, toast } from "../../../ui/index.ts";
import { DelaySource } from "../household/DelaySource.tsx";
import { h } from "../household/household-words.ts";
import { type OwnSheet, useSheet } from "../household/use-sheet.ts";
import { Alert, Page, useRead } from "../parts.tsx";
import { Correction } from "./Correction.tsx";

/** The inventory when one comes in: dated photos room by room, among my papers; what is broken, in a letter. */
export default function Inventory() {
  const own = useSheet("home");
  const guidance = useRead("household", readGuidance);
  return (
    <Page title={h("inventory.title")} back="/jeune/logement">
      <p class="lead">{h("inventory.lead")}</p>
      <Loaded of={guidance} skeleton={5}>
        {read => <Rooms own={own} guidance={read} />}
      </Loaded>
    </Page>
  );
}

type Parts = { own: OwnSheet<"home">; guidance: Guidance };

function Rooms({ own, guidance }: Parts) {
  const photos = Object.entries(own.sheet.photos ?? {});
  const { entry_on } = own.sheet;
  const delay = guidance.delays["housing.inventory_days"];
  const last = entry_on && addDays(entry_on, delay?.value ?? 0);
  return (
    <div class="stack">
      {last && <p>{h(last < today() ? "inventory.over" : "inventory.until", { date: longDate(last) })}</p>}
      <DelaySource delay={delay} />
      <h2>{photos.length === 0 ? h("inventory.none") : h("inventory.photos", { n: photos.length })}</h2>
      <p>{h("inventory.photos.text")}</p>
      <List label={h("inventory.title")}>
        {guidance.rooms.map(room => (
          <Room key={room} room={room} photos={photos} own={own} />
        ))}
      </List>
      <Defects own={own} rooms={guidance.rooms} />
      <Correction own={own} />
    </div>
  );
}

function countWords(n: number): string {
  return n === 0 ? h("inventory.none") : h("inventory.count", { n });
}

type RoomProps = { room: string; photos: [string, Photo][]; own: OwnSheet<"home"> };

/** One room: a tap opens the camera; the photo goes to my papers, dated, and its place is noted here. */
function Room({ room, photos, own }: RoomProps) {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => closeScanner, []);
  const mine = photos.filter(([, photo]) => photo.room === room);
  const take = async (file: File): Promise<void> => {
    setError(undefined);
    setBusy(true);
    try {
      if ((await kindOf(file)) !== "picture") return setError(h("inventory.not_picture"));
      const { picture } = await scanPhoto({ source: file, shape: "page", way: "plain", turns: 0 });
      const id = newKey();
      const title = h("inventory.paper", { room, date: longDate(today()) });
      const about = { type: "entry_inventory", title, issued_on: today() };
      await enqueue(depositWrite(id, about), undefined, { file: picture, id });
      await own.save({ photos: { [id]: { room, taken_on: today() } } });
      toast(h("inventory.kept", { room }));
    } catch {
      setError(h("inventory.not_picture"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Row
        icon={Camera}
        title={room}
        meta={busy ? h("inventory.busy") : countWords(mine.length)}
        end={h("inventory.take")}
        onClick={() => input.current?.click()}
      />
      <li class="visually-hidden">
        <input
          ref={input}
          type="file"
          accept="image/jpeg"
          capture="environment"
          aria-label={h("inventory.take.one", { room })}
          onChange={event => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (file) void take(file);
          }}
        />
      </li>
      {error && (
        <li>
          <Alert>{error}</Alert>
        </li>
      )}
    </>
  );
}

/** What is broken or dirty, room by room. */
function Defects({ own, rooms }: { own: OwnSheet<"home">; rooms: string[] }) {
  const [room, setRoom] = useState(rooms[0] ?? "");
  const [note, setNote] = useState("");
  const [error, setError] = useState<string>();
  const defects = Object.entries(own.sheet.defects ?? {});
  const add = async (): Promise<void> => {
    setError(undefined);
    if (note.trim() === "") {
      setError(h("defect.missing"));
      return focusOn("defect-note");
    }
    await own.save({ defects: { [newLine()]: { room, note: note.trim() } } });
    setNote("");
    toast(h("kept"));
  };
  return (
    <section class="stack" aria-labelledby="defects">
      <h2 id="defects">{h("defect.title")}</h2>
      {defects.length > 0 && (
        <List label={h("defect.title")}>
          {defects.map(([id, one]) => (
            <Row
              key={id}
              title={one.note}
              meta={one.room}
              end={
                <Button
                  kind="quiet"
                  aria-label={h("defect.remove.one", { what: one.note })}
                  onClick={() => own.save({ defects: { [id]: null } })}
                >
                  {h("defect.remove")}
                </Button>
              }
            />
          ))}
        </List>
      )}
      <SelectField
        id="defect-room"
        label={h("defect.room")}
        value={room}
        options={rooms.map(one => ({ value: one, label: one }))}
        onInput={setRoom}
      />
      <TextField
        id="defect-note"
        label={h("defect.note")}
        hint={h("defect.note.hint")}
        value={note}
        onInput={setNote}
        maxLength={300}
        autocomplete="off"
        error={error}
      />
      <Button icon={Plus} onClick={add}>
        {h("defect.add")}
      </Button>
    </section>
  );
}
