import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DecisionKind } from "../gql/graphql";
import type { Recommendation } from "../recommendations/RecommendationPage";
import { type Filled, OVERRIDES } from "./choice";
import { keyOf } from "./DecideForm";

/** The fields that a way to decide asks for. */
export function DecideInputs(props: {
  kind: DecisionKind;
  recommendation: Recommendation;
  filled: Filled;
  change: (filled: Filled) => void;
}) {
  const { t } = useTranslation();
  const { kind, recommendation, filled, change } = props;
  return (
    <>
      {kind === "EDIT" && (
        <>
          <TextInput
            label={`${t("decide.quantity")} (${recommendation.unit})`}
            inputMode="decimal"
            value={filled.quantity}
            onChange={(event) => change({ ...filled, quantity: event.currentTarget.value.trim() })}
          />
          <NativeSelect
            label={t("decide.supplier")}
            data={suppliersOf(recommendation)}
            value={filled.supplier}
            onChange={(event) => change({ ...filled, supplier: event.currentTarget.value })}
          />
          <TextInput
            label={t("decide.due")}
            type="date"
            value={filled.due}
            onChange={(event) => change({ ...filled, due: event.currentTarget.value })}
          />
        </>
      )}
      {kind === "OVERRIDE" && (
        <NativeSelect
          label={t("decide.code")}
          data={OVERRIDES.map((code) => ({ value: code, label: t(`decide.override.${code}`) }))}
          value={filled.code}
          onChange={(event) => {
            const code = OVERRIDES.find((one) => one === event.currentTarget.value);
            if (code) change({ ...filled, code });
          }}
        />
      )}
      {kind === "SNOOZE" && (
        <TextInput
          label={t("decide.until")}
          type="date"
          required
          value={filled.until}
          onChange={(event) => change({ ...filled, until: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t("decide.reason")}
        required={kind === "REJECT"}
        maxLength={500}
        value={filled.reason}
        onChange={(event) => change({ ...filled, reason: event.currentTarget.value })}
      />
    </>
  );
}

/** The supplier of the advice first, then those of its alternatives. */
function suppliersOf({ offer, alternatives }: Recommendation) {
  const names = new Map<string, string>();
  for (const { supplier } of [offer, ...alternatives.edges.map((edge) => edge.node.offer)])
    names.set(keyOf(supplier.id), supplier.name);
  return Array.from(names, ([value, label]) => ({ value, label }));
}
