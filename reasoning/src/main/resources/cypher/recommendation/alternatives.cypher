// The sentences of alternatives.
// in: $alternatives LIST<STRING>    out: alternative STRING, messageKey STRING, messageArguments STRING, commercialArguments STRING
UNWIND $alternatives AS ref
MATCH (alternative:Alternative {ref: ref})
RETURN ref AS alternative, alternative.messageKey AS messageKey, alternative.messageArguments AS messageArguments, alternative.commercialArguments AS commercialArguments
