# Takes all members away before they are read anew.
# in: 1 a graph that follows the ledger
CLEAR SILENT GRAPH %1$s ;
