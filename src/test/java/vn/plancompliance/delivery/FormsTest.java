package vn.plancompliance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.intake.FilledForm;
import vn.plancompliance.intake.Source;
import vn.plancompliance.plan.Period;
import vn.plancompliance.rulebook.BrokenRuleBook;

/** One month in every form in which offices send it: each is judged alike, byte for byte. */
class FormsTest {

    private static final Path HISTORY = Path.of("fixtures/2023-10");
    private static final Path JSON = Path.of("fixtures/2023-11");
    private static final Path FORMS = Path.of("src/test/resources/forms");
    private static final Assessments ASSESSMENTS = assessments();

    private static Assessments assessments() {
        try {
            return RuleBookInForce.open(Path.of("rules")).assessments();
        } catch (BrokenRuleBook e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void judgesAMonthInCsvAsTheSameMonthInJson() throws Exception {
        assertThat(evaluation(FORMS.resolve("csv"))).isEqualTo(evaluation(JSON));
    }

    @Test
    void judgesAMonthInWorkbooksSavedByAnOfficeProgramAsTheSameMonthInJson() throws Exception {
        assertThat(evaluation(FORMS.resolve("xlsx"))).isEqualTo(evaluation(JSON));
    }

    @Test
    void judgesEachUnitsFilledInFormAsItsReportInJson() throws Exception {
        var forms = new ArrayList<Source>();
        for (Path report : paths(JSON)) {
            byte[] json = Files.readAllBytes(report);
            String unit = report.getFileName().toString().replace(".json", "");
            byte[] form = ASSESSMENTS.form(unit, Period.parse("2023-11"), Optional.empty());
            forms.add(new Source(unit + ".xlsx", FilledForm.of(form, json)));
        }
        assertThat(forms).hasSize(29);
        assertThat(evaluation(forms)).isEqualTo(evaluation(JSON));
    }

    private static String evaluation(Path month) throws Exception {
        return evaluation(files(month));
    }

    private static String evaluation(List<Source> month) throws Exception {
        var files = new ArrayList<Source>(files(HISTORY));
        files.addAll(month);
        var evaluation = ASSESSMENTS.assess(files, Choice.of("2023-11", "2023-11-30", "DISTRICT"), LocalDate.EPOCH);
        return Answers.writer()
                .writeValueAsString(new Answers(ASSESSMENTS.vocabulary()).evaluation(evaluation, Language.VI));
    }

    private static List<Source> files(Path folder) throws IOException {
        var files = new ArrayList<Source>();
        for (Path path : paths(folder)) {
            files.add(new Source(path.toString(), Files.readAllBytes(path)));
        }
        return files;
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
