/** One young person's file as the team keeps it: identity, measures, sensitive facts, who stands beside. */
import { api, unwrap, version } from "../../platform/http.ts";

export type Precision = "day" | "month" | "year";

export type Measure = {
  id: string;
  basis: string;
  basis_words: string;
  starts_on: string;
  /** First day without the measure; null while it runs. */
  ends_on: string | null;
  /** Day of arrival, when it differs from the decision. */
  received_on: string | null;
};
export type NewMeasure = Pick<Measure, "basis" | "starts_on" | "ends_on" | "received_on">;

/** Class B facts: opened for this file only. A name that is absent is not known. */
export type Flags = Partial<{
  statut: string;
  nationalite: string;
  mna: boolean;
  age_entree: number;
  emancipe_le: string;
  handicap: string;
  scolarite: string;
  oqtf: boolean;
  territoire: string;
  pjj: boolean;
  deces_le: string;
  formation_qualifiante_depuis: string;
  liens_rompus: boolean;
  c2s_fin: string;
  rqth: boolean;
  departement_depuis: string;
  naissance_corrigee_le: string;
  naissance_avant: string;
  oqtf_le: string;
}>;
export type FlagChanges = { [name in keyof Flags]: Flags[name] | null };

export type Adult = { id: string; first_name: string; last_name: string; since: string };
export type TeamSince = { id: string; name: string; since: string };

export type YouthFile = {
  id: string;
  first_name: string;
  last_name: string;
  external_ref: string | null;
  birth_date: string;
  birth_precision: Precision;
  care_began_on: string | null;
  last_exchange_on: string | null;
  measures: Measure[];
  flags: Flags;
  team: TeamSince | null;
  referent: Adult | null;
  mentor: Adult | null;
  version: number;
};

export type YouthChanges = Partial<
  Pick<
    YouthFile,
    | "first_name"
    | "last_name"
    | "birth_date"
    | "birth_precision"
    | "external_ref"
    | "care_began_on"
    | "last_exchange_on"
  >
> & { flags?: FlagChanges };

const named = (youth: string, read: number) => ({
  params: { path: { youth_id: youth }, header: version(read) },
  headers: version(read),
});

/** Opening a file leaves a trace in the journal. */
export function readYouth(youth: string): Promise<YouthFile> {
  return unwrap<YouthFile>(api.GET("/api/v1/youths/{youth_id}", { params: { path: { youth_id: youth } } }));
}

export function changeYouth(youth: string, read: number, changes: YouthChanges): Promise<YouthFile> {
  return unwrap<YouthFile>(api.PATCH("/api/v1/youths/{youth_id}", { ...named(youth, read), body: changes }));
}

export function addMeasure(youth: string, read: number, measure: NewMeasure): Promise<YouthFile> {
  return unwrap<YouthFile>(
    api.POST("/api/v1/youths/{youth_id}/measures", { ...named(youth, read), body: measure }),
  );
}

export function changeMeasure(
  youth: string,
  read: number,
  measure: string,
  changes: Partial<NewMeasure>,
): Promise<YouthFile> {
  return unwrap<YouthFile>(
    api.PATCH("/api/v1/youths/{youth_id}/measures/{measure_id}", {
      params: { path: { youth_id: youth, measure_id: measure }, header: version(read) },
      headers: version(read),
      body: changes,
    }),
  );
}

export function removeMeasure(youth: string, read: number, measure: string): Promise<YouthFile> {
  return unwrap<YouthFile>(
    api.DELETE("/api/v1/youths/{youth_id}/measures/{measure_id}", {
      params: { path: { youth_id: youth, measure_id: measure }, header: version(read) },
      headers: version(read),
    }),
  );
}
