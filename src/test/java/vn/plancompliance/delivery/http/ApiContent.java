package vn.plancompliance.delivery.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.rulebook.BrokenRuleBook;
import vn.plancompliance.rulebook.RuleFiles;

/** What is sent to a server. */
final class ApiContent {

    /** A report in which everything is told that can be, and what is not, is null. */
    static final String FULL_REPORT = """
            {"unit": "nam-da", "period": "2023-12", "submittedOn": null,
             "measurements": [
               {"indicator": "onestop.eid-issued", "numerator": 118, "denominator": 120, "value": null},
               {"indicator": "vneid.accounts", "value": 2870, "numerator": null, "denominator": null}],
             "tasks": [
               {"task": "II.2.e", "status": "DONE", "startedOn": null, "completedOn": "2023-05-25"},
               {"task": "III.1/2024", "status": "IN_PROGRESS", "startedOn": "2023-10-30", "completedOn": null}],
             "events": [
               {"event": "one-stop-connected", "occurredOn": "2022-11-01", "dueOn": null},
               {"event": "circular-data-fees", "occurredOn": "2023-03-01", "dueOn": "2023-09-30"}]}
            """;

    private static final String RULES = "clauses/I.2.a-2023-2025.drl";
    private static final Path REPORTS = Path.of("fixtures/2023-11");
    private static final Path FORMS = Path.of("src/test/resources/forms");

    private final String type;
    private final byte[] body;

    private ApiContent(String type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    /** Its media type; empty if nothing is sent. */
    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    /** What goes by a name. */
    static ApiContent of(String name) throws IOException {
        return switch (name) {
            case "nothing" -> text("", "");
            case "report" -> text(Upload.JSON, Files.readString(REPORTS.resolve("thue.json")));
            case "report of nothing" -> text(Upload.JSON, Files.readString(REPORTS.resolve("quan-su.json")));
            case "full report" -> text(Upload.JSON, FULL_REPORT);
            case "account" ->
                text(Upload.JSON, "{\"name\": \"ba\", \"password\": \"ten letters\", \"roles\": [\"LEADER\"]}");
            case "roles" -> text(Upload.JSON, "{\"roles\": [\"LEADER\"]}");
            case "no roles" -> text(Upload.JSON, "{\"roles\": []}");
            case "password" -> text(Upload.JSON, "{\"password\": \"ten letters\"}");
            case "short password" -> text(Upload.JSON, "{\"password\": \"9 letters\"}");
            case "own password" -> ownPassword(SignIn.PASSWORD);
            case "wrong password" -> ownPassword("wrong");
            case "no reports" -> text(Upload.JSON, "[]");
            case "broken" -> text(Upload.JSON, "[");
            case "text" -> text("text/plain", "a,b");
            case "csv" -> text(Upload.CSV, Files.readString(FORMS.resolve("csv/2023-11.csv")));
            case "workbook" -> new ApiContent(Upload.XLSX, Files.readAllBytes(FORMS.resolve("xlsx/2023-11/thue.xlsx")));
            case "too much" -> text(Upload.JSON, " ".repeat(Upload.LARGEST + 1));
            case "too much in parts" -> part("rules", new byte[Upload.LARGEST + 1]);
            case "other part" -> part("other", new byte[1]);
            case "no rules" -> part("rules", RulesServer.zip(new RuleFiles(Map.of("README.md", new byte[1]))));
            case "rules" -> part("rules", archive("plan.yaml", "", ""));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The next password is the present one: whoever asks after this one signs in as before. */
    private static ApiContent ownPassword(String present) {
        return text(Upload.JSON, "{\"present\": \"%s\", \"next\": \"%s\"}".formatted(present, SignIn.PASSWORD));
    }

    private static ApiContent text(String type, String text) {
        return new ApiContent(type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ApiContent part(String name, byte[] content) {
        return new ApiContent(
                Multipart.TYPE, new Multipart().with(name, "file.zip", content).end());
    }

    /** Edited rules folders as ZIP archives, by the examples that speak of them. */
    static Map<String, byte[]> archives() {
        return Map.of(
                "misspelt",
                archive(RULES, "\"forms.standardized\").from", "\"forms.standardised\").from"),
                "reworded",
                archive(
                        "plan.yaml",
                        "50% mẫu đơn, tờ khai có thông tin công dân được",
                        "50% mẫu đơn, tờ khai có thông tin công dân đã được"));
    }

    private static byte[] archive(String file, String from, String to) {
        try {
            var contents = new TreeMap<String, byte[]>();
            RuleFiles rules = RuleFiles.read(Path.of("rules"));
            rules.names().forEach(name -> contents.put(name, rules.content(name).orElseThrow()));
            String text = new String(contents.get(file), StandardCharsets.UTF_8);
            contents.put(file, text.replaceFirst(Pattern.quote(from), to).getBytes(StandardCharsets.UTF_8));
            return RulesServer.zip(new RuleFiles(contents));
        } catch (BrokenRuleBook e) {
            throw new IllegalStateException(e);
        }
    }
}
