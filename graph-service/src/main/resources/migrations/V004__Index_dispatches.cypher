CREATE INDEX TransferLine_dispatch IF NOT EXISTS FOR (n:TransferLine) ON (n.dispatch);
CREATE INDEX Reservation_expiresAt IF NOT EXISTS FOR (n:Reservation) ON (n.expiresAt);
