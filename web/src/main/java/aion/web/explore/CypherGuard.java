package aion.web.explore;

import static aion.problem.ProblemCode.CYPHER_CLAUSE_REFUSED;
import static aion.problem.ProblemCode.CYPHER_READ_ONLY;
import static aion.problem.ProblemCode.CYPHER_SYNTAX;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/// Lets statements through that only read. It walks what the engine's own grammar made of the text
/// and knows which of its rules are harmless; a rule it does not know is refused, so a new clause
/// of a new engine is refused too.
final class CypherGuard {
  private static final String WAY_OUT =
      "The console reads: use MATCH, WHERE, WITH, UNWIND, CALL { ... }, UNION and RETURN.";

  private static final Set<String> NAMESPACES =
      Set.of(
          "date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector");

  private static final Set<String> READING =
      Set.of(
          ("statements statement queryWithLocalDefinitions nextStatement regularQuery union when whenBranch"
                  + " elseBranch singleQuery clause finishClause returnClause returnBody returnItem"
                  + " returnItems groupBy orderItem ascToken descToken orderBy skip limit whereClause"
                  + " withClause matchClause matchMode hint expandHintStep filterClause unwindClause"
                  + " forListClause letClause letItem subqueryClause subqueryScope orderBySkipLimitClause"
                  + " patternList pattern quantifier anonymousPattern shortestPathPattern patternElement"
                  + " pathPatternPrefix nonNegativeIntegerSpecification pathMode groupToken pathToken"
                  + " pathPatternNonEmpty nodePattern parenthesizedPath nodeLabels nodeLabelsIs"
                  + " dynamicExpression dynamicAnyAllExpression dynamicLabelType labelType relType"
                  + " labelOrRelType properties relationshipPattern leftArrow arrowLine rightArrow"
                  + " pathLength labelExpression labelExpression4 labelExpression3 labelExpression2"
                  + " labelExpression1 expression expression11 expression10 expression9 expression8"
                  + " expression7 comparisonExpression6 normalForm expression6 expression5 expression4"
                  + " expression3 expression2 postFix property dynamicProperty expression1 literal"
                  + " caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative"
                  + " extendedWhen listComprehension patternComprehension reduceExpression"
                  + " allReduceExpression allReduceExpressionValidArguments listItemsPredicate"
                  + " normalizeFunction vectorFunction vectorDistanceFunction vectorNormFunction"
                  + " vectorDistanceMetric vectorNormDistanceMetric trimFunction patternExpression"
                  + " shortestPathExpression parenthesizedExpression mapProjection mapProjectionElement"
                  + " countStar existsExpression propertyExistsPredicate countExpression"
                  + " collectExpression numberLiteral signedIntegerLiteral listLiteral propertyKeyName"
                  + " parameter parameterName functionInvocation functionArgument functionName namespace"
                  + " variable nonEmptyNameList type typePart typeName typeNullability typeListSuffix"
                  + " vectorCoordinateType stringLiteral map symbolicVariableNameString"
                  + " escapedSymbolicVariableNameString unescapedSymbolicVariableNameString"
                  + " symbolicNameString escapedSymbolicNameString unescapedSymbolicNameString"
                  + " unescapedSymbolicNameString_ endOfFile")
              .split(" "));

  private static final Map<String, String> WRITING =
      Map.of(
          "createClause", "CREATE",
          "insertClause", "INSERT",
          "setClause", "SET",
          "removeClause", "REMOVE",
          "deleteClause", "DELETE",
          "mergeClause", "MERGE",
          "foreachClause", "FOREACH",
          "subqueryInTransactionsParameters", "CALL { ... } IN TRANSACTIONS");

  private static final Map<String, String> OTHER =
      Map.of(
          "loadCSVClause", "LOAD CSV reads files and addresses",
          "useClause", "USE names another graph",
          "command", "a command that changes the schema, a constraint or the server",
          "terminateCommand", "TERMINATE ends the work of others",
          "composableShowCommandClauses", "SHOW tells about the server",
          "localDefinition", "DEFINE makes procedures and functions",
          "searchClause", "SEARCH needs an index the copy does not have");

  /// @throws Problem CYPHER_SYNTAX, CYPHER_READ_ONLY, CYPHER_CLAUSE_REFUSED, or what `names` says
  ///   of a word
  void check(String statement, KnownNames names) {
    // The engine reads \\u0027 as an apostrophe before it looks for words; the grammar does not.
    int escape = statement.indexOf("\\u");
    if (escape >= 0)
      throw new Problem(
          CYPHER_SYNTAX,
          "%s: escapes like \\u0041 are not taken.".formatted(Place.of(statement, escape)),
          "Write the character itself, or send it as a parameter.");
    var parsed = ParsedCypher.of(statement);
    if (parsed.statements() > 1)
      throw new Problem(
          CYPHER_CLAUSE_REFUSED,
          "There are %d statements.".formatted(parsed.statements()),
          "Send one at a time.");
    parsed.rules().forEach(CypherGuard::check);
    names.check(parsed);
  }

  private static void check(ParserRuleContext rule) {
    var name = Cypher25Parser.ruleNames[rule.getRuleIndex()];
    if (READING.contains(name)) {
      if (name.equals("functionName")) checkFunction(rule);
      return;
    }
    if (name.equals("composableCommandClauses")) return;
    var writes = WRITING.get(name);
    if (writes != null)
      throw refused(
          CYPHER_READ_ONLY, rule, "%s changes data; the console can only read".formatted(writes));
    if (name.equals("callClause"))
      throw refused(
          CYPHER_CLAUSE_REFUSED,
          rule,
          "the procedure '%s' is not among those that are allowed (none is)"
              .formatted(Problem.echo(procedureIn(rule))));
    throw refused(
        CYPHER_CLAUSE_REFUSED,
        rule,
        "%s; it is not allowed here"
            .formatted(
                OTHER.getOrDefault(name, "'" + firstWord(rule) + "' is not a clause that reads")));
  }

  private static void checkFunction(ParserRuleContext function) {
    var name = function.getText();
    int dot = name.indexOf('.');
    if (dot < 0) return;
    var namespace = name.substring(0, dot).replace("`", "").toLowerCase(Locale.ROOT);
    if (!NAMESPACES.contains(namespace))
      throw refused(
          CYPHER_CLAUSE_REFUSED,
          function,
          "the function '%s' is not allowed here".formatted(Problem.echo(name)));
  }

  private static String procedureIn(ParserRuleContext call) {
    for (int i = 0; i < call.getChildCount(); i++)
      if (call.getChild(i) instanceof ParserRuleContext child
          && child.getRuleIndex() == Cypher25Parser.RULE_procedureName) return child.getText();
    return firstWord(call);
  }

  private static String firstWord(ParserRuleContext rule) {
    return Problem.echo(rule.getStart().getText());
  }

  private static Problem refused(ProblemCode code, ParserRuleContext rule, String what) {
    return new Problem(code, "%s: %s.".formatted(Place.of(rule), what), WAY_OUT);
  }
}
