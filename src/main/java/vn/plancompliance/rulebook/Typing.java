package vn.plancompliance.rulebook;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what an expression in a rule is, word by word. It knows the few forms that rules need; whatever it does not
 * know is refused, so that nothing reaches the compiler unseen.
 */
final class Typing {

    private final RuleLanguage language;
    private final Literals literals;
    private final RuleFaults faults;
    private final Comparisons comparisons;
    private final Calls calls;
    private final Map<String, Class<?>> variables = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    Typing(RuleLanguage language, Literals literals, RuleFaults faults) {
        this.language = language;
        this.literals = literals;
        this.faults = faults;
        this.comparisons = new Comparisons(literals, faults);
        this.calls = new Calls(language, literals, faults);
    }

    /** Makes a variable known to what follows. */
    void declare(String variable, Class<?> type) {
        variables.put(variable, type);
    }

    /** Makes a variable known of which nothing can be said, because a fault was told of it already. */
    void declareUnclear(String variable) {
        unclear.add(variable);
    }

    boolean knows(String variable) {
        return variables.containsKey(variable) || unclear.contains(variable);
    }

    /**
     * What the expression is, after its faults were told.
     *
     * @param subject the fact whose properties can be named by themselves; null in a consequence
     */
    Typed of(Expression expression, Reading reading, @Nullable Class<?> subject) {
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner(), reading, subject);
        }
        if (expression instanceof NameExpr name && !isUpwards(name)) {
            return name(name.getNameAsString(), reading, subject);
        }
        if (expression instanceof FieldAccessExpr field) {
            return field(field, reading, subject);
        }
        if (expression instanceof MethodCallExpr call && call.getTypeArguments().isEmpty()) {
            return call(call, reading, subject);
        }
        if (expression instanceof ThisExpr self && self.getTypeName().isEmpty() && subject != null) {
            return Typed.of(subject, reading.next("this"));
        }
        if (expression instanceof BinaryExpr binary) {
            return binary(binary, reading, subject);
        }
        if (expression instanceof PointFreeExpr list) {
            return oneOf(list, reading, subject);
        }
        if (expression instanceof UnaryExpr unary) {
            return unary(unary, reading, subject);
        }
        return literal(expression, reading);
    }

    /** Checks an expression that has to be true or false. */
    void condition(Expression expression, Reading reading, Class<?> subject) {
        comparisons.truth(of(expression, reading, subject));
    }

    /** What can follow a value that is no complete sentence yet. */
    String continuations(Class<?> type) {
        return calls.continuations(type);
    }

    /** A name of an outer fact: {@code ../code}. */
    private static boolean isUpwards(NameExpr name) {
        return name instanceof DrlNameExpr drl && drl.getBackReferencesCount() > 0;
    }

    private Typed literal(Expression expression, Reading reading) {
        if (expression.getClass() == StringLiteralExpr.class) {
            String text = ((StringLiteralExpr) expression).getValue();
            return new Typed(String.class, null, text, reading.next("\"" + text + "\""));
        }
        if (expression instanceof IntegerLiteralExpr number) {
            return number(int.class, number.getValue(), reading);
        }
        if (expression instanceof DoubleLiteralExpr number) {
            return number(double.class, number.getValue(), reading);
        }
        if (expression instanceof BooleanLiteralExpr truth) {
            return Typed.of(boolean.class, reading.next(String.valueOf(truth.getValue())));
        }
        if (expression instanceof NullLiteralExpr) {
            return Typed.of(Void.class, reading.next("null"));
        }
        int place = reading.reached();
        faults.forbidden(
                place,
                "cách viết này không có trong ngôn ngữ quy tắc: " + Forms.vi(expression),
                "rules cannot say this: " + Forms.en(expression));
        return Typed.unclear(place);
    }

    private Typed number(Class<?> type, String written, Reading reading) {
        int place = reading.next(written);
        literals.number(written, place);
        return new Typed(type, null, written, place);
    }

    private Typed name(String name, Reading reading, @Nullable Class<?> subject) {
        int place = reading.next(name);
        Class<?> variable = variables.get(name);
        if (variable != null) {
            return Typed.of(variable, place);
        }
        if (subject != null) {
            Optional<Method> property = language.property(subject, name);
            if (property.isPresent()) {
                return property(property.get(), name, subject, place);
            }
        }
        if (!unclear.contains(name)) {
            unknownName(name, place, subject);
        }
        return Typed.unclear(place);
    }

    private static Typed property(Method property, String name, Class<?> fact, int place) {
        return new Typed(property.getReturnType(), Word.ofProperty(fact, name).orElse(null), null, place);
    }

    private void unknownName(String name, int place, @Nullable Class<?> subject) {
        if (Forms.isForeign(name)) {
            outside(name, place);
            return;
        }
        var known = new TreeSet<String>();
        if (subject == null) {
            known.addAll(variables.keySet());
        } else {
            known.addAll(language.properties(subject));
            language.members(subject).stream()
                    .filter(method -> method.getParameterCount() > 0)
                    .forEach(method -> known.add(method.getName()));
        }
        String of = subject == null ? "" : subject.getSimpleName();
        String there = String.join(", ", known);
        faults.unknown(
                place,
                (subject == null ? "không có biến «%s»".formatted(name) : "%s không có «%s»".formatted(of, name))
                        + "; có: " + there,
                (subject == null ? "there is no variable '%s'".formatted(name) : "%s has no '%s'".formatted(of, name))
                        + "; there is: " + there,
                name,
                known);
    }

    private void outside(String name, int place) {
        faults.forbidden(
                place,
                "«%s» nằm ngoài từ vựng của kế hoạch; quy tắc không được dùng".formatted(name),
                "'%s' is not of the plan's vocabulary; rules must not use it".formatted(name));
    }

    /** {@code $e.occurredOn}, or a constant: {@code Level.DISTRICT}. */
    private Typed field(FieldAccessExpr field, Reading reading, @Nullable Class<?> subject) {
        String name = field.getNameAsString();
        if (field.getScope() instanceof NameExpr scope && !variables.containsKey(scope.getNameAsString())) {
            Optional<Class<?>> constants = language.constant(scope.getNameAsString());
            boolean isProperty = subject != null
                    && language.property(subject, scope.getNameAsString()).isPresent();
            if (constants.isPresent()) {
                return constant(constants.get(), name, reading);
            }
            if (!isProperty && Character.isUpperCase(scope.getNameAsString().charAt(0))) {
                return unknownConstants(scope.getNameAsString(), reading);
            }
        }
        Typed scope = of(field.getScope(), reading, subject);
        int place = reading.next(name);
        Class<?> owner = scope.type();
        if (owner == null) {
            return Typed.unclear(scope.place());
        }
        Optional<Method> property = language.property(owner, name);
        if (property.isEmpty()) {
            unknownName(name, place, owner);
            return Typed.unclear(place);
        }
        return property(property.get(), name, owner, scope.place());
    }

    private Typed constant(Class<?> type, String name, Reading reading) {
        int place = reading.next(type.getSimpleName());
        int namePlace = reading.next(name);
        List<String> names = new ArrayList<>();
        for (Object each : type.getEnumConstants()) {
            names.add(((Enum<?>) each).name());
        }
        if (!names.contains(name)) {
            faults.unknown(
                    namePlace,
                    "%s không có «%s»; có: %s".formatted(type.getSimpleName(), name, String.join(", ", names)),
                    "%s has no '%s'; it has: %s".formatted(type.getSimpleName(), name, String.join(", ", names)),
                    name,
                    names);
        }
        return Typed.of(type, place);
    }

    private Typed unknownConstants(String written, Reading reading) {
        int place = reading.next(written);
        List<String> known =
                language.constants().stream().map(Class::getSimpleName).sorted().toList();
        if (Forms.isForeign(written)) {
            outside(written, place);
        } else {
            faults.unknown(
                    place,
                    "không có «%s»; có: %s".formatted(written, String.join(", ", known)),
                    "there is no '%s'; there is: %s".formatted(written, String.join(", ", known)),
                    written,
                    known);
        }
        return Typed.unclear(place);
    }

    private Typed call(MethodCallExpr call, Reading reading, @Nullable Class<?> subject) {
        String name = call.getNameAsString();
        if (call.getScope().isEmpty()) {
            int place = reading.next(name);
            List<Method> known = subject == null ? language.functions() : language.members(subject);
            return calls.check(name, known, subject, place, place, arguments(call, reading, subject));
        }
        Typed scope = of(call.getScope().get(), reading, subject);
        int place = reading.next(name);
        List<Typed> arguments = arguments(call, reading, subject);
        Class<?> owner = scope.type();
        return owner == null
                ? Typed.unclear(scope.place())
                : calls.check(name, language.members(owner), owner, scope.place(), place, arguments);
    }

    private List<Typed> arguments(MethodCallExpr call, Reading reading, @Nullable Class<?> subject) {
        return call.getArguments().stream()
                .map(argument -> of(argument, reading, subject))
                .toList();
    }

    private Typed unary(UnaryExpr unary, Reading reading, @Nullable Class<?> subject) {
        Typed inner = of(unary.getExpression(), reading, subject);
        if (unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            comparisons.truth(inner);
            return Typed.of(boolean.class, inner.place());
        }
        if (unary.getOperator() == UnaryExpr.Operator.MINUS && inner.isNumber() && inner.literal() != null) {
            return new Typed(inner.type(), null, "-" + inner.literal(), inner.place());
        }
        if (!inner.isUnclear()) {
            faults.forbidden(inner.place(), "phép tính không dùng được trong quy tắc", "rules cannot calculate");
        }
        return Typed.unclear(inner.place());
    }

    /** A day without its quotes reads as a subtraction. */
    private static Optional<String> dayWithoutQuotes(BinaryExpr binary) {
        return binary.getOperator() == BinaryExpr.Operator.MINUS
                        && binary.getLeft() instanceof BinaryExpr left
                        && left.getOperator() == BinaryExpr.Operator.MINUS
                        && left.getLeft() instanceof IntegerLiteralExpr year
                        && left.getRight() instanceof IntegerLiteralExpr month
                        && binary.getRight() instanceof IntegerLiteralExpr day
                ? Optional.of(year.getValue() + "-" + month.getValue() + "-" + day.getValue())
                : Optional.empty();
    }

    private Typed binary(BinaryExpr binary, Reading reading, @Nullable Class<?> subject) {
        Optional<String> day = dayWithoutQuotes(binary);
        if (day.isPresent()) {
            int place = reading.next(day.get().split("-", 2)[0]);
            faults.add(
                    place,
                    Diagnostic.Code.VALUE,
                    "ngày phải viết trong ngoặc kép",
                    "a day is written in quotes",
                    "\"" + day.get() + "\"");
            return Typed.unclear(place);
        }
        Typed left = of(binary.getLeft(), reading, subject);
        Typed right = of(binary.getRight(), reading, subject);
        return comparisons.of(binary.getOperator(), left, right);
    }

    /** {@code code in ("a", "b")}. */
    private Typed oneOf(PointFreeExpr list, Reading reading, @Nullable Class<?> subject) {
        Typed left = of(list.getLeft(), reading, subject);
        String operator = list.getOperator().asString();
        int place = reading.next(operator);
        if (!operator.equals("in")) {
            faults.forbidden(
                    place,
                    "phép so «%s» không dùng được; có ==, !=, <, <=, >, >=, in, not in".formatted(operator),
                    "the comparison '%s' cannot be used; there are ==, !=, <, <=, >, >=, in, not in"
                            .formatted(operator));
            return Typed.unclear(left.place());
        }
        for (Expression each : list.getRight()) {
            comparisons.of(BinaryExpr.Operator.EQUALS, left, of(each, reading, subject));
        }
        return Typed.of(boolean.class, left.place());
    }
}
