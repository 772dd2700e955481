package aion.audit;

import aion.problem.ProblemCode;

/// Something that does not hold.
///
/// @param code CHAIN_BROKEN for entries and heads, STATE_DIFFERS for what should follow from them
/// @param where the entry (`partition/offset`) or the stock position
/// @param entry the id of the entry; empty where there is none or it is not known
/// @param what what was expected and what is there
public record Finding(ProblemCode code, String where, String entry, String what) {
  static Finding ofChain(String where, String entry, String what) {
    return new Finding(ProblemCode.CHAIN_BROKEN, where, entry, what);
  }

  static Finding ofState(String where, String entry, String what) {
    return new Finding(ProblemCode.STATE_DIFFERS, where, entry, what);
  }
}
