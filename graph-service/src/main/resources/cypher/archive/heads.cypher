// The partitions with how far each is archived.
// in: -    out: partition STRING, offset INTEGER, archivedOffset INTEGER, archivedHash STRING, closedBefore ZONED DATETIME
MATCH (head:Partition)
RETURN head.id AS partition, head.offset AS offset, coalesce(head.archivedOffset, 0) AS archivedOffset,
  head.archivedHash AS archivedHash, head.closedBefore AS closedBefore
ORDER BY partition
