// Locations by their GLN; those of suppliers hold no stock of ours.
// in: $glns LIST<STRING>    out: gln STRING, location STRING, ours BOOLEAN
UNWIND $glns AS gln
MATCH (location:Location {gln: gln})
WHERE location.retired IS NULL
RETURN gln, location.id AS location,
  NOT EXISTS { (location)-[:WITHIN*0..20]->(:Site {kind: 'supplierSite'}) } AS ours
