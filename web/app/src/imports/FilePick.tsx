import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { IconUpload } from "../parts/icons";
import classes from "./Imports.module.css";

/** A place to drop a file on, or to choose one with. */
export function FilePick(props: { file: File | null; pick: (file: File) => void }) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { file } = props;
  const take = (files: FileList | null) => {
    const chosen = files?.[0];
    if (chosen) props.pick(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <>
      <input
        ref={field}
        type="file"
        className={classes.hidden}
        aria-label={t("imports.file")}
        tabIndex={-1}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <button
        type="button"
        className={classes.drop}
        data-over={over}
        onClick={() => field.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={20} stroke={1.6} aria-hidden />
        {file ? (
          <span>
            <strong>{file.name}</strong>, {bytes(file.size)}. {t("imports.change")}
          </span>
        ) : (
          <span>{t("imports.drop")}</span>
        )}
      </button>
    </>
  );
}
