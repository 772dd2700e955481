import { Fragment, type ReactNode } from "react";
import classes from "./DataTable.module.css";

export interface Column<R> {
  id: string;
  label: string;
  numeric?: boolean;
  cell: (row: R) => ReactNode;
}

/**
 * A table that turns into cards where it would be too wide; the first column names the row. Terse cards do without
 * labels and show the last column beside the first. `detail` stands under its row, across the table.
 */
export function DataTable<R>(props: {
  caption: string;
  columns: Column<R>[];
  rows: R[];
  rowKey: (row: R) => string;
  terse?: boolean;
  detail?: (row: R) => ReactNode;
}) {
  const [lead, ...rest] = props.columns;
  if (!lead) return null;
  return (
    <div className={classes.frame} data-wide={props.columns.length > 3} data-terse={props.terse}>
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
          {props.rows.map((row) => {
            const detail = props.detail?.(row);
            return (
              <Fragment key={props.rowKey(row)}>
                <tr data-opened={detail ? true : undefined}>
                  <th scope="row" data-numeric={lead.numeric}>
                    {lead.cell(row)}
                  </th>
                  {rest.map((column) => (
                    <td key={column.id} data-label={column.label} data-numeric={column.numeric}>
                      <div>{column.cell(row)}</div>
                    </td>
                  ))}
                </tr>
                {detail && (
                  <tr className={classes.detail}>
                    <td colSpan={props.columns.length}>{detail}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
