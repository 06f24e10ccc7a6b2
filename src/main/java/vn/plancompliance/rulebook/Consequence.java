package vn.plancompliance.rulebook;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;

/** Checks the consequence of one rule: one complete sentence of the language, and nothing else. */
final class Consequence {

    private final RuleLanguage language;
    private final Typing typing;
    private final RuleFaults faults;
    private final String text;

    /** @param text the whole file, comments blanked out */
    Consequence(RuleLanguage language, Typing typing, RuleFaults faults, String text) {
        this.language = language;
        this.typing = typing;
        this.faults = faults;
        this.text = text;
    }

    void check(RuleDescr rule) {
        int start = Math.max(0, text.indexOf("then", faults.lineStart(rule.getConsequenceLine()))) + "then".length();
        int end = Math.min(text.length(), rule.getEndCharacter() + 1);
        parse(String.valueOf(rule.getConsequence()), start).ifPresent(block -> {
            var reading = new Reading(text, start, end);
            if (block.getStatements().isEmpty()) {
                faults.add(
                        start,
                        Diagnostic.Code.RULE,
                        "quy tắc không nói gì sau then; viết %s( … );".formatted(language.verb()),
                        "the rule says nothing after then; write %s( … );".formatted(language.verb()));
            }
            boolean first = true;
            for (Statement statement : block.getStatements()) {
                statement(statement, reading, first);
                first = false;
            }
        });
    }

    /** The form that the compiler sees, so that nothing is read here in another way than there. */
    private Optional<BlockStmt> parse(String consequence, int start) {
        try {
            return Optional.of(DrlxParseUtil.parseBlock(consequence));
        } catch (ParseProblemException e) {
            int line = e.getProblems().stream()
                    .map(Problem::getLocation)
                    .flatMap(Optional::stream)
                    .flatMap(range -> range.toRange().stream())
                    .mapToInt(range -> range.begin.line)
                    .findFirst()
                    .orElse(1);
            faults.add(
                    firstWord(start, line),
                    Forms.isCode(consequence) ? Diagnostic.Code.FORBIDDEN : Diagnostic.Code.SYNTAX,
                    "câu sau then không đọc được; kiểm tra ngoặc, dấu phẩy, dấu chấm trong câu",
                    "the sentence after then cannot be read; look at its brackets, commas and points");
            return Optional.empty();
        }
    }

    /** The first word of a line of the consequence, counted from the parser's first one. */
    private int firstWord(int start, int line) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        // The parser counts the bracket that it sets before the consequence as a line of its own.
        for (int each = 2; each < line && text.indexOf('\n', at) >= 0; each++) {
            at = text.indexOf('\n', at) + 1;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void statement(Statement statement, Reading reading, boolean first) {
        Optional<MethodCallExpr> call = statement
                .toExpressionStmt()
                .map(each -> each.getExpression())
                .filter(Expression::isMethodCallExpr)
                .map(Expression::asMethodCallExpr)
                .filter(each -> each.getScope().isEmpty() && each.getArguments().size() == 1);
        if (call.isEmpty()) {
            forbidden(statement, reading);
            return;
        }
        String name = call.get().getNameAsString();
        int place = reading.next(name);
        if (!name.equals(language.verb())) {
            verb(name, place);
        } else if (!first) {
            faults.add(
                    place,
                    Diagnostic.Code.RULE,
                    "một quy tắc chỉ nói một câu; viết quy tắc khác cho câu này",
                    "a rule says one sentence; write another rule for this one");
        }
        sentence(call.get().getArgument(0), reading);
    }

    private void forbidden(Statement statement, Reading reading) {
        String begin = statement
                .getTokenRange()
                .map(tokens -> tokens.getBegin().getText())
                .orElse("");
        int place = begin.isEmpty() ? reading.reached() : reading.next(begin);
        Node form = statement
                .toExpressionStmt()
                .<Node>map(ExpressionStmt::getExpression)
                .orElse(statement);
        boolean unnamed = form instanceof MethodCallExpr || form instanceof NameExpr;
        faults.forbidden(
                place,
                "sau then chỉ được viết %s( … );%s"
                        .formatted(language.verb(), unnamed ? "" : " không được có " + Forms.vi(form)),
                "after then only %s( … ); can be written%s"
                        .formatted(language.verb(), unnamed ? "" : ", not " + Forms.en(form)));
    }

    private void verb(String name, int place) {
        Optional<String> meant = name.equals("insert") || name.equals("insertLogical")
                ? Optional.of(language.verb())
                : Nearest.to(name, List.of(language.verb()));
        if (meant.isEmpty()) {
            faults.forbidden(
                    place,
                    "sau then chỉ được viết %s( … );".formatted(language.verb()),
                    "after then only %s( … ); can be written".formatted(language.verb()));
        } else {
            faults.add(
                    place,
                    Diagnostic.Code.UNKNOWN,
                    "ở đây viết %s, không viết %s".formatted(language.verb(), name),
                    "here it is %s, not %s".formatted(language.verb(), name),
                    meant.get());
        }
    }

    private void sentence(Expression sentence, Reading reading) {
        Typed typed = typing.of(sentence, reading, null);
        Class<?> type = typed.type();
        if (type == null || language.conclusion().isAssignableFrom(type)) {
            return;
        }
        String next = typing.continuations(type);
        faults.add(
                reading.reached(),
                next.isEmpty() ? Diagnostic.Code.VALUE : Diagnostic.Code.RULE,
                next.isEmpty() ? "đây không phải một câu của quy tắc" : "câu chưa trọn; viết tiếp một trong: " + next,
                next.isEmpty()
                        ? "this is no sentence of a rule"
                        : "the sentence is unfinished; go on with one of: " + next);
    }
}
