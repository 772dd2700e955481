CREATE CONSTRAINT EpcisEvent_id IF NOT EXISTS FOR (n:EpcisEvent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT EpcisThing_id IF NOT EXISTS FOR (n:EpcisThing) REQUIRE n.id IS UNIQUE;
CREATE INDEX EpcisEvent_place IF NOT EXISTS FOR (n:EpcisEvent) ON (n.eventTime, n.id);
CREATE INDEX Item_barcode IF NOT EXISTS FOR (n:Item) ON (n.barcode);
CREATE INDEX Location_gln IF NOT EXISTS FOR (n:Location) ON (n.gln);
