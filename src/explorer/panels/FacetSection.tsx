/** One filter in its panel: a heading that folds it, how many of its values are chosen, and a way to clear them. */
import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components/Button";

export interface FacetSectionProps {
  readonly title: string;
  readonly chosen: number;
  readonly startsOpen: boolean;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

export function FacetSection({ title, chosen, startsOpen, onClear, children }: FacetSectionProps) {
  const [open, setOpen] = useState(startsOpen || chosen > 0);
  return (
    <section className="facet">
      <div className="facet-head">
        <h2>
          <Button className="facet-fold" aria-expanded={open} onPress={() => setOpen(!open)}>
            {title}
            {chosen > 0 && <span className="badge">{chosen}</span>}
            <ChevronDown size={14} aria-hidden />
          </Button>
        </h2>
        {chosen > 0 && (
          <Button
            className="text-button"
            aria-label={`Clear ${title.toLowerCase()}`}
            onPress={onClear}
          >
            Clear
          </Button>
        )}
      </div>
      {open && children}
    </section>
  );
}
