package vn.plancompliance.delivery.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.plancompliance.assessment.Assessments;
import vn.plancompliance.assessment.Choice;
import vn.plancompliance.authoring.RuleBookInForce;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.http.DescribedApi.Operation;
import vn.plancompliance.intake.Source;
import vn.plancompliance.register.Role;
import vn.plancompliance.rulebook.ProjectRules;

/** Asks a server by the project's own rules whatever can be asked. */
final class ApiQuestions {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FIXTURES = Path.of("fixtures");
    private static final Path PROVINCE = Path.of("src/test/resources/province/reports");
    private static final String RULES = "clauses/I.2.a-2023-2025.drl";
    private static final String REPORT = "/components/schemas/Report";
    private static final String EVALUATION = "/components/schemas/Evaluation";

    /** Operation, address, what is sent (a name, see {@link ApiContent#of}), and the answer's type that is asked for, if any. */
    private static final String STATUSES = """
            POST /api/evaluations | /api/evaluations?asOf=2023-11-30 | workbook
            POST /api/evaluations | /api/evaluations?asOf=2023-11-30 | csv
            POST /api/evaluations | /api/evaluations | report | text/html
            POST /api/evaluations | /api/evaluations | too much
            POST /api/evaluations | /api/evaluations | text
            POST /api/evaluations | /api/evaluations?period=2031-01 | report
            POST /api/evaluations | /api/evaluations | other part
            POST /api/reports | /api/reports?asOf=2023-12-31 | full report
            POST /api/reports | /api/reports?asOf=2023-12-31 | report of nothing
            POST /api/reports | /api/reports | broken
            POST /api/reports | /api/reports | report | text/html
            POST /api/reports | /api/reports | too much
            POST /api/reports | /api/reports | text
            POST /api/reports | /api/reports | no reports
            GET /api/reports | /api/reports?size=1 | nothing
            GET /api/reports | /api/reports?size=0 | nothing
            GET /api/reports | /api/reports | nothing | text/html
            GET /api/reports/{id} | /api/reports/2 | nothing
            GET /api/reports/{id} | /api/reports/first | nothing
            GET /api/reports/{id} | /api/reports/1 | nothing | text/html
            GET /api/reports/{id}/file | /api/reports/1/file | nothing
            GET /api/reports/{id}/file | /api/reports/first/file | nothing
            GET /api/reports/{id}/file | /api/reports/4711/file | nothing
            GET /api/templates/{unit}/{period} | /api/templates/nam-da/2023-11 | nothing
            GET /api/templates/{unit}/{period} | /api/templates/nam-da/2023-Q4 | nothing
            GET /api/obligations | /api/obligations?unit=nam-da&period=2023-11 | nothing
            GET /api/obligations | /api/obligations?unit=cong-an&period=2023-Q4 | nothing
            GET /api/obligations | /api/obligations?unit=nam-da | nothing
            GET /api/obligations | /api/obligations?unit=nam-do&period=2023-11 | nothing
            GET /api/obligations | /api/obligations?unit=nam-da&period=2023-11 | nothing | text/html
            GET /api/clauses | /api/clauses | nothing
            GET /api/clauses | /api/clauses | nothing | text/html
            POST /api/rules/check | /api/rules/check?trial=false | rules
            POST /api/rules/check | /api/rules/check?trial=false | no rules
            POST /api/rules/check | /api/rules/check | text
            POST /api/rules/check | /api/rules/check | other part
            POST /api/rules/check | /api/rules/check | rules | text/html
            POST /api/rules/check | /api/rules/check | too much in parts
            GET /api/rules | /api/rules | nothing
            GET /api/rules | /api/rules | nothing | text/html
            POST /api/rules | /api/rules?reason=x | rules
            POST /api/rules | /api/rules | rules
            POST /api/rules | /api/rules?reason=x | rules | text/html
            POST /api/rules | /api/rules?reason=x | too much in parts
            POST /api/rules | /api/rules?reason=x | text
            GET /api/rules/versions | /api/rules/versions | nothing
            GET /api/rules/versions | /api/rules/versions | nothing | text/html
            GET /api/rules/versions/{number} | /api/rules/versions/1 | nothing
            GET /api/rules/versions/{number} | /api/rules/versions/3 | nothing
            GET /api/rules/versions/{number} | /api/rules/versions/first | nothing
            GET /api/rules/versions/{number} | /api/rules/versions/1 | nothing | text/html
            GET /api/rules/versions/{number}/files/{file} | /api/rules/versions/1/files/clauses/I.2.c.drl | nothing
            GET /api/rules/versions/{number}/files/{file} | /api/rules/versions/first/files/plan.yaml | nothing
            GET /api/rules/versions/{number}/files/{file} | /api/rules/versions/1/files/plan.yml | nothing
            GET /api/rules/versions/{number}/files/{file} | /api/rules/versions/1/files/plan.yaml | nothing | text/html
            GET /api/rules/versions/{number}/archive | /api/rules/versions/1/archive | nothing
            GET /api/rules/versions/{number}/archive | /api/rules/versions/first/archive | nothing
            GET /api/rules/versions/{number}/archive | /api/rules/versions/4711/archive | nothing
            GET /api/rules/versions/{number}/archive | /api/rules/versions/1/archive | nothing | text/html
            GET /api/rules/versions/{number}/changes | /api/rules/versions/1/changes | nothing
            GET /api/rules/versions/{number}/changes | /api/rules/versions/1/changes?to=first | nothing
            GET /api/rules/versions/{number}/changes | /api/rules/versions/1/changes?to=4711 | nothing
            GET /api/rules/versions/{number}/changes | /api/rules/versions/1/changes | nothing | text/html
            POST /api/rules/versions/{number}/restorations | /api/rules/versions/1/restorations?reason=x | nothing
            POST /api/rules/versions/{number}/restorations | /api/rules/versions/1/restorations?reason= | nothing
            POST /api/rules/versions/{number}/restorations | /api/rules/versions/4711/restorations?reason=x | nothing
            POST /api/rules/versions/{number}/restorations | /api/rules/versions/1/restorations?reason=x | nothing | text/html
            GET /api/quarters/{quarter} | /api/quarters/2023-Q4 | nothing
            GET /api/quarters/{quarter} | /api/quarters/2023-11 | nothing
            GET /api/quarters/{quarter}/documents/{name} | /api/quarters/2023-Q4/documents/x | nothing
            GET /api/quarters/{quarter}/documents/{name} | /api/quarters/2023-11/documents/x | nothing
            POST /api/quarters/{quarter}/runs | /api/quarters/2023-11/runs | nothing
            POST /api/quarters/{quarter}/runs | /api/quarters/2023-Q4/runs | nothing | text/html
            GET /api/me | /api/me | nothing
            GET /api/me | /api/me | nothing | text/html
            POST /api/me/password | /api/me/password | own password
            POST /api/me/password | /api/me/password | wrong password
            POST /api/me/password | /api/me/password | broken
            POST /api/me/password | /api/me/password | text
            GET /api/accounts | /api/accounts | nothing
            GET /api/accounts | /api/accounts | nothing | text/html
            POST /api/accounts | /api/accounts | broken
            POST /api/accounts | /api/accounts | text
            POST /api/accounts | /api/accounts | account | text/html
            GET /api/accounts/{name} | /api/accounts/nobody | nothing
            GET /api/accounts/{name} | /api/accounts/admin | nothing | text/html
            PUT /api/accounts/{name} | /api/accounts/nobody | roles
            PUT /api/accounts/{name} | /api/accounts/nam-da | no roles
            PUT /api/accounts/{name} | /api/accounts/nam-da | broken
            PUT /api/accounts/{name} | /api/accounts/nam-da | text
            PUT /api/accounts/{name} | /api/accounts/nam-da | roles | text/html
            POST /api/accounts/{name}/password | /api/accounts/nam-da/password | password
            POST /api/accounts/{name}/password | /api/accounts/nam-da/password | short password
            POST /api/accounts/{name}/password | /api/accounts/nobody/password | password
            POST /api/accounts/{name}/password | /api/accounts/nam-da/password | broken
            POST /api/accounts/{name}/password | /api/accounts/nam-da/password | text
            GET /api/audit | /api/audit | nothing
            GET /api/audit | /api/audit?deed=SLEPT | nothing
            GET /api/audit | /api/audit | nothing | text/html
            POST /api/backups | /api/backups | nothing
            POST /api/backups | /api/backups | nothing | text/html
            GET /actuator/prometheus | /actuator/prometheus | nothing
            GET /actuator/prometheus | /actuator/prometheus | nothing | text/html
            GET /actuator/health | /actuator/health | nothing
            GET /actuator/health | /actuator/health | nothing | application/json
            GET /actuator/health | /actuator/health | nothing | text/html
            GET /actuator/health/{component} | /actuator/health/readiness | nothing
            GET /actuator/health/{component} | /actuator/health/db | nothing
            GET /actuator/health/{component} | /actuator/health/rules | nothing
            GET /actuator/health/{component} | /actuator/health/nothing | nothing
            GET /actuator/health/{component} | /actuator/health/rules | nothing | text/html
            GET /v3/api-docs | /v3/api-docs | nothing
            GET /v3/api-docs | /v3/api-docs | nothing | text/html
            GET /v3/api-docs.yaml | /v3/api-docs.yaml | nothing
            GET /v3/api-docs.yaml | /v3/api-docs.yaml | nothing | text/html
            """;

    private final DescribedApi api;
    private final RulesServer server;
    private final ApiWitness witness;

    ApiQuestions(DescribedApi api, RulesServer server, ApiWitness witness) {
        this.api = api;
        this.server = server;
        this.witness = witness;
    }

    /** Asks for the rule book that came from the folder: what comes later is published or restored. */
    void askBeforeAnythingIsPublished() throws IOException, InterruptedException {
        ask("GET /api/rules", "/api/rules", "nothing", "*/*");
    }

    /** Asks for every status that can be had of every operation. */
    void askInEveryStatus() throws IOException, InterruptedException {
        for (String line : STATUSES.lines().toList()) {
            String[] words = line.split(" \\| ", -1);
            ask(words[0], words[1], words[2], words.length > 3 ? words[3] : "*/*");
        }
        JsonNode full = JSON.readTree(ApiContent.FULL_REPORT);
        witness.see("full report", REPORT, full);
        witness.see("report of today", REPORT, ((ObjectNode) full).without(List.of("submittedOn")));
    }

    /** Asks for everything as nobody, and as somebody of one role who is led by another site's page. */
    void askAsOthers() throws IOException, InterruptedException {
        for (Operation operation : api.operations()) {
            String address = operation.path().replaceAll("\\{\\w+}", "1");
            boolean open = operation.path().startsWith("/actuator/health");
            if (!open) {
                witness.see(operation, server.exchangeAs(operation.method(), address));
            }
            for (Role role : List.of(Role.REPORTER, Role.POLICY_OFFICER)) {
                HttpResponse<byte[]> answer = server.exchangeAs(
                        operation.method(), address, "Authorization", as(role), "Sec-Fetch-Site", "cross-site");
                if (answer.statusCode() == 403) {
                    witness.see(operation, answer);
                }
                if (address.equals("/api/me")) {
                    witness.see(operation, answer);
                }
            }
        }
    }

    /** Adds an account of one role. */
    private String as(Role role) throws IOException, InterruptedException {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String account = "{\"name\": \"%s\", \"password\": \"%s\", \"roles\": [\"%s\"], \"unit\": \"nam-da\"}"
                .formatted(name, SignIn.PASSWORD, role);
        server.json("/api/accounts", account);
        return SignIn.as(name, SignIn.PASSWORD);
    }

    private JsonNode ask(String operation, String address, String sent, String accepted)
            throws IOException, InterruptedException {
        ApiContent content = ApiContent.of(sent);
        var headers = new ArrayList<>(List.of("Accept", accepted));
        if (!content.type().isEmpty()) {
            headers.addAll(List.of("Content-Type", content.type()));
        }
        Operation described = api.operation(operation);
        HttpResponse<byte[]> answer = server.exchange(described.method(), address, content.body(), headers);
        witness.see(described, answer);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.endsWith("json") ? JSON.readTree(answer.body()) : JSON.nullNode();
    }

    /** Evaluates each fixture by itself, and every month with all that was reported before, in both languages. */
    void evaluateTheFixtures() throws IOException, InterruptedException {
        ArrayNode known = JSON.createArrayNode();
        for (String month : months()) {
            String end = YearMonth.parse(month).atEndOfMonth().toString();
            for (Path file : files(FIXTURES.resolve(month))) {
                JsonNode report = JSON.readTree(Files.readAllBytes(file));
                known.add(report);
                witness.see(file.toString(), REPORT, report);
                evaluate(report, "?asOf=" + end, "vi");
            }
            evaluate(known, "?asOf=" + end + "&scope=DISTRICT", "vi");
            evaluate(known, "?asOf=" + end + "&scope=district&period=" + month, "en");
        }
    }

    private void evaluate(JsonNode reports, String choice, String language) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = server.exchange(
                "POST",
                "/api/evaluations" + choice,
                reports.toString().getBytes(StandardCharsets.UTF_8),
                List.of("Content-Type", "application/json", "Accept-Language", language));
        witness.see(api.operation("POST /api/evaluations"), answer);
    }

    private static List<String> months() throws IOException {
        return files(FIXTURES).stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.matches("\\d{4}-\\d\\d"))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Runs a quarter over reports of enough months for a forecast, and asks until it is finished. */
    void runAQuarter() throws IOException, InterruptedException {
        ArrayNode reports = JSON.createArrayNode();
        for (Path file : files(FIXTURES.resolve("2023-10"))) {
            reports.add(JSON.readTree(Files.readAllBytes(file)));
        }
        for (int month = 7; month <= 12; month++) {
            String report = """
                    {"unit": "van-phong", "period": "2023-%02d", "measurements": [
                     {"indicator": "forms.standardized", "numerator": %d, "denominator": 200}]}""".formatted(month, month == 10 ? 61 : 10 + month * 5);
            if (month != 10) {
                reports.add(JSON.readTree(report));
            }
        }
        server.json("/api/reports", reports.toString());
        String run = "/api/quarters/2023-Q4/runs?asOf=2024-01-15";
        ask("POST /api/quarters/{quarter}/runs", run, "nothing", "*/*");
        while (!ask("GET /api/quarters/{quarter}", "/api/quarters/2023-Q4", "nothing", "*/*")
                .get("state")
                .stringValue()
                .equals("FINISHED")) {
            Thread.sleep(50);
        }
        ask("POST /api/quarters/{quarter}/runs", run, "nothing", "*/*");
        ask("GET /api/quarters/{quarter}", "/api/quarters/2023-Q4", "nothing", "text/html");
        String document = "/api/quarters/2023-Q4/documents/evaluation.json";
        ask("GET /api/quarters/{quarter}/documents/{name}", document, "nothing", "*/*");
    }

    /** Evaluates the months of the other plan, by the same shapes that the server writes. */
    void evaluateTheProvince() throws Exception {
        Assessments assessments = RuleBookInForce.open(ProjectRules.PROVINCE).assessments();
        var answers = new Answers(assessments.vocabulary());
        var known = new ArrayList<Source>();
        for (Path file : files(PROVINCE)) {
            byte[] reports = Files.readAllBytes(file);
            known.add(new Source(file.getFileName().toString(), reports));
            JSON.readTree(reports).forEach(report -> witness.see(file.toString(), REPORT, report));
            LocalDate end = YearMonth.parse(file.getFileName().toString().replace(".json", ""))
                    .atEndOfMonth();
            var evaluation = assessments.assess(known, Choice.of(null, end.toString(), "DISTRICT"), end);
            for (Language language : Language.values()) {
                String json = Answers.writer().writeValueAsString(answers.evaluation(evaluation, language));
                witness.see(file.toString(), EVALUATION, JSON.readTree(json));
            }
        }
    }

    /** Asks how the server is while its rules folder holds what does not count. */
    void askWhileTheFolderIsRejected(Path rules) throws IOException, InterruptedException {
        Files.writeString(rules.resolve(RULES), "rule \"", StandardOpenOption.APPEND);
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!ask("GET /api/rules", "/api/rules", "nothing", "application/json")
                .has("rejected")) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the folder is not rejected");
            }
            Thread.sleep(100);
        }
        ask("GET /actuator/health", "/actuator/health", "nothing", "*/*");
        ask("GET /actuator/health/{component}", "/actuator/health/rules", "nothing", "*/*");
    }
}
