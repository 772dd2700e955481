// Keeps what the last drill found.
// in: $ranAt ZONED DATETIME, $holds BOOLEAN, $files INTEGER, $entries INTEGER, $positions INTEGER, $findings LIST<STRING>    out: -
MERGE (drill:Drill {id: 'archive'})
SET drill.ranAt = $ranAt, drill.holds = $holds, drill.files = $files, drill.entries = $entries,
  drill.positions = $positions, drill.findings = $findings
