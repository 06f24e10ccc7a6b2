package vn.plancompliance.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.register.CountedStatements;

/** How often the database is asked for a page. */
class PageEffortTest {

    private static final String NOVEMBER = "period=2023-11&asOf=2023-11-30";

    /**
     * Who asks, whether a demonstration is loaded, and the newest report there is; for the first page, all reports that count
     * and whether there is nothing at all; for pages of findings, what was explained.
     */
    private static final Map<String, Integer> STATEMENTS = Map.of(
            "/?" + NOVEMBER, 6,
            "/targets?" + NOVEMBER, 3,
            "/units?" + NOVEMBER, 3,
            "/units/nam-da?" + NOVEMBER, 4,
            "/findings?" + NOVEMBER, 4);

    @Test
    void doesNotDependOnHowManyUnitsAndMonthsReported(@TempDir Path data) throws Exception {
        try (var server = new PageServer(Path.of("rules"), data)) {
            Visitor visitor = server.visitor("admin");
            server.handIn(Path.of("fixtures/2025-12/nam-da.json"));
            assertThat(statements(server, visitor)).isEqualTo(STATEMENTS);
            for (String month : List.of("2022-12", "2023-10", "2023-11")) {
                server.handInAll(Path.of("fixtures", month));
            }

            assertThat(statements(server, visitor)).isEqualTo(STATEMENTS);
        }
    }

    private static Map<String, Integer> statements(PageServer server, Visitor visitor) throws Exception {
        var statements = new CountedStatements(server.bean(DataSource.class));
        var counted = new LinkedHashMap<String, Integer>();
        // The first page reads the reports, which the others find read.
        for (String page : STATEMENTS.keySet().stream().sorted().toList()) {
            counted.put(
                    page,
                    statements.of(() -> assertThat(visitor.get(page).status()).isEqualTo(200)));
        }
        return counted;
    }
}
