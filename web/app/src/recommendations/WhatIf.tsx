import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../session/Session";
import classes from "./Recommendation.module.css";
import type { Recommendation } from "./RecommendationPage";
import { WhatIfAnswer } from "./WhatIfAnswer";
import { variablesOf, type WhatIfVariables } from "./whatIf";

/** Asks what would be advised if a lead time, a quantity or a price were another. */
export function WhatIf({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const own = recommendation.offer;
  const offers = new Map([[own.code, own.supplier.name]]);
  for (const { node } of recommendation.alternatives.edges)
    offers.set(node.offer.code, node.offer.supplier.name);
  const [offer, setOffer] = useState(own.code);
  const [leadTimeDays, setDays] = useState("");
  const [quantity, setQuantity] = useState("");
  const [unitPrice, setPrice] = useState("");
  const [asked, setAsked] = useState<WhatIfVariables | null>(null);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setAsked(variablesOf({ offer, leadTimeDays, quantity, unitPrice }));
  };
  return (
    <>
      <form className={classes.whatIf} onSubmit={ask}>
        <NativeSelect
          label={t("whatIf.offer")}
          data={[...offers].map(([value, label]) => ({ value, label }))}
          value={offer}
          onChange={(event) => setOffer(event.currentTarget.value)}
        />
        <TextInput
          type="number"
          min={0}
          max={365}
          label={t("whatIf.leadTimeDays")}
          value={leadTimeDays}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <TextInput
          inputMode="decimal"
          label={t("whatIf.quantity", { unit: recommendation.unit })}
          value={quantity}
          onChange={(event) => setQuantity(event.currentTarget.value)}
        />
        {me.seesPrices && (
          <TextInput
            inputMode="decimal"
            label={t("whatIf.unitPrice")}
            value={unitPrice}
            onChange={(event) => setPrice(event.currentTarget.value)}
          />
        )}
        <Button type="submit" variant="default">
          {t("whatIf.ask")}
        </Button>
      </form>
      {asked && <WhatIfAnswer card={recommendation.code} asked={asked} />}
    </>
  );
}
