package vn.plancompliance.rulebook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules that were checked and compiled before, so that it need not be done again: in memory, and for the next start in a
 * folder, if one is named. What is kept goes by the very texts and by this build of the program on this platform; where
 * anything is another, nothing is known. Of a folder with a fault nothing is kept but the layer that has none.
 */
public final class KeptRules {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRules.class);
    private static final KeptRules IN_MEMORY = new KeptRules(null);
    private static final String NOWHERE = "off";
    private static final String RULES = "rules";

    /** A change of rules seldom touches both layers; what was compiled is taken again as long as memory lasts. */
    private final Cache<Layer, KieBase> loaded =
            Caffeine.newBuilder().maximumSize(8).softValues().build();

    private final @Nullable KeptFiles files;

    private KeptRules(@Nullable KeptFiles files) {
        this.files = files;
    }

    /** The same files of the same layer compile to the same rules. */
    record Layer(RuleLanguage language, List<RuleFolder.SourceFile> files) {

        Layer {
            files = List.copyOf(files);
        }

        private String key() {
            return KeptRules.key("layer " + language.layer(), files.stream());
        }
    }

    /** Keeps nothing longer than the program runs. */
    public static KeptRules inMemory() {
        return IN_MEMORY;
    }

    /** Keeps rules in the folder of that name as well; in none if the name is {@code off}, or none. */
    public static KeptRules named(String folder) {
        return folder.isBlank() || folder.equals(NOWHERE) ? IN_MEMORY : in(Path.of(folder));
    }

    /**
     * Keeps rules in a folder as well, which is made when it is needed, and may be deleted at any time. Nothing is read or
     * written where anybody but this user could have written.
     */
    public static KeptRules in(Path folder) {
        return new KeptRules(new KeptFiles(folder));
    }

    /** Names the folder, for another process that shall use it too. */
    public String name() {
        return files == null ? NOWHERE : files.folder().toAbsolutePath().toString();
    }

    /** The layer, if it was compiled before. What comes out of the folder passes the same walls as what is compiled now. */
    Optional<KieBase> find(Layer layer) {
        return Optional.ofNullable(loaded.get(layer, each -> load(each).orElse(null)));
    }

    private Optional<KieBase> load(Layer layer) {
        if (files == null) {
            return Optional.empty();
        }
        Optional<Map<String, byte[]>> classes = files.find(layer.key());
        try {
            return classes.map(found -> new RuleClasses(layer.language(), found).load());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("rules are compiled anew: those kept in {} are none: {}", files.folder(), e.toString());
            return Optional.empty();
        }
    }

    /** Keeps a layer that was compiled without a fault. */
    void keep(Layer layer, RuleClasses classes, KieBase rules) {
        loaded.put(layer, rules);
        if (files != null) {
            files.keep(layer.key(), classes.files());
        }
    }

    /** The rules of a folder that was found to have no fault. */
    Optional<KnownRules> faultless(RuleFolder folder) {
        if (files == null) {
            return Optional.empty();
        }
        byte[] written = files.find(key(folder)).map(parts -> parts.get(RULES)).orElse(null);
        try {
            return written == null ? Optional.empty() : Optional.of(KnownRules.read(written));
        } catch (IOException | RuntimeException e) {
            LOG.warn("rules are checked anew: those kept in {} are none: {}", files.folder(), e.toString());
            return Optional.empty();
        }
    }

    /** Keeps that a folder has no fault. */
    void keep(RuleFolder folder, KnownRules rules) {
        try {
            if (files != null) {
                files.keep(key(folder), Map.of(RULES, rules.written()));
            }
        } catch (IOException e) {
            LOG.debug("the names of rules are too long to be kept", e);
        }
    }

    private static String key(RuleFolder folder) {
        return key("folder", folder.files());
    }

    private static String key(String what, Stream<RuleFolder.SourceFile> files) {
        var print = new Fingerprint().add(ProgramBuild.name()).add(what);
        files.forEach(file -> print.add(file.name()).add(file.text()));
        return print.hex();
    }
}
