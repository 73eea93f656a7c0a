/**
 * Search in the header: “/” leads to it; a hit says what it is and why it was found; choosing one flies to it. Written
 * out after the pattern of the ARIA practices, since React Aria's own hides the whole page from readers while it is open.
 */
import { Search as Glass, X } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { buildSearch } from "../../network/search.ts";
import { useExplorer, useSession } from "./context.ts";
import { HitRow } from "./HitRow.tsx";

const HITS = 12;

export function Search() {
  const explorer = useExplorer();
  const { network } = useSession();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [begun, setBegun] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  // The index is built when it is first wanted, not while the page opens.
  const search = useMemo(() => (begun ? buildSearch(network) : null), [network, begun]);
  const hits = useMemo(
    () => (search === null || query.trim() === "" ? [] : search(query, HITS)),
    [search, query],
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
          aria-label="Search states, people, agreements and bodies"
          aria-autocomplete="list"
          aria-expanded={shown && hits.length > 0}
          aria-controls={list}
          aria-activedescendant={active < 0 ? undefined : `${list}-${active}`}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          placeholder="Search states, people, agreements"
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
            <p className="no-hits">Nothing here is called “{query}”. Try fewer letters.</p>
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
        {shown && (hits.length === 1 ? "1 hit" : `${hits.length} hits`)}
      </p>
    </search>
  );
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
