// Properties of the newest movements of all sites, about $count in all.
// in: $count INTEGER    out: row MAP
MATCH (head:Partition)
WHERE head.id STARTS WITH 'site:'
WITH collect(head) AS heads
UNWIND heads AS head
MATCH (entry:Entry {partition: head.id})
WHERE entry.offset > head.offset - $count / size(heads)
RETURN properties(entry) AS row
