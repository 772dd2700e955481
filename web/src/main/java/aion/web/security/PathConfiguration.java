package aion.web.security;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.http.Problems;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Paths that mean something else than they say (`..%2f`, `;`, `//`) get a problem of ours.
@Configuration(proxyBeanMethods = false)
class PathConfiguration {
  /// Without this the container answers an encoded slash itself, with a page of its own.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
    return factory ->
        factory.addConnectorCustomizers(connector ->
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
  }

  @Bean
  RequestRejectedHandler rejectedPaths() {
    return (_, response, _) ->
        Problems.write(
            response,
            HttpStatus.NOT_FOUND,
            new Problem(
                ProblemCode.PATH_INVALID,
                "The path has characters that are not taken here, so it was not found.",
                "Write the path without encoded slashes, semicolons and dots for folders."));
  }
}
