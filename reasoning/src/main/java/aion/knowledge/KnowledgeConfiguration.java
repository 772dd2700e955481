package aion.knowledge;

import aion.graph.Graph;
import aion.projection.Feed;
import aion.semantic.Iris;
import aion.vocabulary.Ontology;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
  @Bean
  LiveKnowledge knowledge(
      Graph graph,
      Feed feed,
      Ontology ontology,
      Iris iris,
      @Value("${aion.knowledge.automatic:true}") boolean automatic) {
    return new LiveKnowledge(graph, feed, ontology, iris, automatic);
  }
}
