package aion.web.http;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Addresses of pages inside the app all give the app, which shows the page.
@Controller
class AppController {
  @GetMapping({
    "/items",
    "/items/{*rest}",
    "/recommendations",
    "/recommendations/{*rest}",
    "/drafts",
    "/orders",
    "/trace/{*rest}",
    "/discrepancies",
    "/entries/{*rest}",
    "/things/{*rest}",
    "/imports",
    "/imports/{*rest}",
    "/console",
    "/explore",
    "/sign-in"
  })
  String page() {
    return "forward:/index.html";
  }
}
