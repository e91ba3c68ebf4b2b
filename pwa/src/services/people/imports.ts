/** A caseload file on its way in: sent raw, matched, looked at, then written in one go. */
import { api, newKey, problemIn, send, unwrap, upload } from "../../platform/http.ts";

export type ImportStatus = "mapping" | "reading" | "preview" | "committing" | "done" | "cancelled" | "failed";
export type ImportField = { name: string; label: string; needed: boolean };
export type Counts = {
  rows: number;
  new: number;
  changed: number;
  same: number;
  left_out: number;
  too_young: number;
  new_referents: number;
  new_teams: number;
  to_check: number;
};
export type BadRow = { line: number; field: string; reason: string };
export type Change = { line: number; name: string; field: string; before: string; after: string };
/** `{name of the field: header of the column}` */
export type Mapping = Record<string, string>;

export type CaseloadImport = {
  id: string;
  status: ImportStatus;
  reason: string | null;
  progress: { done: number; total: number };
  headers: string[];
  proposal: Mapping;
  mapping: Mapping | null;
  fields: ImportField[];
  counts: Counts | null;
  bad_rows: BadRow[];
  to_check: BadRow[];
  changes: Change[];
  new_referents: string[];
  new_teams: string[];
  left_out_file: boolean;
  created_at: string;
};

/** A fact of a line, as the preview names it. */
export type Left = Pick<Change, "line" | "field">;

export type Sending = {
  team?: string;
  signal?: AbortSignal;
  onProgress?: (sent: number, all: number) => void;
};

const one = (id: string) => ({ params: { path: { import_id: id } } });

/** Sends the file itself as the body. Its kind is decided by its bytes, on the server. */
export function sendCaseload(file: File, { team, signal, onProgress }: Sending): Promise<CaseloadImport> {
  return upload<CaseloadImport>("/api/v1/caseload-imports", file.slice(0, file.size, "text/csv"), {
    method: "POST",
    key: newKey(),
    headers: team ? { "X-Cap18-Team": team } : {},
    signal,
    onProgress,
  });
}

export function readImport(id: string): Promise<CaseloadImport> {
  return unwrap<CaseloadImport>(api.GET("/api/v1/caseload-imports/{import_id}", one(id)));
}

export function answerMapping(id: string, mapping: Mapping): Promise<CaseloadImport> {
  return unwrap<CaseloadImport>(
    api.PUT("/api/v1/caseload-imports/{import_id}/mapping", { ...one(id), body: { mapping } }),
  );
}

/** `left`: the facts that stay as they are in Cap 18. */
export function commitImport(id: string, left: Left[] = []): Promise<CaseloadImport> {
  return unwrap<CaseloadImport>(
    api.POST("/api/v1/caseload-imports/{import_id}/commit", { ...one(id), body: { left } }),
  );
}

export function cancelImport(id: string): Promise<CaseloadImport> {
  return unwrap<CaseloadImport>(api.DELETE("/api/v1/caseload-imports/{import_id}", one(id)));
}

/** The lines left out, each with its reason: corrected, the file comes back by the same way. */
export async function readLeftOut(id: string): Promise<Blob> {
  const url = new URL(`/api/v1/caseload-imports/${id}/left-out.csv`, location.origin);
  const answer = await send(new Request(url, { headers: { Accept: "text/csv" } }));
  if (!answer.ok) throw await problemIn(answer);
  return answer.blob();
}
