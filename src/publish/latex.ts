/** Text that LaTeX and BibTeX set as it stands: whatever would be a command there is escaped; scripts stay as they are. */

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

/** On one line; control characters become spaces. */
export function escapeLatex(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .replace(/[\\{}$&#_%^~<>]/g, (character) => ESCAPES[character] ?? character);
}

/** An address inside \url{}: braces and backslashes would end it. */
export function latexUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
