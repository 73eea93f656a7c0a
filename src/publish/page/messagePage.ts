/** A page in place of one that cannot be shown: what is wrong, in words. */
import { markup } from "./markup.ts";

/** @param style address of a stylesheet */
export function messagePage(title: string, problems: readonly string[], style: string): string {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Entente</title>
<link rel="stylesheet" href="${style}">
</head>
<body class="embed">
<main>
<h1>${title}</h1>
<ul>${problems.map((problem) => markup`<li>${problem}</li>`)}</ul>
</main>
</body>
</html>
`.markup;
}
