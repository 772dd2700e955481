import { type ReactNode, useId } from "react";
import classes from "./Section.module.css";

/** A part of a page with its heading; `aside` stands at the end of the heading's line. */
export function Section(props: {
  title: string;
  note?: string | undefined;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <h2 id={id}>{props.title}</h2>
          {props.note && <p className={classes.note}>{props.note}</p>}
        </div>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}

/** The top of a page: its title, what it is about, and what can be done with it. */
export function PageHead(props: {
  title: string;
  above?: ReactNode;
  children?: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <div className={classes.page}>
      <div>
        {props.above && <div className={classes.above}>{props.above}</div>}
        <h1>{props.title}</h1>
        {props.children && <div className={classes.under}>{props.children}</div>}
      </div>
      {props.aside}
    </div>
  );
}
