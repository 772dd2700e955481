-- Where rows wait until they are written to a file.
-- in: -    out: -
CREATE OR REPLACE TEMP TABLE newEntries (
  id VARCHAR NOT NULL, "partition" VARCHAR NOT NULL, "offset" BIGINT NOT NULL, kind VARCHAR NOT NULL,
  validTime TIMESTAMP NOT NULL, recordTime TIMESTAMP NOT NULL, actor VARCHAR NOT NULL, source VARCHAR NOT NULL,
  traceId VARCHAR NOT NULL, payload VARCHAR NOT NULL, effect VARCHAR NOT NULL,
  previousHash VARCHAR NOT NULL, hash VARCHAR NOT NULL, changed VARCHAR[] NOT NULL, corrects VARCHAR);
CREATE OR REPLACE TEMP TABLE newMoved (
  position VARCHAR NOT NULL, entry VARCHAR NOT NULL, kind VARCHAR NOT NULL, "partition" VARCHAR NOT NULL, "offset" BIGINT NOT NULL,
  validTime TIMESTAMP NOT NULL, recordTime TIMESTAMP NOT NULL, line INTEGER NOT NULL, sequence BIGINT NOT NULL, place BIGINT NOT NULL,
  delta BIGINT NOT NULL, effect BIGINT NOT NULL, counted BIGINT, cancels VARCHAR, standsFor VARCHAR,
  reserved BIGINT NOT NULL, onHold BIGINT NOT NULL, inTransit BIGINT NOT NULL, onOrder BIGINT NOT NULL);
