import { Mark } from "../parts/Mark";
import classes from "./SignIn.module.css";

/** What is seen while it is found out who is there. */
export function Waiting() {
  return (
    <div className={classes.waiting}>
      <Mark size={48} />
    </div>
  );
}
