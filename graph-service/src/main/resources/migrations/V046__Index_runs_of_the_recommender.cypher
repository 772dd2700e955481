CREATE INDEX Recommendation_run IF NOT EXISTS FOR (n:Recommendation) ON (n.run);
CREATE CONSTRAINT Gone_ref IF NOT EXISTS FOR (n:Gone) REQUIRE n.ref IS UNIQUE;
CREATE INDEX Gone_run IF NOT EXISTS FOR (n:Gone) ON (n.run);
