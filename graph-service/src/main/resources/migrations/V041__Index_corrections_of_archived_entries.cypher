CREATE INDEX Entry_corrects IF NOT EXISTS FOR (n:Entry) ON (n.corrects);
