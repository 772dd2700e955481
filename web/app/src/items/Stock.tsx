import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemQuery } from "../gql/graphql";
import { IconHistory } from "../parts/icons";
import { Section } from "../parts/Section";
import { Quiet } from "../parts/States";
import { PastStock } from "./PastStock";
import { PastTimes } from "./PastTimes";
import { Positions } from "./Positions";
import { isPast } from "./past";

type Known = NonNullable<ItemQuery["item"]>["positions"];

const route = getRouteApi("/items/$sku");

/** The balances of an item, now or at a moment of the past; the moment stands in the address. */
export function Stock({ sku, positions }: { sku: string; positions: Known }) {
  const { t } = useTranslation();
  const past = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState(isPast(past));
  const shown = positions.edges.length;
  const part = t("item.historyFirst", { shown, total: positions.totalCount });
  return (
    <Section
      title={t("item.stock")}
      note={positions.totalCount > shown ? part : undefined}
      aside={
        shown > 0 && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconHistory size={15} stroke={1.8} />}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {t("past.open")}
          </Button>
        )
      }
    >
      {opened && shown > 0 && (
        <PastTimes
          key={`${past.validAt} ${past.asOf}`}
          past={past}
          look={(search) => navigate({ search, resetScroll: false })}
        />
      )}
      {shown === 0 ? (
        <Quiet>{t("item.noStock")}</Quiet>
      ) : isPast(past) ? (
        <PastStock
          sku={sku}
          past={past}
          back={() => navigate({ search: {}, resetScroll: false })}
        />
      ) : (
        <Positions positions={positions.edges.map((edge) => edge.node)} />
      )}
    </Section>
  );
}
