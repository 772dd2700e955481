// Locks the head of a partition and reads how far it is archived.
// in: $partition STRING    out: archivedOffset INTEGER
MATCH (head:Partition {id: $partition})
SET head.id = head.id
RETURN coalesce(head.archivedOffset, 0) AS archivedOffset
