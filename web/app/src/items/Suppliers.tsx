import { useTranslation } from "react-i18next";
import { useFormats } from "../format/useFormats";
import { type ItemOfferFragment, ItemPricesDocument, ItemSuppliersDocument } from "../gql/graphql";
import { useAnswer } from "../graph/useAnswer";
import { type Column, DataTable } from "../parts/DataTable";
import { Section } from "../parts/Section";
import { Answered, Quiet } from "../parts/States";
import { useSession } from "../session/Session";
import classes from "./Item.module.css";
import { LeadTime } from "./LeadTime";
import { longestLeadTime } from "./leadTimes";
import { tiersByOffer } from "./prices";
import { Tiers } from "./Tiers";

type Offer = ItemOfferFragment;

/** The offers for an item, side by side: what is promised, and what really came of it. */
export function Suppliers({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const { price } = useFormats();
  const { me } = useSession();
  const answer = useAnswer({ query: ItemSuppliersDocument, variables: { sku } });
  const prices = useAnswer({
    query: ItemPricesDocument,
    variables: { sku },
    pause: !me.seesPrices,
  });
  const priced = prices.state === "ready" ? prices.data.item : null;
  const cost =
    priced?.unitCost && priced.currency
      ? `${t("item.cost")} ${price(priced.unitCost, priced.currency)}`
      : undefined;
  const tiers = tiersByOffer(priced);
  const priceColumn: Column<Offer> = {
    id: "price",
    label: t("item.price"),
    numeric: true,
    cell: (offer) => <Tiers tiers={tiers.get(offer.id) ?? []} />,
  };

  return (
    <Section title={t("item.suppliers")} note={cost}>
      <Answered answer={answer}>
        {({ item }) => (
          <Offers
            offers={item?.offers.edges.map((edge) => edge.node) ?? []}
            prices={me.seesPrices ? [priceColumn] : []}
          />
        )}
      </Answered>
    </Section>
  );
}

function Offers({ offers, prices }: { offers: Offer[]; prices: Column<Offer>[] }) {
  const { t } = useTranslation();
  const { quantity, days, share } = useFormats();
  if (offers.length === 0) return <Quiet>{t("item.noOffers")}</Quiet>;
  const longest = longestLeadTime(offers);
  const columns: Column<Offer>[] = [
    { id: "supplier", label: t("item.supplier"), cell: (offer) => <Name offer={offer} /> },
    {
      id: "promised",
      label: t("item.promised"),
      numeric: true,
      cell: (offer) => days(offer.leadTimeDays),
    },
    {
      id: "real",
      label: t("item.real"),
      cell: (offer) => (
        <LeadTime promised={offer.leadTimeDays} record={offer.leadTimeRecord} longest={longest} />
      ),
    },
    {
      id: "onTime",
      label: t("item.onTime"),
      numeric: true,
      cell: (offer) => share(offer.leadTimeRecord.onTimeShare ?? null),
    },
    {
      id: "minimum",
      label: t("item.minimum"),
      numeric: true,
      cell: ({ minimumOrderQuantity: least, unit }) => (least ? quantity(least, unit) : "–"),
    },
    {
      id: "multiple",
      label: t("item.multiple"),
      numeric: true,
      cell: ({ orderMultiple, unit }) => (orderMultiple ? quantity(orderMultiple, unit) : "–"),
    },
    ...prices,
  ];
  return (
    <>
      <DataTable
        caption={t("item.suppliers")}
        columns={columns}
        rows={offers}
        rowKey={(offer) => offer.id}
      />
      {offers.some((offer) => offer.leadTimeRecord.deliveries > 0) && (
        <p className={classes.legend}>{t("item.scaleNote")}</p>
      )}
    </>
  );
}

function Name({ offer: { supplier, preferred, deliversTo, validTo } }: { offer: Offer }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const about = [
    supplier.country?.name,
    deliversTo && `${t("item.to")} ${deliversTo.name}`,
    validTo && t("item.validTo", { date: date(validTo) }),
  ].filter((part) => typeof part === "string");
  return (
    <>
      {supplier.name}
      {preferred && <span className={classes.preferred}>{t("item.preferred")}</span>}
      <span className={classes.small}>{about.join(" · ")}</span>
    </>
  );
}
