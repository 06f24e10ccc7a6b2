package vn.plancompliance.authoring;

import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The process in which {@link SeparateCheck} tries candidate rules. */
final class CheckProcess {

    private CheckProcess() {}

    /** Checks the folder that is named first and writes its faults as JSON to the file that is named second. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH);
        JsonMapper.shared().writeValue(Path.of(arguments[1]).toFile(), RuleCheck.of(Path.of(arguments[0])));
    }
}
