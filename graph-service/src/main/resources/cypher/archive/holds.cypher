// The legal holds that were not lifted.
// in: -    out: code STRING, reason STRING, validFrom DATE, validTo DATE, item STRING, location STRING
MATCH (hold:LegalHold)
WHERE hold.retired IS NULL
OPTIONAL MATCH (hold)-[:ITEM]->(item:Item)
OPTIONAL MATCH (hold)-[:LOCATION]->(location:Location)
RETURN hold.id AS code, hold.reason AS reason, hold.validFrom AS validFrom, hold.validTo AS validTo,
  item.ref AS item, location.ref AS location
ORDER BY code
