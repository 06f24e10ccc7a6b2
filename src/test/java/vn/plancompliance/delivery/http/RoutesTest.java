package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.assertProblem;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.Explaining;
import vn.plancompliance.assessment.ExplanationDraft;
import vn.plancompliance.assessment.Violation;
import vn.plancompliance.authoring.Publishing;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.delivery.web.Visitor;
import vn.plancompliance.finding.Kind;
import vn.plancompliance.finding.Matter;
import vn.plancompliance.plan.Period;
import vn.plancompliance.register.Role;
import vn.plancompliance.rulebook.SmallRules;

/** Every address that the server answers, asked for with every role and with none. */
class RoutesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PASSWORD = "ten characters";
    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> READERS = Set.of(Role.REPORTER, Role.COORDINATOR, Role.LEADER);
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);

    /** Who may ask for what; what is not here is answered to nobody. */
    private static final Map<String, Set<Role>> ALLOWED = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("GET /v3/api-docs", ALL),
            Map.entry("GET /v3/api-docs.yaml", ALL),
            Map.entry("GET /api/me", ALL),
            Map.entry("POST /api/me/password", ALL),
            Map.entry("GET /api/clauses", ALL),
            Map.entry("GET /api/obligations", ALL),
            Map.entry("POST /api/evaluations", ALL),
            Map.entry("POST /api/reports", Set.of(Role.REPORTER, Role.COORDINATOR)),
            Map.entry("GET /api/reports", READERS),
            Map.entry("GET /api/reports/{id}", READERS),
            Map.entry("GET /api/reports/{id}/file", READERS),
            Map.entry("GET /api/templates/{unit}/{period}", READERS),
            Map.entry("GET /api/rules", ALL),
            Map.entry("POST /api/rules", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /api/rules/check", Set.of(Role.POLICY_OFFICER)),
            Map.entry("GET /api/rules/versions", ALL),
            Map.entry("GET /api/rules/versions/{number}", ALL),
            Map.entry("GET /api/rules/versions/{number}/archive", ALL),
            Map.entry("GET /api/rules/versions/{number}/changes", ALL),
            Map.entry("GET /api/rules/versions/{number}/files/{*file}", ALL),
            Map.entry("POST /api/rules/versions/{number}/restorations", Set.of(Role.POLICY_OFFICER)),
            Map.entry("GET /api/accounts", ADMINISTRATOR),
            Map.entry("POST /api/accounts", ADMINISTRATOR),
            Map.entry("GET /api/accounts/{name}", ADMINISTRATOR),
            Map.entry("PUT /api/accounts/{name}", ADMINISTRATOR),
            Map.entry("POST /api/accounts/{name}/password", ADMINISTRATOR),
            Map.entry("POST /api/quarters/{quarter}/runs", Set.of(Role.COORDINATOR)),
            Map.entry("GET /api/quarters/{quarter}", Set.of(Role.COORDINATOR, Role.LEADER)),
            Map.entry("GET /api/quarters/{quarter}/documents/{name}", Set.of(Role.COORDINATOR, Role.LEADER)),
            Map.entry("POST /api/backups", ADMINISTRATOR),
            Map.entry("GET /actuator/prometheus", ADMINISTRATOR),
            Map.entry("GET /api/audit", Set.of(Role.LEADER, Role.ADMINISTRATOR))));

    /** What anybody may ask for. */
    private static final Set<String> OPEN =
            Set.of("GET /actuator/health", "GET /actuator/health/**", "GET /sign-in", "* /error");

    /** The pages, which lead whoever is not signed in to the sign-in; who is shown what. */
    private static final Map<String, Set<Role>> PAGES = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("GET /", ALL),
            Map.entry("GET /targets", READERS),
            Map.entry("GET /target", READERS),
            Map.entry("GET /units", READERS),
            Map.entry("GET /units/{unit}", READERS),
            Map.entry("GET /findings", READERS),
            Map.entry("GET /finding", READERS),
            Map.entry("GET /rules", ALL),
            Map.entry("GET /rules/files/{*file}", ALL),
            Map.entry("GET /rules/history", ALL),
            Map.entry("GET /rules/versions/{number}", ALL),
            Map.entry("POST /rules/versions/{number}/restoration", Set.of(Role.POLICY_OFFICER)),
            Map.entry("GET /rules/draft", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /rules/draft", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /rules/draft/discarding", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /rules/draft/files", Set.of(Role.POLICY_OFFICER)),
            Map.entry("GET /rules/draft/files/{*file}", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /rules/draft/files/{*file}", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /rules/draft/inspection", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /rules/draft/removal", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /rules/draft/check", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /rules/draft/scenarios", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /rules/draft/comparison", Set.of(Role.POLICY_OFFICER)),
            Map.entry("POST /rules/draft/publication", Set.of(Role.POLICY_OFFICER)),
            Map.entry("GET /clauses", ALL),
            Map.entry("GET /demonstration", Set.of(Role.COORDINATOR, Role.ADMINISTRATOR)),
            Map.entry("GET /explanations", READERS),
            Map.entry("GET /explanations/explain", READERS),
            Map.entry("GET /explanations/{id}", READERS),
            Map.entry("POST /explanations", Set.of(Role.REPORTER, Role.COORDINATOR)),
            Map.entry("POST /explanations/{id}/acceptance", Set.of(Role.COORDINATOR)),
            Map.entry("POST /explanations/{id}/return", Set.of(Role.COORDINATOR)),
            Map.entry("GET /quarters", Set.of(Role.COORDINATOR, Role.LEADER)),
            Map.entry("GET /quarters/{quarter}", Set.of(Role.COORDINATOR, Role.LEADER)),
            Map.entry("GET /quarters/{quarter}/progress", Set.of(Role.COORDINATOR, Role.LEADER)),
            Map.entry("POST /quarters/{quarter}/runs", Set.of(Role.COORDINATOR)),
            Map.entry("POST /demonstration/loading", Set.of(Role.COORDINATOR, Role.ADMINISTRATOR)),
            Map.entry("POST /demonstration/removal", Set.of(Role.COORDINATOR, Role.ADMINISTRATOR)),
            Map.entry("GET /report", Set.of(Role.REPORTER, Role.COORDINATOR)),
            Map.entry("POST /report/check", Set.of(Role.REPORTER, Role.COORDINATOR)),
            Map.entry("GET /report/check", Set.of(Role.REPORTER, Role.COORDINATOR)),
            Map.entry("GET /report/marked", Set.of(Role.REPORTER, Role.COORDINATOR)),
            Map.entry("POST /report/submit", Set.of(Role.REPORTER, Role.COORDINATOR)),
            Map.entry("GET /report/receipt", Set.of(Role.REPORTER, Role.COORDINATOR)),
            Map.entry("GET /report/form", Set.of(Role.REPORTER, Role.COORDINATOR)),
            Map.entry("POST /report/form", Set.of(Role.REPORTER, Role.COORDINATOR)),
            Map.entry("GET /reports", READERS),
            Map.entry("GET /reports/{id}", READERS)));

    @TempDir
    private static Path folder;

    @TempDir
    private static Path data;

    private static RulesServer server;

    @BeforeAll
    static void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        server = new RulesServer(folder, data);
        for (Role role : Role.values()) {
            String account = "{\"name\": \"%s\", \"password\": \"%s\", \"roles\": [\"%s\"], \"unit\": \"hill\"}"
                    .formatted(name(role), PASSWORD, role);
            assertThat(server.ask(SignIn.asAdmin(), "POST", "/api/accounts", account)
                            .statusCode())
                    .isEqualTo(201);
        }
        String report = "{\"unit\": \"hill\", \"period\": \"2023-11\","
                + " \"measurements\": [{\"indicator\": \"accounts\", \"value\": 99}]}";
        assertThat(server.json("/api/reports", report).statusCode()).isEqualTo(201);
        explain();
    }

    private static void explain() throws Exception {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        var violation =
                new Violation(new Matter("I.1", "hill", "accounts", Kind.TARGET_MISSED), Period.parse("2023-11"));
        server.bean(Explaining.class)
                .give(
                        server.bean(Publishing.class).inForce().assessments(),
                        new Caller("an", Set.of(Role.COORDINATOR), null),
                        violation,
                        0,
                        new ExplanationDraft(
                                "cause", "remedy", now.toLocalDate().toString()),
                        now);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String name(Role role) {
        return "a-" + role.name().toLowerCase(Locale.ROOT);
    }

    private static String as(Role role) {
        return SignIn.as(name(role), PASSWORD);
    }

    @Test
    void areAllToldHere() {
        Set<String> answered = new TreeSet<>();
        server.routes()
                .keySet()
                .forEach(info -> info.getPatternValues().forEach(pattern -> {
                    Set<String> methods = info.getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .collect(Collectors.toSet());
                    (methods.isEmpty() ? Set.of("*") : methods).forEach(method -> answered.add(method + " " + pattern));
                }));
        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ALLOWED.keySet(), OPEN, PAGES.keySet())
                        .flatMap(Set::stream)
                        .toList());
    }

    private static HttpResponse<String> ask(String route, String... headers) throws Exception {
        String method = route.substring(0, route.indexOf(" "));
        return server.ask(CLIENT, method, address(route), method.equals("GET") ? "" : "[", headers);
    }

    private static String address(String route) {
        return route.substring(route.indexOf("/"))
                .replace("{id}", "1")
                .replace("{unit}", "hill")
                .replace("{quarter}", "2023-Q4")
                .replace("{period}", "2023-11")
                .replace("{number}", "1")
                .replace("{*file}", "plan.yaml")
                .replace("{name}", "nobody");
    }

    @Test
    void areOpenToTheirRolesAndClosedToTheOthers() throws Exception {
        var walked = new TreeSet<String>();
        for (var allowed : ALLOWED.entrySet()) {
            for (Role role : Role.values()) {
                int status = ask(allowed.getKey(), "Authorization", as(role), "Content-Type", "application/json")
                        .statusCode();
                if (status != 403) {
                    assertThat(status).as(allowed.getKey() + " " + role).isIn(200, 201, 202, 400, 404, 415, 422);
                    walked.add(allowed.getKey() + " " + role);
                }
            }
        }
        assertThat(walked)
                .isEqualTo(ALLOWED.entrySet().stream()
                        .flatMap(allowed -> allowed.getValue().stream().map(role -> allowed.getKey() + " " + role))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void areClosedToWhoeverIsNotSignedIn() throws Exception {
        for (String route : ALLOWED.keySet()) {
            HttpResponse<String> nobody = ask(route);
            assertProblem(nobody, 401, "HTTP Basic");
            HttpResponse<String> wrong = ask(route, "Authorization", SignIn.as(route.length() + "-unknown", PASSWORD));
            assertProblem(wrong, 401, "HTTP Basic");
            assertThat(wrong.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Basic realm=\"plan-compliance\", charset=\"UTF-8\"");
        }
        for (String route : PAGES.keySet()) {
            HttpResponse<String> page = ask(route);
            if (route.startsWith("GET")) {
                assertThat(page.statusCode()).as(route).isEqualTo(302);
                assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
            } else {
                assertThat(page.statusCode()).as(route).isEqualTo(403);
            }
        }
    }

    @Test
    void arePagesThatAreShownToTheirRolesOnly() throws Exception {
        var shown = new TreeSet<String>();
        for (Role role : Role.values()) {
            Visitor visitor = new Visitor(server.base());
            visitor.signIn(name(role), PASSWORD);
            for (String route : PAGES.keySet()) {
                Visitor.Page page =
                        route.startsWith("GET") ? visitor.get(address(route)) : visitor.post(address(route), Map.of());
                if (page.status() != 403) {
                    assertThat(page.status()).as(route + " " + role).isIn(200, 302, 303, 400, 404, 409, 415, 422);
                    shown.add(route + " " + role);
                }
            }
        }
        assertThat(shown)
                .isEqualTo(PAGES.entrySet().stream()
                        .flatMap(page -> page.getValue().stream().map(role -> page.getKey() + " " + role))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
