/** What one can do with an entry: link to it, cite it, report an error in it; on paper, where it stands. */
import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components/Button";
import { homeOf } from "../copy.ts";
import { reportAddress } from "../reportAddress.ts";
import { useAbout } from "../useAbout.ts";
import { CopyButton } from "./CopyButton.tsx";
import { useSession } from "./context.ts";
import { nodeAddress } from "./nodeAddress.ts";

const Cite = lazy(async () => {
  const { Cite } = await import("./Cite.tsx");
  return { default: Cite };
});

export function DetailsFoot({ id }: { readonly id: string }) {
  const { network, view } = useSession();
  const { dataSet } = network;
  const about = useAbout();
  const [citing, setCiting] = useState(false);
  const origin = homeOf(about?.publicUrl);
  const address = new URL(nodeAddress(id, view), origin).href;
  return (
    <footer className="details-foot">
      <div className="foot-links">
        <CopyButton label="Copy link" text={address} />
        <Button className="text-button" aria-expanded={citing} onPress={() => setCiting(!citing)}>
          Cite
        </Button>
        {about?.feedbackUrl !== undefined && (
          <a
            className="text-button"
            href={reportAddress(about.feedbackUrl, id, dataSet)}
            target="_blank"
            rel="noopener noreferrer"
          >
            Report an error
          </a>
        )}
      </div>
      {citing && (
        <Suspense fallback={<p className="remarks">Fetching the citation…</p>}>
          <Cite id={id} origin={origin} />
        </Suspense>
      )}
      <p className="remarks">
        <span className="on-paper">{address} · </span>
        Data version {dataSet.name} ({dataSet.hash})
      </p>
    </footer>
  );
}
