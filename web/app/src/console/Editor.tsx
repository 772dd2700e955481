import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import classes from "./Console.module.css";

/** A text to write in. The first text comes from outside; from then on it tells what it holds. */
export function Editor(props: {
  label: string;
  text: string;
  extensions: Extension;
  tall?: boolean;
  changed?: (text: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const rest = useRef(new Compartment());
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!place.current) return;
    const { text, label, extensions } = latest.current;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          EditorView.contentAttributes.of({ "aria-label": label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.changed?.(update.state.doc.toString());
          }),
          rest.current.of(extensions),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  const { extensions, text } = props;
  useEffect(() => {
    view.current?.dispatch({ effects: rest.current.reconfigure(extensions) });
  }, [extensions]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  return <div ref={place} className={classes.editor} data-tall={props.tall} />;
}
