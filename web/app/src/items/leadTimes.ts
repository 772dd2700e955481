export interface LeadTimeRecord {
  deliveries: number;
  p10Days?: number | null;
  medianDays?: number | null;
  p90Days?: number | null;
}

interface Offer {
  leadTimeDays: number;
  leadTimeRecord: LeadTimeRecord;
}

/** The end of a common scale for the lead times of all offers, at least one day. */
export function longestLeadTime(offers: Offer[]): number {
  return Math.max(
    1,
    ...offers.flatMap(({ leadTimeDays, leadTimeRecord: { p90Days, medianDays } }) => [
      leadTimeDays,
      p90Days ?? 0,
      medianDays ?? 0,
    ]),
  );
}

/** Where a number of days lies on that scale, in percent. */
export function placeOn(longest: number, days: number): number {
  return Math.min(100, Math.max(0, (100 * days) / longest));
}
