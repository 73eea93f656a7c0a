/** Where thousands of entries are drawn at once: what the picture leaves out meanwhile, and what makes it readable. */
import { Button } from "react-aria-components/Button";
import { numeral } from "../../network/numeral.ts";
import { useExplorer, useSession } from "./context.ts";
import { Notice } from "./Notice.tsx";

/** From this many entries on no picture can be read as a whole. */
const CROWD = 5000;

export function CrowdNotice() {
  const explorer = useExplorer();
  const { marks, view } = useSession();
  if (view.show === "table" || marks.stage.nodes.count < CROWD) return null;
  const drawn = marks.nodes.radius.reduce((sum, radius) => sum + (radius > 0 ? 1 : 0), 0);
  if (drawn < CROWD) return null;
  return (
    <Notice role="status" title={`${numeral(drawn)} entries are a crowd.`}>
      Lines are left out while the picture moves, and most names until you come nearer. Any filter
      makes it smaller.
      <Button className="button" onPress={() => explorer.go({ show: "table" })}>
        Show as a table
      </Button>
    </Notice>
  );
}
