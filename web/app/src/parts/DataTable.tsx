import type { ReactNode } from "react";
import classes from "./DataTable.module.css";

export interface Column<R> {
  id: string;
  label: string;
  numeric?: boolean;
  cell: (row: R) => ReactNode;
}

/** A table that turns into cards where it would be too wide; the first column names the row. */
export function DataTable<R>(props: {
  caption: string;
  columns: Column<R>[];
  rows: R[];
  rowKey: (row: R) => string;
}) {
  const [lead, ...rest] = props.columns;
  if (!lead) return null;
  return (
    <div className={classes.frame} data-wide={props.columns.length > 3}>
      <table className={classes.table}>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.id} scope="col" data-numeric={column.numeric}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)}>
              <th scope="row" data-numeric={lead.numeric}>
                {lead.cell(row)}
              </th>
              {rest.map((column) => (
                <td key={column.id} data-label={column.label} data-numeric={column.numeric}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
