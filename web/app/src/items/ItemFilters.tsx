import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ItemCategoriesDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { IconSearch } from "../parts/icons";
import classes from "./Items.module.css";
import { type ItemSearch, itemSearch, KINDS } from "./search";

/** Words and choices that narrow the list; each stands in the address. */
export function ItemFilters(props: { search: ItemSearch; narrow: (next: ItemSearch) => void }) {
  const { t } = useTranslation();
  const { search, narrow } = props;
  const [words, setWords] = useState(search.q ?? "");
  const change = (part: Record<string, string>) => narrow(itemSearch({ ...search, ...part }));
  const sent = useRef(search.q ?? "");
  const find = useDebouncedCallback((q: string) => {
    sent.current = q.trim();
    change({ q });
  }, 350);

  // The address may also change from elsewhere; what is being typed must not be undone by it.
  useEffect(() => {
    const q = search.q ?? "";
    if (q === sent.current) return;
    sent.current = q;
    setWords(q);
  }, [search.q]);

  const categories = useAnswer({ query: ItemCategoriesDocument, variables: {} });
  const known = categories.state === "ready" ? categories.data.categories.edges : [];

  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.words}
        type="search"
        label={t("items.search")}
        leftSection={<IconSearch size={16} stroke={1.8} />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={t("items.kind")}
        value={search.kind ?? ""}
        onChange={(event) => change({ kind: event.currentTarget.value })}
        data={[
          { value: "", label: t("items.anyKind") },
          ...KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
      />
      <NativeSelect
        label={t("items.category")}
        value={search.category ?? ""}
        disabled={known.length === 0}
        onChange={(event) => change({ category: event.currentTarget.value })}
        data={[
          { value: "", label: t("items.anyCategory") },
          ...known.map(({ node }) => ({ value: node.code, label: node.name })),
        ]}
      />
      <NativeSelect
        label={t("items.order")}
        value={search.sort ?? ""}
        onChange={(event) => change({ sort: event.currentTarget.value })}
        data={[
          { value: "", label: t("items.byName") },
          { value: "sku", label: t("items.bySku") },
        ]}
      />
    </search>
  );
}
