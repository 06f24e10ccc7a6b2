package vn.plancompliance.delivery.web.rules;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.rulebook.Diagnostic;

/**
 * A fault of rule files.
 *
 * @param place all of that, as the command line tells it
 * @param suggestion what could stand there instead; null if that cannot be guessed
 * @param address where its place is shown; null if it is shown nowhere
 */
record FaultView(
        String file,
        int line,
        int column,
        String place,
        String code,
        String message,
        @Nullable String suggestion,
        @Nullable String address) {

    /** @param address of the page that shows a file; null for a file that none shows */
    static List<FaultView> all(List<Diagnostic> faults, Language say, Function<String, @Nullable String> address) {
        return faults.stream()
                .map(fault -> of(fault, say, address.apply(fault.file())))
                .toList();
    }

    private static FaultView of(Diagnostic fault, Language say, @Nullable String address) {
        return new FaultView(
                fault.file(),
                fault.line(),
                fault.column(),
                fault.file() + ":" + fault.line() + ":" + fault.column(),
                fault.code().name(),
                say.of(fault.message()),
                fault.suggestion().orElse(null),
                address == null ? null : address + "#L" + fault.line());
    }
}
