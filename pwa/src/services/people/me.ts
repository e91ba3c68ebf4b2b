/** Who I am here, how Cap 18 speaks to me, and who I have around me. */
import { api, unwrap, version } from "../../platform/http.ts";

export type Me = {
  id: string;
  first_name: string;
  last_name: string;
  kind: string;
  roles: string[];
  authority: { name: string; zone: string; invented: boolean };
  teams: { id: string; name: string }[];
  language?: string;
  tutoiement?: boolean;
  version: number;
};

export type MyChoices = Partial<Pick<Me, "language" | "tutoiement">>;

/** `sees`, `if_shared`, `sees_not`: names of permissions, read by the server from the table of access itself. */
export type CirclePerson = {
  id: string;
  kind: "referent" | "mentor" | "team";
  /** First name, or the name of the team. */
  first_name: string;
  since: string;
  sees: string[];
  if_shared: string[];
  sees_not: string[];
};

export function readMe(): Promise<Me> {
  return unwrap<Me>(api.GET("/api/v1/me"));
}

export function changeMe(me: Me, choices: MyChoices): Promise<Me> {
  return unwrap<Me>(
    api.PATCH("/api/v1/me", {
      body: choices,
      headers: version(me.version),
    }),
  );
}

export function readCircle(): Promise<CirclePerson[]> {
  return unwrap<CirclePerson[]>(api.GET("/api/v1/me/circle"));
}
