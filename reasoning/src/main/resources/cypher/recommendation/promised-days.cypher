// The days that offers of items which hold today promise.
// in: $items LIST<STRING>, $today DATE    out: item STRING, days LIST<INTEGER>
UNWIND $items AS ref
MATCH (:Entity {ref: ref})<-[:ITEM]-(offer:SupplyOffer)
WHERE offer.retired IS NULL AND coalesce(offer.validFrom, $today) <= $today AND coalesce(offer.validTo, $today) >= $today
RETURN ref AS item, collect(offer.leadTimeDays) AS days
