import { Link } from "@tanstack/react-router";
import classes from "./Entry.module.css";

export function EntryLink({ id }: { id: string }) {
  return (
    <Link to="/entries/$" params={{ _splat: id }} className={classes.code}>
      {id}
    </Link>
  );
}
