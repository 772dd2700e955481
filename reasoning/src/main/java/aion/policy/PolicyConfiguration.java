package aion.policy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicySettings.class)
class PolicyConfiguration {
  @Bean
  OrderPolicy orderPolicy(PolicySettings settings) {
    return new OrderPolicy(settings);
  }

  @Bean
  Flips flips(OrderPolicy policy) {
    return new Flips(policy);
  }
}
