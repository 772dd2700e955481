CREATE INDEX Entity_inferredRun IF NOT EXISTS FOR (n:Entity) ON (n.inferredRun);
