/** The filter by domain: a tree, in which a broader domain includes its narrower ones. */
import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useCounts, useExplorer, useSession } from "./context.ts";
import { type Domain, domainTree } from "./domainTree.ts";
import { FacetBox } from "./FacetBox.tsx";
import { FacetSection } from "./FacetSection.tsx";

export function Domains() {
  const explorer = useExplorer();
  const { network, view } = useSession();
  const tree = useMemo(() => domainTree(network), [network]);
  const counts = useCounts().facets.domains;
  const most = Math.max(1, ...tree.map(({ code }) => counts.get(code) ?? 0));
  return (
    <FacetSection
      title="Domains"
      chosen={view.domains.length}
      startsOpen
      onClear={() => explorer.go({ domains: [] })}
    >
      <ul className="tree">
        {tree.map((domain) => (
          <Branch key={domain.code} domain={domain} most={most} />
        ))}
      </ul>
    </FacetSection>
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
  readonly some?: boolean;
  readonly implied?: boolean;
}

function Box({ domain, most, some = false, implied = false }: BoxProps) {
  const explorer = useExplorer();
  const { view } = useSession();
  const count = useCounts().facets.domains.get(domain.code) ?? 0;
  const choose = (on: boolean) => {
    // A broader domain includes its narrower ones: to name them beside it would say nothing.
    const included = new Set(domain.narrower.map(({ code }) => code));
    const others = view.domains.filter((code) => code !== domain.code && !included.has(code));
    explorer.go({ domains: on ? [...others, domain.code].sort() : others });
  };
  return (
    <FacetBox
      label={domain.name}
      count={count}
      most={most}
      chosen={view.domains.includes(domain.code)}
      some={some}
      implied={implied}
      onChoose={choose}
    />
  );
}
