import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { ItemStructureDocument, type ItemStructureQuery } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { DataTable } from "../parts/DataTable";
import { Section } from "../parts/Section";
import { Answered, Quiet } from "../parts/States";
import classes from "./Item.module.css";

type Structured = NonNullable<ItemStructureQuery["item"]>;

/** What an item is made of, and what it goes into. */
export function Structure({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const answer = useAnswer({ query: ItemStructureDocument, variables: { sku } });
  return (
    <Answered answer={answer} rows={2}>
      {({ item }) => {
        const isMade = item && item.billsOfMaterials.edges.length > 0;
        const isUsed = item && item.usedIn.edges.length > 0;
        return (
          <div className={isMade && isUsed ? classes.pair : classes.lone}>
            {(isMade || !isUsed) && (
              <Section title={t("item.structure")}>
                {isMade ? <MadeOf item={item} /> : <Quiet>{t("item.noStructure")}</Quiet>}
              </Section>
            )}
            {isUsed && (
              <Section title={t("item.usedIn")}>
                <UsedIn item={item} />
              </Section>
            )}
          </div>
        );
      }}
    </Answered>
  );
}

function MadeOf({ item }: { item: Structured }) {
  const { t } = useTranslation();
  const { quantity, share } = useFormats();
  return item.billsOfMaterials.edges.map(({ node: bill }) => (
    <div key={bill.id} className={classes.bill}>
      <h3>{t("item.structureFor", { quantity: quantity(bill.yield, bill.unit) })}</h3>
      <DataTable
        caption={bill.code}
        rows={bill.lines.edges.map((edge) => edge.node)}
        rowKey={(line) => line.id}
        columns={[
          {
            id: "component",
            label: t("item.component"),
            cell: (line) => <ItemLink item={line.item} />,
          },
          {
            id: "quantity",
            label: t("item.quantity"),
            numeric: true,
            cell: (line) => quantity(line.quantity, line.unit),
          },
          {
            id: "scrap",
            label: t("item.scrap"),
            numeric: true,
            cell: (line) => (line.scrapShare ? share(Number(line.scrapShare)) : "–"),
          },
        ]}
      />
    </div>
  ));
}

function UsedIn({ item }: { item: Structured }) {
  const { t } = useTranslation();
  const { quantity } = useFormats();
  const uses = item.usedIn.edges.map((edge) => edge.node);
  return (
    <DataTable
      caption={t("item.usedIn")}
      rows={uses}
      rowKey={(use) => use.id}
      columns={[
        {
          id: "product",
          label: t("item.product"),
          cell: (use) => <ItemLink item={use.billOfMaterials.item} />,
        },
        {
          id: "per",
          label: t("item.per"),
          numeric: true,
          cell: (use) => quantity(use.quantity, use.unit),
        },
      ]}
    />
  );
}

function ItemLink({ item }: { item: { sku: string; name: string } }) {
  return (
    <Link to="/items/$sku" params={{ sku: item.sku }}>
      {item.name}
    </Link>
  );
}
