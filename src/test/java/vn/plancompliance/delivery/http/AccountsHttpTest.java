package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.SIGNED;
import static vn.plancompliance.delivery.http.RulesServer.assertProblem;
import static vn.plancompliance.delivery.http.RulesServer.json;
import static vn.plancompliance.delivery.http.RulesServer.zip;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.register.Database;
import vn.plancompliance.rulebook.SmallRules;

/** Accounts are looked after, and who did what is told. */
@ParameterizedClass
@EnumSource(Database.class)
class AccountsHttpTest {

    private static final String FIRST = "Mật khẩu đầu tiên";
    private static final String NEXT = "Mật khẩu kế tiếp";

    @Parameter
    private Database database;

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private RulesServer server;

    @BeforeEach
    void start() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
        server = new RulesServer(folder, data, database.settings(data));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> admin(String method, String address, String body)
            throws IOException, InterruptedException {
        return server.ask(SignIn.asAdmin(), method, address, body);
    }

    private static String account(String name, String more) {
        return "{\"name\": \"%s\", \"password\": \"%s\", %s}".formatted(name, FIRST, more);
    }

    @Test
    void areAddedChangedClosedAndKept() throws Exception {
        HttpResponse<String> added = admin(
                "POST", "/api/accounts", account("an", "\"roles\": [\"LEADER\", \"REPORTER\"], \"unit\": \"hill\""));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location")).hasValue("/api/accounts/an");
        assertThat(added.body())
                .isEqualTo("{\"name\":\"an\",\"roles\":[\"REPORTER\",\"LEADER\"],\"unit\":\"hill\",\"enabled\":true}");
        assertThat(server.ask(SignIn.as(" AN ", FIRST), "GET", "/api/me", "").body())
                .isEqualTo("{\"name\":\"an\",\"roles\":[\"REPORTER\",\"LEADER\"],\"unit\":\"hill\"}");

        HttpResponse<String> changed = admin("PUT", "/api/accounts/an", "{\"roles\": [\"COORDINATOR\"]}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body())
                .isEqualTo("{\"name\":\"an\",\"roles\":[\"COORDINATOR\"],\"unit\":null,\"enabled\":true}");
        assertThat(admin("GET", "/api/accounts/an", "").body()).isEqualTo(changed.body());

        admin("PUT", "/api/accounts/an", "{\"roles\": [\"COORDINATOR\"], \"enabled\": false}");
        assertProblem(server.ask(SignIn.as("an", FIRST), "GET", "/api/me", ""), 401, "HTTP Basic");
        server.close();
        server = new RulesServer(folder, data, database.settings(data));
        assertThat(admin("GET", "/api/accounts", "").body())
                .isEqualTo("[{\"name\":\"admin\",\"roles\":[\"REPORTER\",\"COORDINATOR\",\"POLICY_OFFICER\",\"LEADER\","
                        + "\"ADMINISTRATOR\"],\"unit\":null,\"enabled\":true},"
                        + "{\"name\":\"an\",\"roles\":[\"COORDINATOR\"],\"unit\":null,\"enabled\":false}]");
    }

    @Test
    void changeTheirPasswords() throws Exception {
        admin("POST", "/api/accounts", account("an", "\"roles\": [\"LEADER\"]"));
        String an = SignIn.as("an", FIRST);
        String own = "{\"present\": \"%s\", \"next\": \"%s\"}";
        assertProblem(server.ask(an, "POST", "/api/me/password", own.formatted(NEXT, NEXT)), 422, "không đúng");
        assertProblem(
                server.ask(an, "POST", "/api/me/password", own.formatted(FIRST, "9 letters")), 422, "từ 10 ký tự");
        assertThat(server.ask(an, "POST", "/api/me/password", own.formatted(FIRST, NEXT))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(server.ask(an, "GET", "/api/me", ""), 401, "HTTP Basic");
        assertThat(server.ask(SignIn.as("an", NEXT), "GET", "/api/me", "").statusCode())
                .isEqualTo(200);
        assertThat(admin("POST", "/api/accounts/an/password", "{\"password\": \"" + FIRST + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.ask(an, "GET", "/api/me", "").statusCode()).isEqualTo(200);
    }

    @Test
    void cannotBeAnything() throws Exception {
        String fine = "\"roles\": [\"LEADER\"]";
        assertProblem(admin("POST", "/api/accounts", account("An", fine)), 422, "«An»");
        assertProblem(admin("POST", "/api/accounts", account("admin", fine)), 409, "«admin»");
        assertProblem(admin("POST", "/api/accounts", account("an", "\"roles\": []")), 422, "ít nhất một vai trò");
        assertProblem(admin("POST", "/api/accounts", account("an", "\"roles\": [\"REPORTER\"]")), 422, "REPORTER");
        assertProblem(admin("POST", "/api/accounts", account("an", fine + ", \"unit\": \"sea\"")), 422, "«sea»");
        assertProblem(admin("POST", "/api/accounts", account("an", fine + ", \"rights\": 1")), 400, "«rights»");
        assertProblem(admin("POST", "/api/accounts", account("an", "\"roles\": [\"KING\"]")), 400, "roles");
        assertProblem(admin("POST", "/api/accounts", "{\"password\": \"" + FIRST + "\", " + fine + "}"), 400, "«name»");
        assertProblem(admin("POST", "/api/accounts", "{\"name\": \"an\", " + fine + "}"), 400, "«password»");
        assertProblem(admin("POST", "/api/accounts", "{"), 400, "JSON");
        assertProblem(
                admin("POST", "/api/accounts", account("an", fine).replace(FIRST, "ậ".repeat(25))), 422, "72 byte");
        assertProblem(admin("PUT", "/api/accounts/an", "{" + fine + "}"), 404, "«an»");
        assertProblem(admin("GET", "/api/accounts/an", ""), 404, "«an»");
        assertProblem(admin("POST", "/api/accounts/an/password", "{\"password\": \"" + FIRST + "\"}"), 404, "«an»");
        assertProblem(admin("PUT", "/api/accounts/admin", "{" + fine + "}"), 409, "người quản trị cuối cùng");
        String closed = "{\"roles\": [\"ADMINISTRATOR\"], \"enabled\": false}";
        assertProblem(admin("PUT", "/api/accounts/admin", closed), 409, "người quản trị cuối cùng");
        assertThat(json(admin("GET", "/api/accounts", ""))).hasSize(1);
    }

    @Test
    void areToldInTheAuditTrailWithWhatTheyDid() throws Exception {
        admin("POST", "/api/accounts", account("an", "\"roles\": [\"COORDINATOR\", \"POLICY_OFFICER\"]"));
        String an = SignIn.as("an", FIRST);
        server.ask(SignIn.as("an", NEXT), "GET", "/api/me", "");
        server.ask(SignIn.as("nobody", NEXT), "GET", "/api/me", "");
        server.ask(an, "GET", "/api/me", "");
        server.ask(an, "GET", "/api/me", "");
        String report = "{\"unit\": \"hill\", \"period\": \"2023-11\", \"measurements\": []}";
        server.ask(an, "POST", "/api/reports", report);
        server.send("/api/rules" + SIGNED, "rules", zip(SmallRules.atLeast(200)));
        admin("PUT", "/api/accounts/an", "{\"roles\": [\"COORDINATOR\"]}");
        admin("POST", "/api/accounts/an/password", "{\"password\": \"" + NEXT + "\"}");

        HttpResponse<String> all = admin("GET", "/api/audit", "");
        assertThat(json(all).propertyNames()).containsExactly("total", "page", "size", "entries");
        assertThat(json(all).get("entries").get(0).propertyNames())
                .containsExactly("id", "at", "who", "deed", "subject");
        assertThat(json(all)
                        .get("entries")
                        .valueStream()
                        .map(each -> each.get("who").stringValue() + " "
                                + each.get("deed").stringValue() + " "
                                + each.get("subject").stringValue()))
                .containsExactly(
                        "admin PASSWORD_CHANGED account an",
                        "admin ACCOUNT_CHANGED account an",
                        "admin PUBLISHED rule book 2",
                        "an SUBMITTED report 1",
                        "an SIGNED_IN BASIC",
                        "an SIGN_IN_REFUSED ",
                        "admin ACCOUNT_ADDED account an",
                        "admin SIGNED_IN BASIC",
                        "server ACCOUNT_ADDED account admin",
                        System.getProperty("user.name") + " PUBLISHED rule book 1");
        assertThat(json(admin("GET", "/api/audit?who=an&deed=SUBMITTED", ""))
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(json(admin("GET", "/api/audit?size=2&page=1", ""))
                        .at("/entries/0/deed")
                        .stringValue())
                .isEqualTo("PUBLISHED");
        assertProblem(admin("GET", "/api/audit?deed=SLEPT", ""), 400, "SIGNED_IN, SIGN_IN_REFUSED, SUBMITTED");
        assertProblem(admin("GET", "/api/audit?size=0", ""), 400, "«0»");
    }
}
