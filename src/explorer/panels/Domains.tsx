/** The filter by domain: a tree of boxes, each with its count under the other filters and a hairline for its share. */
import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Checkbox } from "react-aria-components/Checkbox";
import { useCounts, useExplorer, useSession } from "./context.ts";
import { type Domain, domainTree } from "./domainTree.ts";

export function Domains() {
  const explorer = useExplorer();
  const { network, view } = useSession();
  const tree = useMemo(() => domainTree(network), [network]);
  const counts = useCounts().facets.domains;
  const most = Math.max(1, ...tree.map(({ code }) => counts.get(code) ?? 0));
  return (
    <section className="facet" aria-labelledby="domains-title">
      <div className="facet-head">
        <h2 id="domains-title">Domains</h2>
        {view.domains.length > 0 && (
          <Button className="text-button" onPress={() => explorer.go({ domains: [] })}>
            Clear
          </Button>
        )}
      </div>
      <ul className="tree">
        {tree.map((domain) => (
          <Branch key={domain.code} domain={domain} most={most} />
        ))}
      </ul>
    </section>
  );
}

function Branch({ domain, most }: { readonly domain: Domain; readonly most: number }) {
  const { view } = useSession();
  const within = domain.narrower.filter(({ code }) => view.domains.includes(code));
  const [open, setOpen] = useState(within.length > 0);
  const whole = view.domains.includes(domain.code);
  return (
    <li>
      <div className="tree-row">
        <Box domain={domain} most={most} some={within.length > 0} />
        {domain.narrower.length > 0 && (
          <Button
            className="chevron"
            aria-expanded={open}
            aria-label={`Narrower domains of ${domain.name}`}
            onPress={() => setOpen(!open)}
          >
            <ChevronDown size={14} aria-hidden />
          </Button>
        )}
      </div>
      {open && (
        <ul>
          {domain.narrower.map((narrower) => (
            <li key={narrower.code} className="tree-row">
              <Box domain={narrower} most={most} implied={whole} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface BoxProps {
  readonly domain: Domain;
  readonly most: number;
  /** Some, not all, of its narrower domains are chosen. */
  readonly some?: boolean;
  /** Its broader domain is chosen, and includes it. */
  readonly implied?: boolean;
}

function Box({ domain, most, some = false, implied = false }: BoxProps) {
  const explorer = useExplorer();
  const { view } = useSession();
  const count = useCounts().facets.domains.get(domain.code) ?? 0;
  const chosen = view.domains.includes(domain.code);
  const choose = (on: boolean) => {
    // A broader domain includes its narrower ones: to name them beside it would say nothing.
    const included = new Set(domain.narrower.map(({ code }) => code));
    const others = view.domains.filter((code) => code !== domain.code && !included.has(code));
    explorer.go({ domains: on ? [...others, domain.code].sort() : others });
  };
  return (
    <Checkbox
      className="box"
      isSelected={chosen || implied}
      isIndeterminate={!chosen && !implied && some}
      isDisabled={implied}
      onChange={choose}
    >
      <span className="tick" aria-hidden="true" />
      <span className="box-name">{domain.name}</span>
      <span className="count">{count.toLocaleString("en-GB")}</span>
      <span className="bar" aria-hidden="true" style={{ width: `${(100 * count) / most}%` }} />
    </Checkbox>
  );
}
