CREATE CONSTRAINT Dispatch_id IF NOT EXISTS FOR (n:Dispatch) REQUIRE n.id IS UNIQUE;
CREATE INDEX Dispatch_state IF NOT EXISTS FOR (n:Dispatch) ON (n.state);
