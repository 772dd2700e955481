// The hash of the newest change of master data; none before the first.
// in: -    out: hash STRING
MATCH (head:Partition {id: 'master'})
RETURN head.hash AS hash
