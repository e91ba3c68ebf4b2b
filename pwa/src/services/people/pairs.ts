/** What a mentor knows of a young person before anything is shared. */
import { api, unwrap } from "../../platform/http.ts";

export type Pair = { id: string; first_name: string; since: string };

export function readPairs(): Promise<Pair[]> {
  return unwrap<Pair[]>(api.GET("/api/v1/me/pairs"));
}
