/** What a reader typed; an empty field assumes nothing. */
export interface Assumed {
  offer: string;
  leadTimeDays: string;
  quantity: string;
  unitPrice: string;
}

export interface WhatIfVariables {
  offer: string;
  leadTimeDays: number | null;
  quantity: string | null;
  unitPrice: string | null;
}

/** The variables of the question; null while nothing is assumed. */
export function variablesOf(assumed: Assumed): WhatIfVariables | null {
  const days = assumed.leadTimeDays.trim();
  const quantity = assumed.quantity.trim();
  const unitPrice = assumed.unitPrice.trim();
  if (days === "" && quantity === "" && unitPrice === "") return null;
  return {
    offer: assumed.offer,
    leadTimeDays: days === "" ? null : Number(days),
    quantity: quantity === "" ? null : quantity,
    unitPrice: unitPrice === "" ? null : unitPrice,
  };
}
