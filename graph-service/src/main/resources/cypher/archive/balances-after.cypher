// The balances of positions, with what was archived and what the entries in the graph make; each as on hand, reserved, on hold, in transit, on order.
// in: $after STRING, $limit INTEGER    out: ref STRING, balance LIST<INTEGER>, opening LIST<INTEGER>, moved LIST<INTEGER>
MATCH (position:Entity:StockPosition)
WHERE position.ref > $after
WITH position ORDER BY position.ref LIMIT $limit
CALL (position) {
  OPTIONAL MATCH (position)<-[moved:MOVED]-(:Entry)
  RETURN [coalesce(sum(moved.effect), 0), coalesce(sum(moved.reserved), 0), coalesce(sum(moved.onHold), 0),
    coalesce(sum(moved.inTransit), 0), coalesce(sum(moved.onOrder), 0)] AS moved
}
RETURN position.ref AS ref,
  [position.quantityOnHand, position.quantityReserved, position.quantityOnHold, position.quantityInTransit, position.quantityOnOrder] AS balance,
  [coalesce(position.openingOnHand, 0), coalesce(position.openingReserved, 0), coalesce(position.openingOnHold, 0),
    coalesce(position.openingInTransit, 0), coalesce(position.openingOnOrder, 0)] AS opening,
  moved
ORDER BY ref
