/** A node's name as a link to its page, a tie's to its view; followed within the explorer it keeps lens and filters. */
import { DEFAULT_VIEW } from "../../model/view.ts";
import { writePlace } from "../address.ts";
import { useExplorer } from "./context.ts";

export function NodeLink({ id, name }: { readonly id: string; readonly name: string }) {
  const explorer = useExplorer();
  return (
    <a
      href={id.includes("~") ? writePlace({ ...DEFAULT_VIEW, selection: id }, "") : pageOf(id)}
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

function pageOf(id: string): string {
  return `/${id.split("/").map(encodeURIComponent).join("/")}`;
}
