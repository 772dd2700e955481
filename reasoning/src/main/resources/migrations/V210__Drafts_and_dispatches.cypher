CREATE CONSTRAINT OrderDraft_id IF NOT EXISTS FOR (n:OrderDraft) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Dispatch_id IF NOT EXISTS FOR (n:Dispatch) REQUIRE n.id IS UNIQUE;
CREATE INDEX OrderDraft_state IF NOT EXISTS FOR (n:OrderDraft) ON (n.state);
CREATE INDEX Dispatch_state IF NOT EXISTS FOR (n:Dispatch) ON (n.state);
