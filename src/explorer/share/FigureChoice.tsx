/** A figure of the view: how wide, in which colours and format, with a preview of exactly that. */
import { useState } from "react";

const WIDTHS = [
  ["85", "One column (85 mm)"],
  ["180", "Two columns (180 mm)"],
  ["240", "Slide (240 mm)"],
] as const;
const PALETTES = [
  ["colour", "Colour"],
  ["grey", "Grey, by shape"],
] as const;
const FORMATS = [
  ["pdf", "PDF"],
  ["svg", "SVG"],
  ["png", "PNG"],
] as const;

export function FigureChoice({ query, title }: { readonly query: string; readonly title: string }) {
  const [mm, setMm] = useState("180");
  const [palette, setPalette] = useState("colour");
  const [format, setFormat] = useState("pdf");
  const address = (of: string) => `/api/figure.${of}?${query}&mm=${mm}&palette=${palette}`;
  return (
    <div className="figure-choice">
      <img src={address("svg")} alt={`Preview of the figure “${title}”`} loading="lazy" />
      <div className="downloads">
        <Choice label="Width" value={mm} options={WIDTHS} onChange={setMm} />
        <Choice label="Palette" value={palette} options={PALETTES} onChange={setPalette} />
        <Choice label="Format" value={format} options={FORMATS} onChange={setFormat} />
        <a className="button" href={address(format)} download>
          Download the figure
        </a>
      </div>
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <label>
      {props.label}{" "}
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
