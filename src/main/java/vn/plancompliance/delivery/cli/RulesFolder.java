package vn.plancompliance.delivery.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/** Finds the rules folder. */
final class RulesFolder {

    private static final String DEFAULT = "rules";

    private RulesFolder() {}

    /**
     * The folder that was named, else the one of {@code PLAN_RULES}, else {@code rules} in the working folder, else
     * {@code rules} beside the program, so that it can be started from anywhere.
     */
    static Path find(@Nullable Path named, Map<String, String> environment) {
        if (named != null) {
            return named;
        }
        String configured = environment.getOrDefault("PLAN_RULES", "");
        if (!configured.isEmpty()) {
            return Path.of(configured);
        }
        Path working = Path.of(DEFAULT);
        return Files.isDirectory(working) ? working : besideProgram().orElse(working);
    }

    private static Optional<Path> besideProgram() {
        Path home = new ApplicationHome(RulesFolder.class).getDir().toPath();
        return Stream.of(home, home.resolve(".."))
                .map(folder -> folder.resolve(DEFAULT).normalize())
                .filter(Files::isDirectory)
                .findFirst();
    }
}
