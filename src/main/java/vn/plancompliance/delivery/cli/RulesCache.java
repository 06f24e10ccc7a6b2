package vn.plancompliance.delivery.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import vn.plancompliance.rulebook.KeptRules;

/** Finds where rules are kept that were compiled before. */
final class RulesCache {

    private static final String FOLDER = "plan-compliance";

    private RulesCache() {}

    /**
     * Where {@code PLAN_CACHE} says, which may be {@code off}, else in the user's folder for such things: in
     * {@code XDG_CACHE_HOME}, or {@code .cache} in his home.
     *
     * @param home the user's home; there may be none
     */
    static KeptRules find(Map<String, String> environment, String home) {
        String configured = environment.getOrDefault("PLAN_CACHE", "");
        if (!configured.isBlank()) {
            return KeptRules.named(configured);
        }
        return Stream.of(environment.getOrDefault("XDG_CACHE_HOME", ""), home + "/.cache")
                .map(Path::of)
                // Anything else would lie in whatever folder the program is started.
                .filter(Path::isAbsolute)
                .map(folder -> KeptRules.in(folder.resolve(FOLDER)))
                .findFirst()
                .orElseGet(KeptRules::inMemory);
    }
}
