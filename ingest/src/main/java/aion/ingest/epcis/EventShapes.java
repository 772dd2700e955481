package aion.ingest.epcis;

import static aion.ingest.epcis.Check.AMOUNT;
import static aion.ingest.epcis.Check.ANYTHING;
import static aion.ingest.epcis.Check.BOOLEAN;
import static aion.ingest.epcis.Check.IDENTIFIER;
import static aion.ingest.epcis.Check.NUMBER;
import static aion.ingest.epcis.Check.TEXT;
import static aion.ingest.epcis.Check.TIME;
import static aion.ingest.epcis.Check.ZONE;
import static aion.ingest.epcis.Check.list;
import static aion.ingest.epcis.Check.oneOrList;
import static aion.ingest.epcis.Check.only;
import static aion.ingest.epcis.Check.word;
import static java.util.Map.entry;
import static java.util.Map.ofEntries;

import aion.epcis.Cbv;
import aion.ledger.EpcisEvent.Type;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The fields of events (EPCIS 2.0, section 7.4), and with them the words of its JSON-LD context
/// that stand in events.
final class EventShapes {
  private static final Check IDENTIFIERS = list(IDENTIFIER);
  private static final Shape PLACE = Shape.of(Map.of("id", IDENTIFIER), "id");
  private static final Shape PLAIN = Shape.of(Map.of());

  private static final Shape QUANTITY =
      Shape.of(Map.of("epcClass", IDENTIFIER, "quantity", AMOUNT, "uom", TEXT), "epcClass");

  /// A unit says nothing without a number.
  private static final Check QUANTITIES =
      list((value, at) -> {
        QUANTITY.check(value, at);
        if (value.has("uom") && !value.has("quantity"))
          throw at.field("quantity")
              .invalid("is missing, but there is a 'uom'", "Send the number, or leave both out.");
      });

  private static final Shape SENSOR_METADATA =
      Shape.of(
          ofEntries(
              entry("time", TIME),
              entry("startTime", TIME),
              entry("endTime", TIME),
              entry("deviceID", TEXT),
              entry("deviceMetadata", TEXT),
              entry("rawData", TEXT),
              entry("dataProcessingMethod", TEXT),
              entry("bizRules", TEXT)));

  private static final Shape SENSOR_REPORT =
      Shape.of(
          ofEntries(
              entry("type", TEXT),
              entry("exception", TEXT),
              entry("deviceID", TEXT),
              entry("deviceMetadata", TEXT),
              entry("rawData", TEXT),
              entry("dataProcessingMethod", TEXT),
              entry("bizRules", TEXT),
              entry("time", TIME),
              entry("microorganism", TEXT),
              entry("chemicalSubstance", TEXT),
              entry("component", TEXT),
              entry("coordinateReferenceSystem", TEXT),
              entry("value", NUMBER),
              entry("minValue", NUMBER),
              entry("maxValue", NUMBER),
              entry("meanValue", NUMBER),
              entry("sDev", NUMBER),
              entry("percRank", NUMBER),
              entry("percValue", NUMBER),
              entry("stringValue", ANYTHING),
              entry("booleanValue", BOOLEAN),
              entry("hexBinaryValue", TEXT),
              entry("uriValue", TEXT),
              entry("uom", TEXT)));

  private static final Shape SENSOR_ELEMENT =
      Shape.of(
          Map.of("sensorMetadata", SENSOR_METADATA, "sensorReport", list(SENSOR_REPORT)),
          "sensorReport");

  private static final Shape ERROR_DECLARATION =
      Shape.of(
          Map.of(
              "declarationTime", TIME,
              "reason", word(Cbv.ERROR_REASONS),
              "correctiveEventIDs", IDENTIFIERS),
          "declarationTime");

  private static final Shape EVERY =
      Shape.of(
          ofEntries(
              entry("type", TEXT),
              entry("@context", ANYTHING),
              entry("eventID", IDENTIFIER),
              entry("eventTime", TIME),
              entry("eventTimeZoneOffset", ZONE),
              entry("recordTime", TIME),
              entry("captureID", TEXT),
              entry("certificationInfo", oneOrList(TEXT)),
              entry("errorDeclaration", ERROR_DECLARATION),
              entry("bizStep", word(Cbv.BIZ_STEPS)),
              entry("disposition", word(Cbv.DISPOSITIONS)),
              entry("readPoint", PLACE),
              entry("bizLocation", PLACE),
              entry("bizTransactionList", list(party("bizTransaction"))),
              entry("sourceList", list(party("source"))),
              entry("destinationList", list(party("destination"))),
              entry("sensorElementList", list(SENSOR_ELEMENT))),
          "type",
          "eventTime",
          "eventTimeZoneOffset");

  private static final Map<String, Check> DISPOSITIONS =
      Map.of(
          "persistentDisposition",
          Shape.of(
              Map.of("set", list(word(Cbv.DISPOSITIONS)), "unset", list(word(Cbv.DISPOSITIONS)))));
  private static final Map<String, Check> ACTION =
      Map.of("action", only(Set.of("ADD", "OBSERVE", "DELETE")));
  private static final Map<String, Check> CHILDREN =
      Map.of("parentID", IDENTIFIER, "childEPCs", IDENTIFIERS, "childQuantityList", QUANTITIES);
  private static final Map<String, Check> THINGS =
      Map.of("epcList", IDENTIFIERS, "quantityList", QUANTITIES);

  private static final Map<Type, Shape> SHAPES =
      Map.of(
          Type.OBJECT,
          EVERY.with(ACTION, "action").with(THINGS).with(DISPOSITIONS).with(Map.of("ilmd", PLAIN)),
          Type.AGGREGATION,
          EVERY.with(ACTION, "action").with(CHILDREN),
          Type.ASSOCIATION,
          EVERY.with(ACTION, "action").with(CHILDREN, "parentID"),
          Type.TRANSACTION,
          EVERY
              .with(ACTION, "action")
              .with(THINGS, "bizTransactionList")
              .with(Map.of("parentID", IDENTIFIER)),
          Type.TRANSFORMATION,
          EVERY
              .with(DISPOSITIONS)
              .with(
                  Map.of(
                      "inputEPCList", IDENTIFIERS,
                      "outputEPCList", IDENTIFIERS,
                      "inputQuantityList", QUANTITIES,
                      "outputQuantityList", QUANTITIES,
                      "transformationID", IDENTIFIER,
                      "ilmd", PLAIN)));

  private EventShapes() {}

  static Shape of(Type type) {
    return java.util.Objects.requireNonNull(SHAPES.get(type));
  }

  /// The words that a document's own context may not give another meaning.
  static Set<String> words() {
    var words = new HashSet<String>();
    SHAPES.values().forEach(shape -> words.addAll(shape.fields().keySet()));
    words.add("id");
    words.add("epcClass");
    words.add("quantity");
    words.add("uom");
    return words;
  }

  private static Shape party(String field) {
    return Shape.of(Map.of("type", TEXT, field, IDENTIFIER), field);
  }
}
