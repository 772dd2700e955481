package aion.outbox.connector;

/// Where parcels go. To send the same parcel again does no harm.
public sealed interface Target permits FileDrop, Webhook, Unusable {
  /// Its name in the ledger and on pages.
  String name();

  Sending send(Parcel parcel);
}
