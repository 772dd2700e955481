import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import {
  bracketMatching,
  foldGutter,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter } from "@codemirror/lint";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { graphql } from "cm6-graphql";
import type { GraphQLSchema } from "graphql";

const look = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "13px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--brand)", padding: "10px 0" },
  ".cm-cursor": { borderLeftColor: "var(--brand)" },
  ".cm-gutters": {
    backgroundColor: "var(--surface)",
    color: "var(--ink-2)",
    border: "none",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--paper)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground":
    { backgroundColor: "color-mix(in srgb, var(--mark-ring) 28%, transparent)" },
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    border: "1px solid var(--line-2)",
    borderRadius: "6px",
    color: "var(--ink)",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--brand-back)",
    color: "var(--ink)",
  },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.bool, tags.null], color: "var(--critical)" },
  { tag: [tags.propertyName, tags.attributeName], color: "var(--brand)" },
  { tag: [tags.string], color: "var(--good)" },
  { tag: [tags.number], color: "var(--soon)" },
  { tag: [tags.variableName, tags.typeName, tags.special(tags.name)], color: "var(--watch)" },
  { tag: [tags.comment], color: "var(--ink-2)" },
]);

const common: Extension = [
  look,
  syntaxHighlighting(colours),
  lineNumbers(),
  drawSelection(),
  bracketMatching(),
  EditorView.lineWrapping,
];

function writing(run: () => void): Extension {
  const running = {
    key: "Mod-Enter",
    run: () => {
      run();
      return true;
    },
  };
  return [
    common,
    history(),
    indentOnInput(),
    closeBrackets(),
    autocompletion(),
    highlightActiveLine(),
    Prec.highest(keymap.of([running])),
    keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
  ];
}

/** Writing a query; names are completed and checked once the schema is known. */
export function queryExtensions(schema: GraphQLSchema | null, run: () => void): Extension {
  return [writing(run), schema ? [graphql(schema), lintGutter()] : graphql()];
}

/** Writing a text whose language is not checked here. */
export function plainExtensions(run: () => void): Extension {
  return writing(run);
}

export function variablesExtensions(run: () => void): Extension {
  return [writing(run), json()];
}

/** Reading an answer: it can be folded, searched and copied, not changed. */
export const resultExtensions: Extension = [
  common,
  foldGutter(),
  json(),
  EditorState.readOnly.of(true),
];
