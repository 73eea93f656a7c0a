/** A node's name as a link to its page, a tie's to its view; followed within the explorer it keeps lens and filters. */
import { useExplorer } from "./context.ts";
import { nodeAddress } from "./nodeAddress.ts";

export function NodeLink({ id, name }: { readonly id: string; readonly name: string }) {
  const explorer = useExplorer();
  return (
    <a
      href={nodeAddress(id)}
      dir="auto"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        explorer.go({ selection: id }, { fly: true });
      }}
    >
      {name}
    </a>
  );
}
