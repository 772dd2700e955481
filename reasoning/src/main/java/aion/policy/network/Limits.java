package aion.policy.network;

/// Between which times each stage may promise and be promised.
record Limits(int[] serviceFrom, int[] serviceTo, int[] inboundFrom, int[] inboundTo) {
  static Limits of(Stages stages) {
    int count = stages.count();
    var limits = new Limits(new int[count], new int[count], new int[count], new int[count]);
    for (int i = 0; i < count; i++) {
      limits.serviceTo[i] = stages.longestService(i);
      limits.inboundFrom[i] = stages.shortestInbound(i);
      limits.inboundTo[i] = stages.longestInbound(i);
    }
    return limits;
  }

  Limits withServiceUpTo(int stage, int most) {
    var to = serviceTo.clone();
    to[stage] = Math.min(to[stage], most);
    return new Limits(serviceFrom, to, inboundFrom, inboundTo);
  }

  Limits withInboundFrom(int stage, int least) {
    var from = inboundFrom.clone();
    from[stage] = Math.max(from[stage], least);
    return new Limits(serviceFrom, serviceTo, from, inboundTo);
  }
}
