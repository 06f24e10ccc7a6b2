package vn.plancompliance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.intake.Source;

/** One month in every form in which offices send it: each is judged alike, byte for byte. */
class FormsTest {

    private static final Path HISTORY = Path.of("fixtures/2023-10");
    private static final Path JSON = Path.of("fixtures/2023-11");
    private static final Path FORMS = Path.of("fixtures-forms");

    @Test
    void judgesAMonthInCsvAsTheSameMonthInJson() throws Exception {
        assertThat(evaluation(FORMS.resolve("csv"))).isEqualTo(evaluation(JSON));
    }

    private static String evaluation(Path month) throws Exception {
        Assessments assessments = RuleBookInForce.open(Path.of("rules")).assessments();
        var files = new ArrayList<Source>(files(HISTORY));
        files.addAll(files(month));
        var evaluation = assessments.assess(files, Choice.of("2023-11", "2023-11-30", "DISTRICT"), LocalDate.EPOCH);
        return Answers.writer()
                .writeValueAsString(new Answers(assessments.vocabulary()).evaluation(evaluation, Language.VI));
    }

    private static List<Source> files(Path folder) throws IOException {
        var files = new ArrayList<Source>();
        try (Stream<Path> paths =
                Files.walk(folder).filter(Files::isRegularFile).sorted()) {
            for (Path path : paths.toList()) {
                files.add(new Source(path.toString(), Files.readAllBytes(path)));
            }
        }
        return files;
    }
}
