package vn.plancompliance.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.plancompliance.plan.CodePointOrder;
import vn.plancompliance.plan.Day;
import vn.plancompliance.plan.Text;

/** Reads single fields of a draft; what a field should not hold becomes a fault at its place. */
final class Fields {

    private static final Text A_DAY =
            new Text("một ngày có thật dạng 2023-11-10", "an existing day such as 2023-11-10");

    private final Faults faults;

    Fields(Faults faults) {
        this.faults = faults;
    }

    void fault(Given given, Text found, Text expected) {
        faults.add(given.at(), found, expected);
    }

    /** A fault that quotes what is given. */
    void fault(Given given, Text expected) {
        fault(given, given.quoted(), expected);
    }

    /** The day, if one is given. */
    Optional<LocalDate> day(Given given) {
        return given instanceof Given.Nothing ? Optional.empty() : requiredDay(given);
    }

    /** The day that has to be given; empty after a fault. */
    Optional<LocalDate> requiredDay(Given given) {
        return value(
                given,
                text -> {
                    try {
                        return Optional.of(Day.parse(text));
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                },
                A_DAY);
    }

    /** What a code stands for; empty after a fault, which lists the known codes. */
    <T> Optional<T> code(Given given, Function<String, Optional<T>> lookup, Text kind, Stream<String> known) {
        return value(given, lookup, listed(kind, known.toList()));
    }

    /** What a text stands for; empty after a fault. */
    <T> Optional<T> value(Given given, Function<String, Optional<T>> lookup, Text expected) {
        Optional<T> found = given instanceof Given.Words words ? lookup.apply(words.text()) : Optional.empty();
        if (found.isEmpty()) {
            fault(given, expected);
        }
        return found;
    }

    /** Adds a fault if the code has been seen in the same report. */
    void refuseRepeated(Given given, String code, Set<String> seen) {
        if (!seen.add(code)) {
            fault(
                    given,
                    new Text("«%s» lần thứ hai".formatted(code), "\"%s\" a second time".formatted(code)),
                    new Text("mỗi mã chỉ một lần trong một báo cáo", "each code once in a report"));
        }
    }

    /** The kind of thing that is expected, and the codes there are. */
    static Text listed(Text kind, List<String> known) {
        String codes = known.stream().sorted(CodePointOrder.INSTANCE).collect(Collectors.joining(", "));
        return new Text(kind.vi() + ": " + codes, kind.en() + ": " + codes);
    }

    /** Keeps the first of those that have the same key. */
    static <T> Predicate<T> firstOf(Function<T, String> key) {
        var seen = new HashSet<String>();
        return each -> seen.add(key.apply(each));
    }
}
