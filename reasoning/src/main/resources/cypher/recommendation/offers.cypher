// Offers of items that hold today, with their prices.
// in: $items LIST<STRING>, $today DATE    out: offer STRING, item STRING, supplier STRING, supplierName STRING, currency STRING, minimum INTEGER, multiple INTEGER, maximum INTEGER, roundingPolicy STRING, leadTimeDays INTEGER, deliversTo STRING, unit STRING, sellingUnit STRING, mayBeSplit BOOLEAN, packContains INTEGER, tiers LIST<MAP {from, unitPrice, currency}>
UNWIND $items AS ref
MATCH (item:Entity {ref: ref})<-[:ITEM]-(offer:SupplyOffer)-[:SUPPLIER]->(supplier:Supplier)
WHERE offer.retired IS NULL AND supplier.retired IS NULL
  AND coalesce(offer.validFrom, $today) <= $today AND coalesce(offer.validTo, $today) >= $today
OPTIONAL MATCH (offer)-[:DELIVERS_TO]->(place:Location)
OPTIONAL MATCH (offer)-[:SELLING_UNIT]->(sold:Unit)
RETURN offer.ref AS offer, ref AS item, supplier.ref AS supplier, supplier.name AS supplierName, offer.currency AS currency,
  offer.minimumOrderQuantity AS minimum, offer.orderMultiple AS multiple, offer.maximumOrderQuantity AS maximum, offer.roundingPolicy AS roundingPolicy, offer.leadTimeDays AS leadTimeDays, place.ref AS deliversTo,
  item.unit AS unit, sold.id AS sellingUnit, coalesce(offer.mayBeSplit, false) AS mayBeSplit,
  head(COLLECT {
    MATCH (item)<-[:ITEM]-(pack:Pack)-[:UNIT]->(sold)
    WHERE pack.retired IS NULL AND coalesce(pack.validFrom, $today) <= $today AND coalesce(pack.validTo, $today) >= $today
    OPTIONAL MATCH (pack)-[:SUPPLIER]->(maker:Supplier)
    WITH pack, maker
    WHERE maker IS NULL OR maker = supplier
    RETURN pack.contains ORDER BY maker IS NULL, coalesce(pack.validFrom, date('0001-01-01')) DESC, pack.id DESC
  }) AS packContains,
  COLLECT {
    MATCH (tier:PriceTier)-[:OFFER]->(offer)
    WHERE tier.retired IS NULL
    RETURN {from: tier.fromQuantity, unitPrice: tier.unitPrice, currency: tier.currency} ORDER BY tier.fromQuantity
  } AS tiers
ORDER BY item, offer
