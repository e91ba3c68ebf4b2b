import { toolsOfDomain } from "../../../services/household/links.ts";
import { type Domain, domains, Row } from "../../../ui/index.ts";
import { h } from "./household-words.ts";

/** The screens that go with the journeys of a domain: the budget, the way to a home. */
export function ToolRows({ domain }: { domain: Domain }) {
  const tools = domain in toolsOfDomain ? toolsOfDomain[domain as keyof typeof toolsOfDomain] : [];
  return (
    <>
      {tools.map(({ href, name }) => (
        <Row
          key={href}
          href={href}
          icon={domains[domain]}
          domain={domain}
          title={h(name)}
          meta={h(`${name}.meta`)}
        />
      ))}
    </>
  );
}
