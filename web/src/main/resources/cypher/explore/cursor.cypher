// How far the copy has come.
// in: -    out: cursor STRING
MATCH (following:Following {id: 'feed'})
RETURN following.cursor AS cursor
