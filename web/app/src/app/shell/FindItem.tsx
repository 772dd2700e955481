import { Autocomplete } from "@mantine/core";
import { useDebouncedValue, useHotkeys } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FindItemsDocument } from "../../gql/graphql";
import { useAnswer } from "../../graph/useAnswer";
import { IconSearch } from "../../parts/icons";
import classes from "./Shell.module.css";

const LEAST_LETTERS = 2;
const PAUSE_MS = 180;

/** Finds items from every page; the key `/` goes to it. What fits is offered while one types. */
export function FindItem() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [text] = useDebouncedValue(words.trim(), PAUSE_MS);
  useHotkeys([["/", () => field.current?.focus()]]);
  const found = useAnswer({
    query: FindItemsDocument,
    variables: { text },
    pause: text.length < LEAST_LETTERS,
  });
  const hits = found.state === "ready" && text.length >= LEAST_LETTERS ? found.data.search : [];
  const offers = hits.map((hit) => {
    const sku = hit.id.slice(hit.id.indexOf("/") + 1);
    return { sku, shown: `${hit.name} · ${sku}` };
  });

  const leave = () => {
    setWords("");
    field.current?.blur();
  };
  const list = (event: FormEvent) => {
    event.preventDefault();
    const q = words.trim();
    navigate({ to: "/items", search: q === "" ? {} : { q } });
    leave();
  };
  const open = (shown: string) => {
    const offer = offers.find((one) => one.shown === shown);
    if (!offer) return;
    navigate({ to: "/items/$sku", params: { sku: offer.sku } });
    leave();
  };

  return (
    <search className={classes.find}>
      <form onSubmit={list}>
        <Autocomplete
          ref={field}
          size="sm"
          type="search"
          placeholder={t("app.search")}
          aria-label={t("app.search")}
          aria-keyshortcuts="/"
          leftSection={<IconSearch size={16} stroke={1.8} />}
          rightSection={<kbd className={classes.key}>/</kbd>}
          value={words}
          onChange={setWords}
          data={offers.map((offer) => offer.shown)}
          filter={({ options }) => options}
          onOptionSubmit={open}
        />
      </form>
    </search>
  );
}
