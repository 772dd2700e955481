// What the last drill found.
// in: -    out: ranAt ZONED DATETIME, holds BOOLEAN, files INTEGER, entries INTEGER, positions INTEGER, findings LIST<STRING>
MATCH (drill:Drill {id: 'archive'})
RETURN drill.ranAt AS ranAt, drill.holds AS holds, drill.files AS files, drill.entries AS entries,
  drill.positions AS positions, drill.findings AS findings
