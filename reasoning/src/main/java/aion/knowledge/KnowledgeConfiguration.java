package aion.knowledge;

import aion.forecast.Cover;
import aion.forecast.Days;
import aion.forecast.LeadTimeRecords;
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
  LiveKnowledge.Sources knowledgeSources(
      Graph graph, Feed feed, Days days, Cover cover, LeadTimeRecords leadTimes) {
    return new LiveKnowledge.Sources(graph, feed, days, cover, leadTimes);
  }

  @Bean
  LiveKnowledge knowledge(
      LiveKnowledge.Sources sources,
      Ontology ontology,
      Iris iris,
      @Value("${aion.knowledge.automatic:true}") boolean automatic) {
    return new LiveKnowledge(sources, ontology, iris, automatic);
  }
}
