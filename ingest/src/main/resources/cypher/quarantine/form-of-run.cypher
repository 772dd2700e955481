// What a mended row of an import is read with.
// in: $run STRING    out: fileStem STRING, header LIST OF STRING, units LIST OF STRING, shiftDays INTEGER
MATCH (run:ImportRun {id: $run})
RETURN run.fileStem AS fileStem, run.header AS header, run.units AS units, run.shiftDays AS shiftDays
