/** A figure of the view: how large, in which colours and format, with its notes, and a preview of exactly that. */
import { useState } from "react";
import { DEFAULT_PRESENTATION, type Presentation } from "../../model/presentation.ts";
import { writePresentation } from "../../model/presentationAddress.ts";
import { numeral } from "../../network/numeral.ts";
import { MOST_NUMBERS, numberedTies } from "../../publish/numberedTies.ts";
import { useSession } from "../panels/context.ts";
import { Choice } from "./Choice.tsx";
import { FigureNotes } from "./FigureNotes.tsx";
import { FigurePreview } from "./FigurePreview.tsx";

type Options = readonly (readonly [value: string, text: string])[];

const WIDTHS: Options = [
  ["85", "One column (85 mm)"],
  ["180", "Two columns (180 mm)"],
  ["240", "Slide (240 mm)"],
];
const HEIGHTS: Options = [
  ["", "As the picture asks"],
  ["80", "80 mm"],
  ["120", "120 mm"],
  ["160", "160 mm"],
  ["230", "A page (230 mm)"],
];
const PALETTES: readonly (readonly [Presentation["palette"], string])[] = [
  ["colour", "Colour"],
  ["grey", "Grey, by shape"],
];
const FORMATS: Options = [
  ["pdf", "PDF"],
  ["svg", "SVG"],
  ["png", "PNG"],
];
const DOTS: Options = [
  ["150", "150 dpi, for a screen"],
  ["300", "300 dpi, for print"],
  ["450", "450 dpi, for fine print"],
];

export function FigureChoice({ query, title }: { readonly query: string; readonly title: string }) {
  const { marks } = useSession();
  const [format, setFormat] = useState("pdf");
  const [asked, setAsked] = useState<Presentation>(DEFAULT_PRESENTATION);
  const change = (part: Partial<Presentation>) => setAsked({ ...asked, ...part });
  const address = (of: string, presentation: Presentation) =>
    `/api/figure.${of}?${[query, writePresentation(presentation)].filter(Boolean).join("&")}`;
  const ties = numberedTies(marks).length;
  const numbered = asked.notes && ties <= MOST_NUMBERS;
  const drawn = { ...asked, notes: numbered };
  return (
    <div className="figure-choice">
      {/* The dots are those of a PNG alone, and the preview is none. */}
      <FigurePreview
        address={address("svg", { ...drawn, dpi: DEFAULT_PRESENTATION.dpi })}
        title={title}
      />
      <div className="picks">
        <Choice
          label="Width"
          value={String(asked.mm)}
          options={WIDTHS}
          onChange={(mm) => change({ mm: Number(mm) })}
        />
        <Choice
          label="Height"
          value={asked.heightMm?.toString() ?? ""}
          options={HEIGHTS}
          onChange={(mm) => change({ heightMm: mm === "" ? undefined : Number(mm) })}
        />
        <Choice
          label="Palette"
          value={asked.palette}
          options={PALETTES}
          onChange={(palette) => change({ palette })}
        />
        <Choice label="Format" value={format} options={FORMATS} onChange={setFormat} />
        {format === "png" && (
          <Choice
            label="Resolution"
            value={String(asked.dpi)}
            options={DOTS}
            onChange={(dpi) => change({ dpi: Number(dpi) })}
          />
        )}
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={numbered}
          disabled={ties === 0 || ties > MOST_NUMBERS}
          onChange={({ target }) => change({ notes: target.checked })}
        />
        Number the ties, and write a note for each
      </label>
      {ties > MOST_NUMBERS && (
        <p className="count">
          This view draws {numeral(ties)} ties; {MOST_NUMBERS} numbers are the most that can be
          read. Narrow it by filters.
        </p>
      )}
      {numbered && <FigureNotes />}
      <p className="downloads">
        <a className="button" href={address(format, drawn)} download>
          Download the figure
        </a>
      </p>
    </div>
  );
}
