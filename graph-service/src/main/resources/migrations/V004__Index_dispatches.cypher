CREATE INDEX TransferLine_dispatch IF NOT EXISTS FOR (n:TransferLine) ON (n.dispatch);
CREATE INDEX Reservation_due IF NOT EXISTS FOR (n:Reservation) ON (n.status, n.expiresAt);
