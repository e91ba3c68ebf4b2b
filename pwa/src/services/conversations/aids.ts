/** What a professional keeps to write faster: message models, lists of the young persons they follow. */
import { api, unwrap, version } from "../../platform/http.ts";

export type Model = { id: string; title: string; text: string; version: number };
export type Mailing = { id: string; title: string; youth_ids: string[]; version: number };
export type Aids = { models: Model[]; lists: Mailing[] };

/** The name under which they are kept here. */
export const AIDS = "message-aids";

export function readAids(): Promise<Aids> {
  return unwrap<Aids>(api.GET("/api/v1/me/message-aids"));
}

export function keepModel(title: string, text: string): Promise<Aids> {
  return unwrap<Aids>(api.POST("/api/v1/me/message-aids", { body: { kind: "model", title, text } }));
}

export function keepList(title: string, youth_ids: string[]): Promise<Aids> {
  return unwrap<Aids>(
    api.POST("/api/v1/me/message-aids", { body: { kind: "list", title, text: "", youth_ids } }),
  );
}

export function changeModel(model: Model, title: string, text: string): Promise<Aids> {
  return unwrap<Aids>(
    api.PUT("/api/v1/me/message-aids/{aid_id}", {
      params: { path: { aid_id: model.id } },
      body: { kind: "model", title, text },
      headers: version(model.version),
    }),
  );
}

export function dropAid(id: string): Promise<Aids> {
  return unwrap<Aids>(api.DELETE("/api/v1/me/message-aids/{aid_id}", { params: { path: { aid_id: id } } }));
}
