package aion.policy.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aion.policy.stated.ProblemReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers against published ones.
class StatedAnswersTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        // Snyder & Shen, examples 4.3 and 4.4, problems 4.8 and 4.7
        "{'kind':'newsvendor','h':0.18,'p':0.7,'demand':{'distribution':'normal','mean':50,'sd':8}} | 1.997605193176645",
        "{'kind':'newsvendor','h':0.18,'p':0.7,'lead_time':4,'mean':50,'sd':8} | 4.466781004149578",
        "{'kind':'newsvendor','h':200,'p':270,'mean':18} | 786.0884409351115",
        "{'kind':'newsvendor','h':500000,'p':1000000,'pmf':{'1':0.25,'2':0.05,'3':0.1,'4':0.2,'5':0.15,'6':0.1,'7':0.1,'8':0.05}} | 1225000",
        // examples 3.1 and 3.8, problem 3.12
        "{'kind':'eoq','K':8,'h':0.225,'rate':1300} | 68.41052550594827",
        "{'kind':'eoq','K':8,'h':0.225,'p':5,'rate':1300} | 66.92136355097325",
        "{'kind':'eoq','K':2250,'h_rate':0.25,'rate':182500,'breakpoints':[0,1200,2400],'unit_costs':[1490,1220,1100]} | 201251093.75",
        "{'kind':'eoq','K':2250,'h_rate':0.25,'rate':182500,'breakpoints':[0,1200,2400],'unit_costs':[1490,1220,1100],'discount':'incremental'} | 208678591.6799283",
        // example 4.7; Zheng & Federgruen 1991, table 1; example 5.8
        "{'kind':'s_S','h':1,'p':4,'K':5,'demand':{'distribution':'poisson','mean':6}} | 8.03411156",
        "{'kind':'s_S','h':1,'p':9,'K':64,'demand':{'distribution':'poisson','mean':50}} | 70.975212",
        "{'kind':'r_Q','h':20,'p':150,'K':100,'rate':1.5,'lead_time':2} | 107.92358063",
        "{'kind':'wagner_whitin','demand':[90,120,80,70],'K':500,'h':2} | 1380",
        // Zipkin 2008, table 3; Bijvank, Bhulai & Huh 2015, table 1; Gijsbrechts et al. 2022,
        // figure 9
        "{'kind':'lost_sales','h':1,'p':4,'lead_time':2,'demand':{'distribution':'poisson','mean':5}} | 4.3953",
        "{'kind':'lost_sales','h':1,'p':14,'K':5,'lead_time':2,'demand':{'distribution':'poisson','mean':5}} | 11.46305",
        "{'kind':'dual_sourcing','h':5,'b':495,'c_regular':100,'c_expedite':105,'lead_regular':2,'lead_expedite':0,'demand':{'distribution':'uniform','low':0,'high':4}} | 216.769802"
      })
  void costs_what_was_published(String problem, double cost) {
    var answer = answer(problem);

    assertThat(answer.expectedCost()).isCloseTo(cost, within(cost * 1e-5));
    assertThat(answer.gap()).isNotNull().isLessThan(1e-6);
  }

  @Test
  void tells_the_profit_when_prices_are_stated_instead_of_costs() {
    var answer =
        answer("{'kind':'newsvendor','revenue':1,'cost':0.3,'salvage':0.12,'mean':50,'sd':8}");

    assertThat(answer.decision())
        .isEqualTo(new Decided.Level(56.60395592743389, 33.002394806823354));
  }

  @Test
  void names_the_fields_that_the_kind_does_not_know_and_none_of_the_remarks() {
    var answer =
        answer("{'kind':'eoq','K':8,'h':1,'rate':10,'id':'x','note':'n','published':{},'lead':3}");

    assertThat(answer.id()).isEqualTo("x");
    assertThat(answer.ignored()).containsExactly("lead");
  }

  static Answer answer(String problem) {
    return Decisions.answer(new ProblemReader(Path.of("")).read(problem.replace('\'', '"')));
  }
}
