package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.plancompliance.delivery.http.RulesServer.json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.register.Database;
import vn.plancompliance.rulebook.SmallRules;

/** Whoever watches over the server learns whether it lives and whether it can be given work. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HealthHttpTest {

    private static final String LIVENESS = "/actuator/health/liveness";
    private static final String READINESS = "/actuator/health/readiness";
    private static final Pattern DATABASE = Pattern.compile("//localhost:(\\d+)/");

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    @BeforeEach
    void writeRules() throws Exception {
        SmallRules.atLeast(100).writeTo(folder);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void isReadyWithItsDatabaseAndARuleBook(Database database) throws Exception {
        try (var server = new RulesServer(folder, data, database.settings(data))) {
            assertThat(told(server.asked(READINESS))).isEqualTo("200 UP [db, readinessState, rules]");
            assertThat(told(server.asked(LIVENESS))).isEqualTo("200 UP [livenessState]");
            assertThat(server.asked("/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).get("status").stringValue() + " "
                + json(answer).get("components").propertyNames();
    }

    @Test
    void isNotReadyThoughAliveWhileItsDatabaseIsSilentOrGone() throws Exception {
        String[] settings = Database.POSTGRESQL.settings(data);
        Matcher address = DATABASE.matcher(settings[0]);
        assertThat(address.find()).isTrue();
        try (var line = new Line(Integer.parseInt(address.group(1)))) {
            settings[0] = address.replaceFirst("//localhost:" + line.port() + "/");
            try (var server = new RulesServer(folder, data, settings)) {
                assertThat(server.asked(READINESS).statusCode()).isEqualTo(200);

                line.fallSilent();
                awaitReadiness(server, 503);
                assertThat(json(server.asked(READINESS)).at("/components/db").toString())
                        .isEqualTo("{\"status\":\"DOWN\"}");
                assertThat(server.asked(LIVENESS).statusCode()).isEqualTo(200);

                line.speakAgain();
                awaitReadiness(server, 200);

                line.cut();
                awaitReadiness(server, 503);
                assertThat(server.asked(LIVENESS).statusCode()).isEqualTo(200);
            }
        }
    }

    /** What was found out is told again for a second. */
    private static void awaitReadiness(RulesServer server, int status) throws Exception {
        while (server.asked(READINESS).statusCode() != status) {
            Thread.sleep(50);
        }
    }

    @Test
    void isOutOfServiceThoughAliveFromTheMomentOfItsShutdown() throws Exception {
        ConfigurableApplicationContext server =
                HttpServer.start(folder, SignIn.SETTING, "--server.port=0", "--plan.data=" + data);
        String port = server.getEnvironment().getProperty("local.server.port");
        List<String> told = new ArrayList<>();
        server.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> {
            told.add(ask(port, READINESS));
            told.add(ask(port, LIVENESS));
        });
        assertThat(ask(port, READINESS)).startsWith("200 UP");
        server.close();
        assertThat(told).containsExactly("503 OUT_OF_SERVICE [db, readinessState, rules]", "200 UP [livenessState]");
    }

    private static String ask(String port, String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                    .build();
            return told(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsAnybodyNothingOfWhoPublished() throws Exception {
        try (var server = new RulesServer(folder, data)) {
            server.send("/api/rules" + RulesServer.SIGNED, "rules", RulesServer.zip(SmallRules.atLeast(200)));
            HttpResponse<String> health = server.asked("/actuator/health");
            assertThat(json(health).at("/components/rules/details").propertyNames())
                    .containsExactly("version", "hash", "since");
            assertThat(json(health).at("/components/rules/details/version").intValue())
                    .isEqualTo(2);
            assertThat(health.body()).doesNotContain("admin", "Quyết định", data.toString());
        }
    }
}
