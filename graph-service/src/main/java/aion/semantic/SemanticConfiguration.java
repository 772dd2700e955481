package aion.semantic;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SemanticConfiguration {
  @Bean
  Iris iris(@Value("${aion.iri-base:" + Iris.DEFAULT_BASE + "}") String base) {
    return new Iris(base);
  }
}
