import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import type { EntryDetailFragment, EntryPositionFragment } from "../gql/graphql";
import { plainAmount } from "./correction";
import classes from "./Entry.module.css";

type Stated = NonNullable<EntryDetailFragment["stated"]>;
type Line = Stated["lines"][number];

/** A field for the right amount of each line, with what it is read as. */
export function RightAmounts(props: {
  stated: Stated;
  positions: EntryPositionFragment[];
  amounts: string[];
  change: (amounts: string[]) => void;
}) {
  const { t } = useTranslation();
  const { quantity } = useFormats();
  const keyed = props.stated.lines.map((line, index) => ({ line, index, key: `line ${index}` }));
  return (
    <div className={classes.amounts}>
      {keyed.map(({ line, index, key }) => {
        const words = {
          ...wordsOf(line, props.positions),
          lot: line.lot ? t("item.lot", { lot: line.lot }) : "",
        };
        const typed = props.amounts[index] ?? "";
        const plain = plainAmount(typed);
        const was = t("correct.was", { quantity: quantity(line.quantity, words.unit) });
        const is = plain && t("correct.readAs", { quantity: quantity(plain, words.unit) });
        return (
          <TextInput
            key={key}
            label={[words.item, words.location, words.lot].filter(Boolean).join(", ")}
            description={is ? `${was}; ${is}` : was}
            error={plain === null && t("correct.noAmount")}
            inputMode="decimal"
            value={typed}
            onChange={(event) => props.change(props.amounts.with(index, event.currentTarget.value))}
          />
        );
      })}
    </div>
  );
}

/** Names in place of codes where the entry's positions know them. */
function wordsOf(line: Line, positions: EntryPositionFragment[]) {
  const item = positions.find((position) => position.item.sku === line.item)?.item;
  const place = positions.find((position) => position.location.code === line.location)?.location;
  return {
    item: item?.name ?? line.item,
    location: place?.name ?? line.location,
    unit: (item?.baseUnit.code === line.unit && item.baseUnit.symbol) || line.unit,
  };
}
