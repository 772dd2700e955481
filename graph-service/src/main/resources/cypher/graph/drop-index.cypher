// Takes an index away. A template: NAME is filled with the name of one that is there.
// in: -    out: -
DROP INDEX NAME IF EXISTS
