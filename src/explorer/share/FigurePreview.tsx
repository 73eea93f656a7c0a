/** The figure as the server draws it; where it does not, why. */
import { useState } from "react";

interface Refusal {
  readonly address: string;
  readonly why: string;
}

export function FigurePreview(props: { readonly address: string; readonly title: string }) {
  const { address, title } = props;
  const [refused, setRefused] = useState<Refusal>();
  const ask = async () => setRefused({ address, why: await whyNot(address) });
  if (refused?.address === address)
    return (
      <p role="status" className="notice">
        {refused.why}
      </p>
    );
  return (
    <img src={address} alt={`Preview of the figure “${title}”`} loading="lazy" onError={ask} />
  );
}

/** An image says only that it failed. */
async function whyNot(address: string): Promise<string> {
  try {
    const problem: { readonly detail?: string } = await (await fetch(address)).json();
    return problem.detail ?? "The figure could not be drawn.";
  } catch {
    return "The server cannot be reached, so there is no preview. Try again in a moment.";
  }
}
