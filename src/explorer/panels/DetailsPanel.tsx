/** The right panel, on a phone the sheet from below: everything told of what is selected, each fact with its sources. */
import { X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Details } from "../../model/details.ts";
import { NODE_TYPES, type NodeLabel } from "../../model/ontology.ts";
import { describe } from "../../network/describe.ts";
import { weightInWords } from "../../network/describeTie.ts";
import { filteredLine } from "../../network/filteredLine.ts";
import { plural } from "../../network/plural.ts";
import { activeFilters, CLEARED } from "../filters.ts";
import { part } from "../parts.ts";
import { isFailure } from "../session.ts";
import { useExplorer, useSession } from "./context.ts";
import { DetailsFoot } from "./DetailsFoot.tsx";
import { Facts } from "./Facts.tsx";
import { NeighbourList } from "./NeighbourList.tsx";
import { Sources } from "./Sources.tsx";

export function DetailsPanel({ selection }: { readonly selection: string }) {
  const explorer = useExplorer();
  const { network, texts, view } = useSession();
  const { largest, companies, negotiations, throughBlocs } = view;
  const [tall, setTall] = useState(false);
  const whole = texts !== undefined && !isFailure(texts);
  const details = useMemo(
    () =>
      describe(network, whole ? texts : undefined, selection, {
        largest,
        companies,
        negotiations,
        throughBlocs,
      }),
    [network, texts, whole, selection, largest, companies, negotiations, throughBlocs],
  );
  useEffect(() => {
    const panel = part("details");
    panel.scrollTop = 0;
    panel.toggleAttribute("data-tall", tall);
  }, [tall]);
  const close = () => explorer.go({ selection: undefined });
  return (
    <article className="details" aria-labelledby="details-name">
      <Button
        className="handle"
        aria-label={tall ? "Make the details smaller" : "Make the details larger"}
        onPress={() => setTall(!tall)}
      >
        <span aria-hidden="true" />
      </Button>
      <Button className="icon-button close" aria-label="Close the details" onPress={close}>
        <X size={18} aria-hidden />
      </Button>
      {details === null ? (
        <Unknown selection={selection} />
      ) : (
        <Told details={details} whole={whole} />
      )}
      {isFailure(texts) && (
        <div className="notice" role="status">
          <p>
            <strong>{texts.title}.</strong> Sources and provisions could not be fetched.
          </p>
          <Button className="button" onPress={() => void explorer.loadTexts()}>
            Try again
          </Button>
        </div>
      )}
    </article>
  );
}

function Told({ details, whole }: { readonly details: Details; readonly whole: boolean }) {
  const { theme, network, marks } = useSession();
  const { start, count } = network.tables.Agreement;
  const isFiltered = (id: string) => {
    const agreement = (network.numbers.get(id) ?? -1) - start;
    return agreement >= 0 && agreement < count && marks.mask[agreement] !== 1;
  };
  const { name, facts, neighbours, notes, sources } = details;
  return (
    <>
      <p className="kicker">
        <span
          className="dot"
          style={{ backgroundColor: typeColour(details.label, theme) }}
          aria-hidden="true"
        />
        {details.kicker}
      </p>
      <Title name={name} />
      <Filtered id={details.id} />
      <Facts facts={facts} />
      {neighbours.map((group) => (
        <NeighbourList
          key={`${group.type} ${group.direction}`}
          group={group}
          isFiltered={isFiltered}
        />
      ))}
      {notes !== undefined && (
        <section>
          <h3>Notes</h3>
          <p className="notes" dir="auto">
            {notes}
          </p>
        </section>
      )}
      {whole ? (
        <Sources sources={sources} publishers={details.publishers} />
      ) : (
        <p className="waiting">Fetching the sources…</p>
      )}
      <DetailsFoot id={details.id} />
    </>
  );
}

/** What the filters leave of it in the picture, where that is nothing or a part, and how to get all back. */
function Filtered({ id }: { readonly id: string }) {
  const explorer = useExplorer();
  const { network, view, marks } = useSession();
  const drawn = marks.nodes.ring.some(
    (ring, place) => ring > 0 && (marks.nodes.radius[place] ?? 0) > 0,
  );
  const line = drawn ? filteredLine(marks, id) : null;
  if ((drawn && line === null) || activeFilters(network, view) === 0) return null;
  return (
    <p className="hidden-note">
      {line === null
        ? "The filters leave nothing of this in the picture."
        : `The filters leave ${line.passing} of ${plural(line.all, "agreement")} in the picture${
            view.lens === "ties" ? `, a weight of ${weightInWords(line.weight)}` : ""
          }.`}{" "}
      <Button className="text-button" onPress={() => explorer.go(CLEARED, { fly: true })}>
        Clear filters
      </Button>
    </p>
  );
}

function Unknown({ selection }: { readonly selection: string }) {
  return (
    <>
      <p className="kicker">Not found</p>
      <Title name="Nothing here has this address" />
      <p>
        The data holds no “<bdi>{selection}</bdi>”. It may never have been in it, or the address was
        cut short. Search for it by its name.
      </p>
    </>
  );
}

/** Takes the focus when the visitor opened it, so that reading goes on there. */
function Title({ name }: { readonly name: string }) {
  const explorer = useExplorer();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (explorer.takeOpened()) title.current?.focus({ preventScroll: true });
  }, [explorer]);
  return (
    <h2 id="details-name" ref={title} tabIndex={-1} dir="auto">
      {name}
    </h2>
  );
}

function typeColour(label: string, theme: "light" | "dark"): string | undefined {
  return label in NODE_TYPES ? NODE_TYPES[label as NodeLabel].colour[theme] : undefined;
}
