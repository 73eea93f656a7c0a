/** A node's name as a link to its page, a tie's to its view; followed within the explorer it keeps lens and filters. */
import { useContext } from "react";
import { ExplorerContext } from "./context.ts";
import { nodeAddress } from "./nodeAddress.ts";

export function NodeLink({ id, name }: { readonly id: string; readonly name: string }) {
  const explorer = useContext(ExplorerContext);
  return (
    <a
      href={nodeAddress(id)}
      dir="auto"
      onClick={(event) => {
        // Outside the explorer, as in the console, it is a link like any other.
        if (explorer === null) return;
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        explorer.go({ selection: id }, { fly: true });
      }}
    >
      {name}
    </a>
  );
}
