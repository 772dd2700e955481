import { useFormats } from "../format/useFormats";
import classes from "./Amount.module.css";

/** A quantity with its unit; a zero stands back. */
export function Amount({ amount, unit }: { amount: string; unit: string }) {
  const { quantity } = useFormats();
  return (
    <span className={classes.amount} data-zero={/^0(\.0*)?$/.test(amount)}>
      {quantity(amount, unit)}
    </span>
  );
}
