// Which of these signals exist.
// in: $signals LIST<STRING>    out: signal STRING
UNWIND $signals AS id
MATCH (signal:Signal {id: id})
RETURN signal.id AS signal
