// Notes how far the copy has come.
// in: $cursor STRING    out: -
MERGE (following:Following {id: 'feed'})
SET following.cursor = $cursor
