package aion.web.http;

import aion.ingest.http.Events;
import aion.ledger.Ledger;
import aion.ledger.Receipt;
import aion.problem.Problem;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Stock events of programs, one or many as JSON.
@RestController
class EventController {
  private final Events events;
  private final Ledger ledger;

  EventController(Events events, Ledger ledger) {
    this.events = events;
    this.ledger = ledger;
  }

  /// One refused event is answered as a problem; of many, each gets its own answer.
  @PostMapping(path = "/api/v1/events", consumes = "application/json")
  ResponseEntity<?> post(@RequestBody byte[] body, Principal actor) {
    var postings = events.parse(body, actor.getName(), UUID.randomUUID().toString());
    var receipts = ledger.postAll(postings);
    if (receipts.size() == 1 && receipts.getFirst() instanceof Receipt.Refused refused)
      return Problems.answer(refused.problem());
    return ResponseEntity.ok(receipts.stream().map(EventController::answer).toList());
  }

  private static Map<String, Object> answer(Receipt receipt) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", receipt.id());
    switch (receipt) {
      case Receipt.Appended appended -> {
        answer.put("partition", appended.partition());
        answer.put("offset", appended.offset());
        answer.put("recordTime", appended.recordTime().toString());
        answer.put("known", appended.known());
        if (!appended.notes().isEmpty()) answer.put("notes", appended.notes());
      }
      case Receipt.Refused refused -> {
        Problem problem = refused.problem();
        answer.put("code", problem.code().name());
        answer.put("detail", problem.what());
        answer.put("remedy", problem.remedy());
        if (!problem.translations().isEmpty()) answer.put("translations", problem.translations());
      }
    }
    return answer;
  }
}
