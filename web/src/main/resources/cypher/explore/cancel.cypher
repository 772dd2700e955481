// Ends the transaction that answers a question.
// in: $question STRING    out: message STRING
SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData.question = $question
TERMINATE TRANSACTIONS transactionId
YIELD message
RETURN message
