import { Button, NativeSelect, Switch } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import { ImportFileDocument, type ImportMappingsQuery } from "../gql/graphql";
import { type Trouble, troubleOf, troubleOfThrown } from "../graph/trouble";
import { TroubleNote } from "../parts/TroublePanel";
import { FilePick } from "./FilePick";
import classes from "./Imports.module.css";
import { upload } from "./upload";

type Mapping = ImportMappingsQuery["importMappings"][number];

/** Picks a form and a file, sends the file and starts its import. */
export function ImportForm(props: { mappings: Mapping[]; started: (run: string) => void }) {
  const { t } = useTranslation();
  const { mappings, started } = props;
  const [name, setName] = useState(mappings[0]?.name ?? "");
  const [file, setFile] = useState<File | null>(null);
  const [dryRun, setDryRun] = useState(true);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [, importFile] = useMutation(ImportFileDocument);
  const mapping = mappings.find((known) => known.name === name);
  const columns = mapping?.columns.filter((column) => column !== "") ?? [];

  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    setBusy(true);
    setTrouble(null);
    try {
      const held = await upload(file);
      const { data, error } = await importFile({ mapping: name, upload: held, dryRun });
      if (data) started(data.importFile.id);
      else setTrouble(error ? troubleOf(error) : { kind: "unreachable" });
    } catch (thrown) {
      setTrouble(troubleOfThrown(thrown));
    }
    setBusy(false);
  };

  return (
    <form className={classes.form} onSubmit={start}>
      <NativeSelect
        label={t("imports.form")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data={mappings.map((known) => ({ value: known.name, label: known.title }))}
      />
      {mapping?.notice && <p className={classes.notice}>{mapping.notice}</p>}
      {columns.length > 0 && (
        <div>
          <p className={classes.label}>{t("imports.columns")}</p>
          <ul className={classes.columns}>
            {columns.map((column) => (
              <li key={column}>{column}</li>
            ))}
          </ul>
        </div>
      )}
      <FilePick file={file} pick={setFile} />
      <Switch
        label={t("imports.dryRun")}
        description={t("imports.dryRunNote")}
        checked={dryRun}
        onChange={(event) => setDryRun(event.currentTarget.checked)}
      />
      {trouble && <TroubleNote trouble={trouble} />}
      <Button type="submit" disabled={!file} loading={busy}>
        {dryRun ? t("imports.startDry") : t("imports.start")}
      </Button>
    </form>
  );
}
