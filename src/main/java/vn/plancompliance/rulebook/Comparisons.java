package vn.plancompliance.rulebook;

import com.github.javaparser.ast.expr.BinaryExpr;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.plancompliance.plan.Text;

/** Checks that two things in a condition can be compared in that way. */
final class Comparisons {

    private static final Set<BinaryExpr.Operator> LOGIC = Set.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);
    private static final Set<BinaryExpr.Operator> EQUALITY =
            Set.of(BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.NOT_EQUALS);
    private static final Set<BinaryExpr.Operator> ORDER = Set.of(
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(boolean.class, Boolean.class);

    private final Literals literals;
    private final RuleFaults faults;

    Comparisons(Literals literals, RuleFaults faults) {
        this.literals = literals;
        this.faults = faults;
    }

    /** What comes of an operator between two values, after its faults were told. */
    Typed of(BinaryExpr.Operator operator, Typed left, Typed right) {
        Typed result = Typed.of(boolean.class, left.place());
        if (LOGIC.contains(operator)) {
            truth(left);
            truth(right);
            return result;
        }
        if (!EQUALITY.contains(operator) && !ORDER.contains(operator)) {
            calculation(left, right, operator);
            return Typed.unclear(left.place());
        }
        if (left.isUnclear() || right.isUnclear()) {
            return result;
        }
        if (left.is(BigDecimal.class) || right.is(BigDecimal.class)) {
            // The engine compares decimals in ways of its own.
            mismatch(operator, left, right);
            return result;
        }
        boolean ordered = ORDER.contains(operator);
        if (left.is(LocalDate.class) && isLiteralText(right)) {
            literals.day(Objects.requireNonNull(right.literal()), right.place());
        } else if (right.is(LocalDate.class) && isLiteralText(left)) {
            literals.day(Objects.requireNonNull(left.literal()), left.place());
        } else if (left.isConstant() && isLiteralText(right)) {
            constantInQuotes(left, right);
        } else if (!comparable(left, right) || (ordered && !isOrdered(left))) {
            mismatch(operator, left, right);
        } else if (left.word() != null && isLiteralText(right)) {
            literals.word(left.word(), Objects.requireNonNull(right.literal()), right.place());
        } else if (right.word() != null && isLiteralText(left)) {
            literals.word(right.word(), Objects.requireNonNull(left.literal()), left.place());
        }
        return result;
    }

    /** A value that has to be true or false. */
    void truth(Typed value) {
        if (!value.isUnclear() && !value.isTruth()) {
            Text is = Typed.described(value.type());
            faults.add(
                    value.place(),
                    Diagnostic.Code.VALUE,
                    "điều kiện phải là đúng hoặc sai, đây lại là %s; so với gì? Ví dụ == hay >=".formatted(is.vi()),
                    "a condition has to be true or false, this is %s; compared with what? For example by == or >="
                            .formatted(is.en()));
        }
    }

    private void calculation(Typed left, Typed right, BinaryExpr.Operator operator) {
        if (!left.isUnclear() && !right.isUnclear()) {
            faults.forbidden(
                    left.place(),
                    "phép tính (%s) không dùng được trong quy tắc".formatted(operator.asString()),
                    "rules cannot calculate (%s)".formatted(operator.asString()));
        }
    }

    private static boolean isLiteralText(Typed value) {
        return value.isText() && value.literal() != null;
    }

    private static boolean isOrdered(Typed value) {
        return value.isNumber() || value.is(LocalDate.class);
    }

    private static boolean comparable(Typed left, Typed right) {
        if (left.isNothing() || right.isNothing()) {
            Typed other = left.isNothing() ? right : left;
            return other.type() != null && !other.type().isPrimitive();
        }
        if (left.isNumber() || right.isNumber()) {
            return left.isNumber() && right.isNumber();
        }
        Class<?> one = boxed(left);
        Class<?> other = boxed(right);
        return one.isAssignableFrom(other) || other.isAssignableFrom(one);
    }

    private static Class<?> boxed(Typed value) {
        Class<?> type = Objects.requireNonNull(value.type());
        return BOXED.getOrDefault(type, type);
    }

    private void constantInQuotes(Typed constant, Typed text) {
        String type = Objects.requireNonNull(constant.type()).getSimpleName();
        faults.add(
                text.place(),
                Diagnostic.Code.VALUE,
                "%s không viết trong ngoặc kép".formatted(type),
                "%s is not written in quotes".formatted(type),
                type + "." + text.literal());
    }

    private void mismatch(BinaryExpr.Operator operator, Typed left, Typed right) {
        Text one = Typed.described(left.type());
        Text other = Typed.described(right.type());
        boolean number = left.isNumber() && isLiteralText(right);
        if (left.isText() && right.isText()) {
            faults.add(
                    right.place(),
                    Diagnostic.Code.VALUE,
                    "chữ trong ngoặc kép chỉ so được bằng ==, !=, in, not in",
                    "texts can only be compared by ==, !=, in, not in");
            return;
        }
        faults.add(
                right.place(),
                Diagnostic.Code.VALUE,
                "không so được %s với %s bằng %s".formatted(one.vi(), other.vi(), operator.asString()),
                "%s and %s cannot be compared by %s".formatted(one.en(), other.en(), operator.asString()),
                number ? right.literal() : null);
    }
}
