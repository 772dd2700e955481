CREATE CONSTRAINT DemandVintage_id IF NOT EXISTS FOR (n:DemandVintage) REQUIRE n.id IS UNIQUE;
CREATE INDEX DemandVintage_position IF NOT EXISTS FOR (n:DemandVintage) ON (n.position, n.run);
CREATE INDEX DemandVintage_run IF NOT EXISTS FOR (n:DemandVintage) ON (n.run);
