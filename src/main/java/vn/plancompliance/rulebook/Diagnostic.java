package vn.plancompliance.rulebook;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Text;

/**
 * A fault in the rules folder, at its place.
 *
 * @param file relative to the rules folder, with slashes
 * @param line from 1
 * @param column from 1
 * @param code the kind of fault
 * @param suggested what could stand there instead; null if that cannot be guessed
 */
public record Diagnostic(
        String file,
        int line,
        int column,
        Code code,
        Text message,
        @Nullable String suggested) {

    static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file, CodePointOrder.INSTANCE)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column);

    public Diagnostic {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("a diagnostic has a place: " + file + ":" + line + ":" + column);
        }
    }

    /** What could stand there instead, if that can be guessed. */
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggested);
    }

    /** The kinds of fault. */
    public enum Code {
        /** A file or folder is not there or cannot be read. */
        MISSING,
        /** The text does not follow the grammar of its language. */
        SYNTAX,
        /** A key that the vocabulary does not have, or one too few. */
        KEY,
        /** A value of the wrong kind. */
        VALUE,
        /** The same name twice. */
        DUPLICATE,
        /** A name that the vocabulary does not have. */
        UNKNOWN,
        /** A rule wants what rules must not do, whatever for. */
        FORBIDDEN,
        /** A rule does not say which clause it carries, or says it twice in different ways. */
        CLAUSE,
        /** The rule does not compile. */
        COMPILE,
        /** A scenario comes out otherwise than it expects, or none proves a rule, or a clause has no rule. */
        SCENARIO,
        /** The rule compiles but says something that makes no sense, or nothing. */
        RULE
    }

    /** {@code file:line:column: CODE message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + code + " " + message.vi() + " / " + message.en();
    }
}
