package vn.plancompliance.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.Text;

/**
 * What is known of an expression in a rule.
 *
 * @param type of its value; null where a fault was told already and nothing more can be said
 * @param word the kind of word that a text is, if it is one of a kind
 * @param literal the text in quotes or the number as written; null if it is neither
 * @param place where it begins in its file
 */
record Typed(
        @Nullable Class<?> type,
        @Nullable Word word,
        @Nullable String literal,
        int place) {

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, double.class, Integer.class, Long.class, Double.class, BigDecimal.class);

    /** Of which a fault was told already. */
    static Typed unclear(int place) {
        return new Typed(null, null, null, place);
    }

    static Typed of(Class<?> type, int place) {
        return new Typed(type, null, null, place);
    }

    boolean isUnclear() {
        return type == null;
    }

    boolean is(Class<?> other) {
        return other.equals(type);
    }

    boolean isNumber() {
        return type != null && NUMBERS.contains(type);
    }

    boolean isText() {
        return is(String.class);
    }

    boolean isTruth() {
        return is(boolean.class) || is(Boolean.class);
    }

    boolean isNothing() {
        return is(Void.class);
    }

    boolean isConstant() {
        return type != null && type.isEnum();
    }

    /** Whether a parameter of that type takes this value. */
    boolean fits(Class<?> parameter) {
        if (type == null) {
            return true;
        }
        if (literal != null && isNumber()) {
            return parameter == double.class
                    || parameter == BigDecimal.class
                    || (type == int.class && (parameter == int.class || parameter == long.class));
        }
        return parameter.isAssignableFrom(type);
    }

    /** What its value is, as a reader of rules would say, in Vietnamese and English. */
    static Text described(@Nullable Class<?> type) {
        if (type == String.class) {
            return new Text("chữ trong ngoặc kép", "text in quotes");
        }
        if (type == LocalDate.class) {
            return new Text("ngày", "a day");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Text("đúng hoặc sai", "true or false");
        }
        if (type != null && NUMBERS.contains(type)) {
            return new Text("số", "a number");
        }
        String name = type == null ? "?" : type.getSimpleName();
        return new Text(name, name);
    }
}
