/** The sources of a page that holds its data: listed when the reader unfolds them. */
import { buildNetwork } from "../network/network.ts";
import { sourceLine } from "../network/sourceLine.ts";
import { sourcesOfAgreements } from "../network/sourcesOfAgreements.ts";
import { wholeGraph } from "../network/whole.ts";
import { element } from "./element.ts";
import { part, readData, readState } from "./state.ts";

export function listSources(): void {
  part("sources").addEventListener("toggle", () => void fill(), { once: true });
}

async function fill(): Promise<void> {
  const { picture, texts } = await readData(readState());
  const whole = wholeGraph(buildNetwork(picture), texts);
  const { start, count } = whole.network.tables.Agreement;
  const agreements = Array.from({ length: count }, (_, place) => start + place);
  const lines = sourcesOfAgreements(whole, agreements).map((source) => {
    const { title, url, language, about } = sourceLine(whole, source);
    const link = element(
      "a",
      { href: url, target: "_blank", rel: "noopener noreferrer" },
      element("bdi", language === undefined ? {} : { lang: language }, title),
    );
    return element("li", {}, link, " ", element("span", {}, about));
  });
  part("sources")
    .querySelector("ol")
    ?.replaceChildren(...lines);
}
