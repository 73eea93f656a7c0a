/**
 * Search in the header: “/” leads to it; a hit says what it is and why it was found; choosing one flies to it. Written
 * out after the pattern of the ARIA practices, since React Aria's own hides the whole page from readers while it is open.
 */
import { Search as Glass, X } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useExplorer } from "./context.ts";
import { HitRow } from "./HitRow.tsx";
import { useSearch } from "./useSearch.ts";

const HITS = 12;

export function Search() {
  const explorer = useExplorer();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [begun, setBegun] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const searching = useSearch(begun);
  const hits = useMemo(
    () => (searching === null || query.trim() === "" ? [] : searching.search(query, HITS)),
    [searching, query],
  );
  useSlash(input);
  const shown = open && query.trim() !== "";
  const choose = (place: number) => {
    const hit = hits[place];
    if (hit === undefined) return;
    setQuery("");
    setOpen(false);
    explorer.go({ selection: hit.id }, { fly: true });
  };
  const write = (text: string) => {
    setQuery(text);
    setOpen(true);
    setActive(-1);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      setOpen(true);
      setActive(hits.length === 0 ? -1 : (active + 1) % hits.length);
    },
    ArrowUp: () => setActive(active <= 0 ? hits.length - 1 : active - 1),
    // Without a choice the best hit is meant.
    Enter: () => choose(Math.max(0, active)),
    Escape: () => (shown ? setOpen(false) : setQuery("")),
  };
  return (
    <search
      className="search"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <div className="search-field">
        <Glass size={16} aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-label="Search states, people, agreements, bodies and provisions"
          aria-autocomplete="list"
          aria-expanded={shown && hits.length > 0}
          aria-controls={list}
          aria-activedescendant={active < 0 ? undefined : `${list}-${active}`}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          placeholder="Search states, people, agreements, provisions"
          value={query}
          onChange={(event) => write(event.target.value)}
          onFocus={() => {
            setBegun(true);
            setOpen(true);
          }}
          onKeyDown={(event) => {
            const act = event.nativeEvent.isComposing ? undefined : keys[event.key];
            if (act === undefined) return;
            event.preventDefault();
            act();
          }}
        />
        {query === "" ? (
          <span className="key" aria-hidden="true">
            /
          </span>
        ) : (
          <Button
            className="clear"
            aria-label="Clear the search"
            onPress={() => {
              write("");
              input.current?.focus();
            }}
          >
            <X size={14} aria-hidden />
          </Button>
        )}
      </div>
      {shown && (
        <div className="hits">
          {hits.length === 0 ? (
            <p className="no-hits">
              Nothing here is called “{query}”
              {searching?.whole === true
                ? ", and no provision says it. Try fewer letters or fewer words."
                : ". The provisions are still on their way."}
            </p>
          ) : (
            <div role="listbox" id={list} aria-label="Hits">
              {hits.map((hit, place) => (
                <HitRow
                  key={hit.id}
                  id={`${list}-${place}`}
                  hit={hit}
                  active={place === active}
                  onChoose={() => choose(place)}
                />
              ))}
            </div>
          )}
        </div>
      )}
      <p className="unseen" role="status">
        {shown && countOf(hits.length)}
      </p>
    </search>
  );
}

/** In words, for who listens. */
function countOf(hits: number): string {
  if (hits === 0) return "No hits";
  if (hits === HITS) return `The best ${HITS} hits`;
  return hits === 1 ? "1 hit" : `${hits} hits`;
}

/** “/” leads to the search, unless one is writing already. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event;
      const writing =
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)) &&
        !/^(checkbox|range)$/.test(target.getAttribute("type") ?? "");
      if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [input]);
}
