package aion.growth;

/// Words were published and are in use from now on. What is made from the ontology and takes long
/// to make is made anew when this is told; all else notices by itself, see
/// [aion.vocabulary.Derived].
///
/// @param module the name of the module
/// @param version of the ontology
public record OntologyPublished(String module, String version) {}
