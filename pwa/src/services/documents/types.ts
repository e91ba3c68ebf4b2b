/** What a paper is, a kind of paper and what may be asked of it, as the server tells them. */

export type PaperKind = "pdf" | "jpeg" | "png" | "webp";

export type Paper = {
  id: string;
  title: string;
  type: string;
  kind: PaperKind;
  pages: number;
  size: number;
  /** Of the row: the one a change names. */
  version: number;
  deposited_at: string;
  issued_on?: string;
  expires_on?: string;
  /** Whose paper it is, when it bears another name. */
  holder?: string;
  /** `me`, or the role of who brought it. */
  depositor: string;
  /** How many versions are kept, and the number of the one that is read. */
  versions?: number;
  number?: number;
  /** Its bytes no longer open. */
  damaged?: boolean;
};

export type PaperVersion = {
  number: number;
  current: boolean;
  kind: PaperKind;
  pages: number;
  size: number;
  deposited_at: string;
  depositor: string;
};

/** `agreed`: reminders were said yes to; `on`: this paper has some; `dates`: the days still to come. */
export type Reminders = { agreed: boolean; on: boolean; dates: string[] };

/** One paper with every version kept and its reminders. */
export type PaperDetail = Paper & { all_versions: PaperVersion[]; reminders: Reminders };

export type Quota = { count: number; bytes: number; of_count: number; of_bytes: number };
/** `antivirus` is `none` where no program looks at the files: said, never called clean. */
export type Papers = { items: Paper[]; quota: Quota; antivirus?: string };

/** Where a paper is asked, and how recent it must be there. */
export type PaperUse = {
  use: string;
  /** « le pécule » */
  label: string;
  /** « moins de N mois » */
  fresh_months?: number;
  /** « bientôt » begins this many days before the last good one. */
  soon_days: number;
  /** Why it is to be checked at the counter. */
  doubt?: string;
};

/** What is asked of a paper once it is kept. */
export type Asked = "issued_on" | "expires_on" | "holder";

/** `optional`: the end date is written on some of them only. */
export type Validity = { kind: "none" | "expires" | "months"; months?: number; optional?: boolean };

export type PaperType = {
  code: string;
  label: string;
  sides: number;
  pages?: "one" | "several";
  /** Which drawing shows how to photograph it. */
  model?: string;
  domain: string;
  icon: string;
  shape: "card" | "page";
  /** An end date is asked. */
  expires: boolean;
  what_for?: string;
  who_gives?: string;
  renew?: string;
  /** In the order they are asked. */
  asks?: Asked[];
  validity?: Validity;
  uses?: PaperUse[];
  remind_before?: number[];
  soon_days?: number;
  doubt?: string;
  sources?: { title: string; checked_on: string }[];
};

/** What is said of a paper when it is kept. `flatten`: keep its picture alone, without its programs. */
export type About = {
  type: string;
  title: string;
  issued_on?: string | null;
  expires_on?: string | null;
  holder?: string | null;
  side?: 1 | 2 | null;
  file_name?: string;
  flatten?: boolean;
};
