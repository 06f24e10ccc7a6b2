package vn.plancompliance.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.plancompliance.finding.Kind;

/** The pages say in English all that they say in Vietnamese. */
class WordsTest {

    private static final Path FOLDER = Path.of("src/main/resources/words");

    static Stream<String> sections() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .toList()
                    .stream();
        }
    }

    private static Map<String, String> words(String name) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name + ".properties"))) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), words::getProperty, (a, b) -> a, TreeMap::new));
    }

    /** Which parts are filled in. */
    private static String parts(String phrase) {
        return Arrays.stream(phrase.replaceAll("[^{}\\d]", " ").split("\\s+"))
                .filter(part -> part.matches("\\{\\d}"))
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void haveTheSameKeysAndPartsInBothLanguages(String section) throws IOException {
        var vietnamese = new TreeMap<String, String>();
        words(section).forEach((key, phrase) -> vietnamese.put(key, parts(phrase)));
        var english = new TreeMap<String, String>();
        words(section + "_en").forEach((key, phrase) -> english.put(key, parts(phrase)));
        assertThat(english).isEqualTo(vietnamese);
    }

    @Test
    void nameEveryKindOfWhatIsExplained() throws IOException {
        // These are explained together with others.
        var others = EnumSet.of(Kind.TARGET_BEHIND_PACE, Kind.TASK_LATE, Kind.TASK_DUE_SOON, Kind.TASK_UNREPORTED);
        assertThat(words("explain"))
                .containsKeys(EnumSet.complementOf(others).stream()
                        .map(kind -> "explain.matter." + kind)
                        .toArray(String[]::new));
    }
}
