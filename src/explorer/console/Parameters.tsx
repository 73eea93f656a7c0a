/** The parameters of a question as fields of a form, with suggestions where their kind is known. */
import { useId } from "react";
import { readParameter, writeParameter } from "../../model/address.ts";
import type { Recipe, RecipeParameter } from "../../model/recipe.ts";
import type { Network } from "../../network/network.ts";
import { parameterValue } from "./queryAddress.ts";
import { kindOf, suggestionsFor } from "./suggestions.ts";

export interface ParametersProps {
  /** In the order of the query. */
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly recipe: Recipe | undefined;
  readonly network: Network | undefined;
  readonly onChange: (name: string, value: unknown) => void;
  readonly onRun: () => void;
}

export function Parameters({ names, values, recipe, network, onChange, onRun }: ParametersProps) {
  if (names.length === 0) return null;
  return (
    <form
      className="parameters"
      aria-label="Parameters"
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      {names.map((name) => (
        <Parameter
          key={name}
          name={name}
          value={parameterValue(values, name)}
          told={recipe?.parameters.find((each) => each.name === name)}
          network={network}
          onChange={(value) => onChange(name, value)}
        />
      ))}
      <button type="submit" hidden>
        Run
      </button>
    </form>
  );
}

interface ParameterProps {
  readonly name: string;
  readonly value: unknown;
  readonly told: RecipeParameter | undefined;
  readonly network: Network | undefined;
  readonly onChange: (value: unknown) => void;
}

function Parameter({ name, value, told, network, onChange }: ParameterProps) {
  const id = useId();
  const kind = told?.suggestions ?? kindOf(name);
  const suggestions = suggestionsFor(kind, network);
  const numeric = told?.type === "integer" || kind === "year" || kind === "number";
  return (
    <label className="parameter">
      <span>
        {name} <span className="muted">{KINDS[kind] ?? ""}</span>
      </span>
      <input
        type={numeric ? "number" : "text"}
        step={numeric ? 1 : undefined}
        value={value === undefined || value === null ? "" : writeParameter(value)}
        placeholder={value === undefined ? "no value" : ""}
        list={suggestions.length > 0 ? id : undefined}
        title={told?.description}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) =>
          onChange(readField(target.value, told?.type === "text" || kind in TEXT_KINDS))
        }
      />
      {suggestions.length > 0 && (
        <datalist id={id}>
          {suggestions.map(({ value: code, name: called }) => (
            <option key={code} value={code}>
              {called}
            </option>
          ))}
        </datalist>
      )}
    </label>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  country: "(state)",
  bloc: "(bloc)",
  domain: "(domain)",
  year: "(year)",
  language: "(language)",
  number: "(number)",
};

/** Codes such as NO or 1E5 are texts, whatever else they could be read as. */
const TEXT_KINDS = { country: 1, bloc: 1, domain: 1, language: 1 } as const;

function readField(text: string, isText: boolean): unknown {
  if (text === "") return null;
  return isText ? text : readParameter(text);
}
