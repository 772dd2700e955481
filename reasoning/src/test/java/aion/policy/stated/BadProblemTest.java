package aion.policy.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadProblemTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "{ | JSON_MALFORMED | not valid JSON",
        "{'kind':'eoq','kind':'eoq'} | JSON_DUPLICATE_KEY | twice",
        "[1] | PROBLEM_INVALID | The problem is not a JSON object",
        "{} | PROBLEM_INVALID | 'kind' is missing",
        "{'kind':'magic'} | PROBLEM_INVALID | There is no kind 'magic'; the kinds are order_allocation",
        "{'kind':'eoq','h':1,'rate':9} | PROBLEM_INVALID | 'K' is missing",
        "{'kind':'eoq','K':'8','h':1,'rate':9} | PROBLEM_INVALID | K is \"8\"; it must be a number",
        "{'kind':'eoq','K':-8,'h':1,'rate':9} | PROBLEM_INVALID | K is -8; it must not be negative",
        "{'kind':'eoq','K':8,'rate':9} | PROBLEM_INVALID | State either h",
        "{'kind':'eoq','K':8,'h':1,'rate':9,'breakpoints':[0,9,5],'unit_costs':[3,2,1]} | PROBLEM_INVALID | overlap: 5 comes after 9",
        "{'kind':'eoq','K':8,'h':1,'rate':9,'breakpoints':[10],'unit_costs':[3]} | PROBLEM_INVALID | leave a gap: quantities below 10",
        "{'kind':'newsvendor','h':1,'p':2,'demand':{'distribution':'weibull','mean':1}} | PROBLEM_INVALID | demand.distribution is 'weibull'",
        "{'kind':'newsvendor','h':1,'p':2,'demand':{'distribution':'pmf','values':{'1':0.5,'2':0.4}}} | PROBLEM_INVALID | sum to 0.9 instead of 1",
        "{'kind':'newsvendor','h':1,'p':2,'demand':{'distribution':'uniform','low':5,'high':4}} | PROBLEM_INVALID | demand.high is 4, below demand.low, which is 5",
        "{'kind':'newsvendor','h':1,'p':2,'demand':{'distribution':'negative_binomial','mean':5,'sd':2}} | PROBLEM_INVALID | variance",
        "{'kind':'newsvendor','revenue':1,'cost':2,'mean':5} | PROBLEM_INVALID | must descend",
        "{'kind':'lost_sales','h':1,'p':2,'lead_time':0,'demand':{'distribution':'poisson','mean':5}} | PROBLEM_INVALID | lead_time is 0",
        "{'kind':'lost_sales','h':1,'p':2,'lead_time':2,'x':1,'pipe':[1,2],'demand':{'distribution':'poisson','mean':5}} | PROBLEM_INVALID | pipe has 2 orders",
        "{'kind':'dual_sourcing','h':1,'b':2,'c_regular':5,'c_expedite':4,'lead_regular':2,'demand':{'distribution':'poisson','mean':5}} | PROBLEM_INVALID | c_expedite is 4, below c_regular",
        "{'kind':'dual_sourcing','h':1,'b':2,'c_regular':5,'c_expedite':6,'lead_regular':2,'lead_expedite':2,'demand':{'distribution':'poisson','mean':5}} | PROBLEM_INVALID | the express way must be the faster one",
        "{'kind':'wagner_whitin','demand':[],'K':1,'h':1} | PROBLEM_INVALID | demand is empty",
        "{'kind':'wagner_whitin','demand':[1,2],'K':1,'h':1,'c':[1]} | PROBLEM_INVALID | c has 1 prices and demand 2",
        "{'kind':'price_aware','demand':[1,2],'K':1,'prices':[3,0]} | PROBLEM_INVALID | prices[1] is 0",
        "{'kind':'guaranteed_service','file':'none.txt'} | NOT_FOUND | none.txt",
        "{'kind':'guaranteed_service','stages':[{'stage_id':'a','lead_time':1,'cost_rate':1,'up_stages':{'b':1}},{'stage_id':'b','lead_time':1,'cost_rate':1,'up_stages':{'a':1}}]} | PROBLEM_INVALID | in a circle: a, b",
        "{'kind':'order_allocation','need':5,'suppliers':[]} | PROBLEM_CONTRADICTORY | no offer at all",
        "{'kind':'order_allocation','need':5,'suppliers':[{'id':'A','price_breaks':[[1,-2]]}]} | PROBLEM_INVALID | must not be negative",
        "{'kind':'order_allocation','need':5,'suppliers':[{'id':'A','price_breaks':[[10,2]]}]} | PROBLEM_INVALID | leave a gap: quantities from the MOQ of 1 to below 10",
        "{'kind':'order_allocation','need':5,'suppliers':[{'id':'A','price_breaks':[[1,9,2],[11,null,1]]}]} | PROBLEM_INVALID | leave a gap",
        "{'kind':'order_allocation','need':5,'suppliers':[{'id':'A','price_breaks':[{'from':1,'to':12,'price':2},{'from':11,'price':1}]}]} | PROBLEM_INVALID | overlap",
        "{'kind':'order_allocation','need':5,'suppliers':[{'id':'A','price_breaks':[[1,2]],'moq':9,'capacity':8}]} | PROBLEM_CONTRADICTORY | the MOQ of 9 is above the capacity of 8",
        "{'kind':'order_allocation','need':5,'suppliers':[{'id':'A','price_breaks':[[1,2]],'moq':6,'lot':5,'capacity':9}]} | PROBLEM_CONTRADICTORY | exclude each other: moq, lot, capacity"
      })
  void is_refused_by_name(String problem, String code, String says) {
    var reader = new ProblemReader(Path.of(""));

    var refused =
        catchThrowableOfType(Problem.class, () -> reader.read(problem.replace('\'', '"')));

    assertThat(refused).isNotNull();
    assertThat(refused.what()).contains(says);
    assertThat(refused.code()).hasToString(code);
  }
}
