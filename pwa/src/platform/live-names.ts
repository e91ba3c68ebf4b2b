/** Which readings each kind of change concerns, by the beginning of their names. */
const readAgain: Record<string, RegExp> = {
  notices: /^(notices|home|milestones)\b/,
  appointments: /^(appointment|agenda|home|file)/,
  papers: /^(paper(?!-types)|guest-link|deposit|request|share|grant|trace|safe|activity|notices)/,
  shared: /^(shared|grant|deposit|request|paper-request|file)/,
  messages: /^(message|conversation|home)/,
  help: /^help/,
  steps: /^(step|readiness|milestones|home|file)/,
  file: /^(file|caseload|milestones)/,
  project: /^(project|milestones|home|file)/,
  pecule: /^(pecule|step|milestones|home)/,
  channels: /^(channels|preferences|deliveries)/,
  calls: /^(calls|deliveries|file)/,
  mentoring: /^(mentoring|pairs)/,
  pairs: /^(mentoring|pairs|shared|conversation)/,
  support: /^(support|home|file)/,
  interviews: /^(interview|milestones|home|file)/,
  circle: /^(circle|mentoring)/,
  handovers: /^(handover|team|caseload|file)/,
};

/** Whether a reading kept under this name must be read again when something of this kind changed. */
export function concerns(kind: string, name: string): boolean {
  return readAgain[kind]?.test(name) ?? false;
}
