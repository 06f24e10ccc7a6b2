package vn.plancompliance.authoring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.register.RuleBookVersions;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.RuleFiles;

/** What was found in the rules folder at one moment: files, or that they are none of a rules folder. */
final class Found {

    private final @Nullable RuleFiles files;
    private final @Nullable BrokenRuleBook faults;
    private final String key;

    private Found(@Nullable RuleFiles files, @Nullable BrokenRuleBook faults, String key) {
        this.files = files;
        this.faults = faults;
        this.key = key;
    }

    static Found in(Path folder) {
        try {
            RuleFiles files = RuleFiles.read(folder);
            return new Found(files, null, files.digest());
        } catch (BrokenRuleBook e) {
            return new Found(null, e, e.diagnostics().toString());
        }
    }

    /** The same only for what has the same files, or the same faults. */
    String key() {
        return key;
    }

    /** Whether it is what last came from the folder and was in force then. */
    boolean isNoted(RuleBookVersions versions) {
        return versions.folder().filter(key::equals).isPresent();
    }

    /** @throws BrokenRuleBook if they are none of a rules folder */
    RuleFiles files() throws BrokenRuleBook {
        if (faults != null) {
            throw faults;
        }
        if (files == null) {
            throw new IllegalStateException("neither files nor faults were found");
        }
        return files;
    }
}
