/** Search in the header: “/” leads to it; a hit says what it is and why it was found; choosing one flies to it. */
import { Search as Glass, X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { NODE_TYPES } from "../../model/ontology.ts";
import { dateInWords } from "../../network/dateWords.ts";
import { buildSearch, type Hit } from "../../network/search.ts";
import { useExplorer, useSession } from "./context.ts";

const HITS = 12;

export function Search() {
  const explorer = useExplorer();
  const { network, theme } = useSession();
  const [query, setQuery] = useState("");
  const [begun, setBegun] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // The index is built when it is first wanted, not while the page opens.
  const search = useMemo(() => (begun ? buildSearch(network) : null), [network, begun]);
  const hits = useMemo(
    () => (search === null || query.trim() === "" ? [] : search(query, HITS)),
    [search, query],
  );
  useSlash(input);
  return (
    <ComboBox
      className="search"
      aria-label="Search states, people, agreements and bodies"
      inputValue={query}
      onInputChange={setQuery}
      items={hits}
      value={null}
      onChange={(id) => {
        if (id === null) return;
        setQuery("");
        explorer.go({ selection: String(id) }, { fly: true });
      }}
      onFocus={() => setBegun(true)}
      allowsEmptyCollection={query.trim() !== ""}
      menuTrigger="input"
    >
      <div className="search-field">
        <Glass size={16} aria-hidden />
        <Input ref={input} placeholder="Search states, people, agreements" dir="auto" />
        {query === "" ? (
          <span className="key" aria-hidden="true">
            /
          </span>
        ) : (
          <Button
            slot={null}
            className="clear"
            aria-label="Clear the search"
            onPress={() => setQuery("")}
          >
            <X size={14} aria-hidden />
          </Button>
        )}
      </div>
      <Popover className="hits" data-theme={theme} offset={6}>
        <ListBox<Hit>
          renderEmptyState={() => (
            <p className="no-hits">Nothing here is called “{query}”. Try fewer letters.</p>
          )}
        >
          {(hit) => <Row hit={hit} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Row({ hit }: { readonly hit: Hit }) {
  const { theme } = useSession();
  const type = NODE_TYPES[hit.label];
  const about = [hit.context, hit.date === undefined ? undefined : dateInWords(hit.date)];
  return (
    <ListBoxItem id={hit.id} textValue={hit.name} className="hit">
      <span className="dot" style={{ backgroundColor: type.colour[theme] }} aria-hidden="true" />
      <span className="hit-text">
        <bdi className="hit-name">{hit.name}</bdi>
        <span className="hit-about">
          {type.label}
          {about.filter(Boolean).map((text) => (
            <span key={text}> · {text}</span>
          ))}
          {hit.matched !== undefined && (
            <span>
              {" "}
              · also <bdi>{hit.matched}</bdi>
            </span>
          )}
        </span>
      </span>
    </ListBoxItem>
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
