import { TextInput } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconSearch } from "../../parts/icons";
import classes from "./Shell.module.css";

/** Finds items from every page; the key `/` goes to it. */
export function FindItem() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  useHotkeys([["/", () => field.current?.focus()]]);

  const find = (event: FormEvent) => {
    event.preventDefault();
    const q = words.trim();
    navigate({ to: "/items", search: q === "" ? {} : { q } });
    setWords("");
    field.current?.blur();
  };

  return (
    <search className={classes.find}>
      <form onSubmit={find}>
        <TextInput
          ref={field}
          size="sm"
          type="search"
          placeholder={t("app.search")}
          aria-label={t("app.search")}
          aria-keyshortcuts="/"
          leftSection={<IconSearch size={16} stroke={1.8} />}
          rightSection={<kbd className={classes.key}>/</kbd>}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
