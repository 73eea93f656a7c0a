/**
 * The editor of a query: CodeMirror, with Neo4j's language support behind it. It lives in a shadow root, for there it
 * keeps its styles in a constructed sheet, which the Content-Security-Policy allows.
 */
import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { type Diagnostic, linter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { Language } from "./language.ts";
import type { ColouredWord } from "./languageMessages.ts";

export interface CypherEditorOptions {
  readonly text: string;
  readonly language: Language;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export class CypherEditor {
  private readonly view: EditorView;
  private readonly language: Language;

  constructor(host: HTMLElement, { text, language, onChange, onRun }: CypherEditorOptions) {
    this.language = language;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          EditorView.lineWrapping,
          EditorState.tabSize.of(2),
          EditorView.contentAttributes.of({
            "aria-label": "Query in Cypher. Escape, then Tab, leaves the editor.",
            "aria-multiline": "true",
          }),
          autocompletion({ override: [(context) => complete(context, language)], icons: false }),
          linter((view) => lint(view.state.doc.toString(), language), { delay: 400 }),
          colours,
          colouring(language),
          keymap.of([
            { key: "Mod-Enter", run: did(onRun), preventDefault: true },
            { key: "Shift-Alt-f", run: did(() => void this.format()) },
            { key: "Tab", run: acceptCompletion },
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) onChange(update.state.doc.toString());
          }),
          LOOK,
        ],
      }),
    });
  }

  /** Puts another text in place of what stands there; the editor's own undo brings it back. */
  setText(text: string): void {
    const { state } = this.view;
    if (state.doc.toString() === text) return;
    this.view.dispatch({ changes: { from: 0, to: state.doc.length, insert: text } });
  }

  /** Marks what the server found wrong, at a place that counts from 1. */
  mark({ line, column, message }: { line: number; column: number; message: string }): void {
    const { doc } = this.view.state;
    const at = doc.line(Math.min(Math.max(1, line), doc.lines));
    const from = Math.min(at.from + Math.max(0, column - 1), at.to);
    const word = /^[\w$]+/.exec(doc.sliceString(from, at.to))?.[0] ?? "";
    const to = Math.min(doc.length, from + Math.max(1, word.length));
    this.view.dispatch(setDiagnostics(this.view.state, [{ from, to, severity: "error", message }]));
  }

  async format(): Promise<void> {
    const { state } = this.view;
    const text = state.doc.toString();
    const formatted = await this.language.ask("format", { text, at: state.selection.main.head });
    if (formatted === undefined || this.view.state.doc.toString() !== text) return;
    this.view.dispatch({
      changes: { from: 0, to: text.length, insert: formatted.text },
      selection: { anchor: Math.min(formatted.at, formatted.text.length) },
    });
  }

  focus(): void {
    this.view.focus();
  }

  close(): void {
    this.view.destroy();
  }
}

/** As a key's command, which says that it has done something. */
const did = (work: () => void) => () => {
  work();
  return true;
};

async function complete(
  context: CompletionContext,
  language: Language,
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w`$.]*/);
  const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
  if (!context.explicit && (word === null || word.from === word.to) && !/[:$.]/.test(before))
    return null;
  const found = await language.ask("complete", {
    text: context.state.doc.toString(),
    at: context.pos,
    asked: context.explicit,
  });
  if (found === undefined || found.length === 0 || context.aborted) return null;
  const from = word === null ? context.pos : word.from;
  // After a dot stands a property, of which the list has the name alone; a function has its dots within.
  const dot = (word?.text.lastIndexOf(".") ?? -1) + 1;
  return {
    from: from + (found.some(({ label }) => label.includes(".") && dot > 0) ? 0 : dot),
    options: found.map(({ label, insert, type, detail }) => ({
      label,
      type,
      ...(insert !== undefined && { apply: insert }),
      ...(detail !== undefined && { detail }),
    })),
    validFor: /^[\w`$]*$/,
  };
}

async function lint(text: string, language: Language): Promise<Diagnostic[]> {
  return [...((await language.ask("lint", { text })) ?? [])];
}

const setColours = StateEffect.define<readonly ColouredWord[]>();
const MARKS = Object.fromEntries(
  (["keyword", "name", "parameter", "string", "number", "function", "comment"] as const).map(
    (kind) => [kind, Decoration.mark({ class: `cm-${kind}` })],
  ),
) as Record<ColouredWord["kind"], Decoration>;

/** Colours come a moment after the text, and move with it until then. */
const colours = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    const moved = set.map(transaction.changes);
    const effect = transaction.effects.find((each) => each.is(setColours));
    if (effect === undefined) return moved;
    const words = effect.value as readonly ColouredWord[];
    return Decoration.set(
      words
        .filter(({ to }) => to <= transaction.newDoc.length)
        .map(({ from, to, kind }) => MARKS[kind].range(from, to)),
      true,
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});

function colouring(language: Language) {
  return ViewPlugin.define((view) => {
    const colour = async () => {
      const text = view.state.doc.toString();
      const words = await language.ask("colour", { text });
      if (words !== undefined && view.state.doc.toString() === text)
        view.dispatch({ effects: setColours.of(words) });
    };
    void colour();
    return { update: ({ docChanged }: ViewUpdate) => void (docChanged && colour()) };
  });
}

const LOOK = EditorView.theme({
  "&": { fontSize: "13.5px", color: "var(--ink)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
    lineHeight: "22px",
    maxHeight: "var(--editor-height, 44vh)",
    overflow: "auto",
  },
  ".cm-content": { padding: "6px 0", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--muted)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 12px 0 4px" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "color-mix(in srgb, var(--accent) 24%, transparent) !important" },
  ".cm-matchingBracket": { backgroundColor: "var(--chip)", outline: "1px solid var(--line)" },
  ".cm-keyword": { color: "var(--accent)", fontWeight: "700" },
  ".cm-name": { color: "var(--code-name)" },
  ".cm-parameter": { color: "var(--code-parameter)" },
  ".cm-string": { color: "var(--code-string)" },
  ".cm-number": { color: "var(--code-parameter)" },
  ".cm-function": { color: "var(--code-function)" },
  ".cm-comment": { color: "var(--muted)", fontStyle: "italic" },
  ".cm-tooltip": {
    backgroundColor: "var(--panel)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "8px",
    font: "400 13px / 18px var(--font)",
    overflow: "hidden",
    zIndex: "30",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "240px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 10px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
  },
  ".cm-completionDetail": {
    color: "inherit",
    opacity: "0.85",
    fontStyle: "normal",
    fontSize: "12px",
  },
  ".cm-diagnostic": { padding: "6px 10px", borderLeftWidth: "3px", maxWidth: "52ch" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--wrong) 1px",
    textUnderlineOffset: "4px",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--muted) 1px",
    textUnderlineOffset: "4px",
  },
});
