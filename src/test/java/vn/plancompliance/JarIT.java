package vn.plancompliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.register.Database;
import vn.plancompliance.rulebook.RuleArchive;
import vn.plancompliance.rulebook.RuleFiles;
import vn.plancompliance.rulebook.SmallRules;

/** The packaged program, started as its users start it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class JarIT {

    private static final Path JAR = Path.of("target/plan-compliance.jar").toAbsolutePath();
    private static final Path REPORT = Path.of("fixtures/2023-11/nam-da.json").toAbsolutePath();

    /** What makes Java of rules, and classes of Java. */
    private static final Predicate<String> COMPILER = Set.of(
            "org.drools.model.codegen.ExecutableModelProject", "org.eclipse.jdt.internal.compiler.Compiler")::contains;

    @TempDir
    private Path elsewhere;

    @Test
    void evaluatesFromAnyFolderWithNothingButJsonOnStandardOutput() throws Exception {
        Process process = start("evaluate", REPORT.toString(), "--format", "json", "--as-of", "2023-11-30");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Files.readString(elsewhere.resolve("out")))
                .startsWith("{\"period\":\"2023-11\",\"asOf\":\"2023-11-30\",\"scope\":\"UNIT\",\"rules\":\"sha256:")
                .contains("Xã Nam Đà: «Công dân được cấp định danh điện tử tại Bộ phận một cửa» đạt 98,33% (118/120)")
                .endsWith("]}\n");
        assertThat(Files.readString(elsewhere.resolve("err"))).isEmpty();
        assertThat(elsewhere.resolve("data")).doesNotExist();
    }

    @Test
    void evaluatesWhereNoLocaleIsSet() throws Exception {
        Process process = start(
                List.of("LC_ALL", "C"), "evaluate", REPORT.toString(), "--format", "json", "--as-of", "2023-11-30");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Files.readString(elsewhere.resolve("out")))
                .contains("Xã Nam Đà: «Công dân được cấp định danh điện tử tại Bộ phận một cửa» đạt 98,33% (118/120)");
    }

    @Test
    void compilesAtTheFirstTimeOnlyAndNeedsNoFrameworkForIt() throws Exception {
        Set<String> first = loadedBy("evaluate", REPORT.toString(), "--as-of", "2023-11-30");
        String told = Files.readString(elsewhere.resolve("out"));
        Set<String> second = loadedBy("evaluate", REPORT.toString(), "--as-of", "2023-11-30");

        assertThat(first).anyMatch(COMPILER);
        assertThat(second)
                .isNotEmpty()
                .noneMatch(COMPILER)
                .noneMatch(name -> name.startsWith("org.springframework.context."));
        assertThat(Files.readString(elsewhere.resolve("out"))).isEqualTo(told).contains("Vi phạm: 4.");
        assertThat(elsewhere.resolve("caches/plan-compliance")).isDirectoryContaining("glob:**.kept");
    }

    /** The classes that a command, run to its end, loads in its own process. */
    private Set<String> loadedBy(String... command) throws Exception {
        Path log = elsewhere.resolve("classes");
        Files.deleteIfExists(log);
        assertThat(start(listingClassesIn(log), command).waitFor()).isEqualTo(1);
        return classes(log);
    }

    /** What is compiled is kept where it is unless another place is named. */
    private static List<String> listingClassesIn(Path log) {
        return List.of(
                "LC_ALL", "C.UTF-8",
                "PLAN_CACHE", "",
                "JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log + "::filecount=0");
    }

    private static Set<String> classes(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.replaceFirst("^(\\[[^]]*])*\\s*", "").split(" ", 2)[0])
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void servesAndPublishesAfterItsFirstStartWithoutCompilingInItsOwnProcess() throws Exception {
        SmallRules.atLeast(100).writeTo(Files.createDirectory(elsewhere.resolve("rules")));
        int port = freePort();
        HttpRequest asked = to(port, "/api/rules").build();
        List<String> before = List.of("SERVER_PORT", String.valueOf(port), "PLAN_CACHE", "");
        try (var ended = new Ended(start(before, "serve"))) {
            whenServing(ended.process(), asked);
        }
        Path log = elsewhere.resolve("classes");
        var variables = new ArrayList<>(listingClassesIn(log));
        variables.addAll(List.of("SERVER_PORT", String.valueOf(port)));
        try (var ended = new Ended(start(variables, "serve"))) {
            whenServing(ended.process(), asked);
            HttpResponse<String> published = HttpClient.newHttpClient()
                    .send(publication(port, SmallRules.atLeast(200)), HttpResponse.BodyHandlers.ofString());
            assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        }

        assertThat(classes(log)).isNotEmpty().noneMatch(COMPILER);
        assertThat(elsewhere.resolve("data/cache")).isDirectoryContaining("glob:**.kept");
    }

    @Test
    void servesFromAnyFolder() throws Exception {
        int port = freePort();
        Process process = start(List.of("SERVER_PORT", String.valueOf(port)), "serve");
        try (var ended = new Ended(process)) {
            var request = to(port, "/api/evaluations?asOf=2023-11-30")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofFile(REPORT))
                    .build();
            HttpResponse<String> answer = whenServing(ended.process(), request);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"violations\":4");
        }
    }

    @Test
    void keepsWhatWasPublishedThoughItIsKilled() throws Exception {
        SmallRules.atLeast(100).writeTo(Files.createDirectory(elsewhere.resolve("rules")));
        int port = freePort();
        HttpRequest asked = to(port, "/api/rules").build();
        Process killed = start(List.of("SERVER_PORT", String.valueOf(port)), "serve");
        whenServing(killed, asked);
        HttpResponse<String> published = HttpClient.newHttpClient()
                .send(publication(port, SmallRules.atLeast(200)), HttpResponse.BodyHandlers.ofString());
        killed.destroyForcibly().onExit().join();
        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(elsewhere.resolve("data")).isDirectory();

        Process again = start(List.of("SERVER_PORT", String.valueOf(port)), "serve");
        try (var ended = new Ended(again)) {
            assertThat(whenServing(ended.process(), asked).body()).isEqualTo(published.body());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void keepsWhatWasSubmittedThoughItIsKilled(Database database) throws Exception {
        int port = freePort();
        var variables = new ArrayList<>(List.of("SERVER_PORT", String.valueOf(port)));
        for (String setting : database.settings(elsewhere)) {
            String[] named = setting.substring("--".length()).split("=", 2);
            variables.addAll(List.of(named[0].replace('.', '_').toUpperCase(Locale.ROOT), named[1]));
        }
        HttpRequest asked = to(port, "/api/reports/1").build();
        Process killed = start(variables, "serve");
        assertThat(whenServing(killed, asked).statusCode()).isEqualTo(404);
        HttpResponse<String> submitted = HttpClient.newHttpClient()
                .send(
                        to(port, "/api/reports")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofFile(REPORT))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        killed.destroyForcibly().onExit().join();
        assertThat(submitted.statusCode()).isEqualTo(201);

        Process again = start(variables, "serve");
        try (var ended = new Ended(again)) {
            assertThat(whenServing(ended.process(), asked).body())
                    .startsWith("{\"id\":1,\"unit\":\"nam-da\",\"period\":\"2023-11\",\"revision\":1,");
            HttpRequest file = to(port, "/api/reports/1/file").build();
            assertThat(HttpClient.newHttpClient()
                            .send(file, HttpResponse.BodyHandlers.ofByteArray())
                            .body())
                    .isEqualTo(Files.readAllBytes(REPORT));
        }
    }

    private static HttpRequest publication(int port, RuleFiles files) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--limit\r\nContent-Disposition: form-data; name=\"rules\"; filename=\"rules.zip\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(RuleArchive.write(files, Instant.EPOCH));
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return to(port, "/api/rules?reason=x")
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    @Test
    void startsNoSecondServerOnTheSameData() throws Exception {
        int port = freePort();
        Process first = start(List.of("SERVER_PORT", String.valueOf(port)), "serve");
        try (var ended = new Ended(first)) {
            whenServing(ended.process(), to(port, "/api/rules").build());
            Process second = start(List.of("SERVER_PORT", String.valueOf(freePort())), "serve", "--lang", "en");
            assertThat(second.waitFor()).isEqualTo(2);
            assertThat(Files.readString(elsewhere.resolve("err")).lines())
                    .contains(
                            "Another server uses the data folder \"data\"; stop that one, or let PLAN_DATA name another"
                                    + " folder.")
                    .noneMatch(line -> line.contains("Exception"));
        }
    }

    @Test
    void doesNotStartWithoutTheDatabaseThatIsNamed() throws Exception {
        String nowhere = "jdbc:postgresql://127.0.0.1:" + freePort() + "/plan";
        Process process = start(List.of("PLAN_DATABASE_URL", nowhere + "?password=secret"), "serve", "--lang", "en");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(elsewhere.resolve("err")))
                .contains("The database \"" + nowhere + "\" cannot be reached (")
                .contains("); see PLAN_DATABASE_URL, PLAN_DATABASE_USER and PLAN_DATABASE_PASSWORD.")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void showsAPasswordThatItMadeOnceAndOnlyOnStandardError() throws Exception {
        int port = freePort();
        List<String> variables = List.of("SERVER_PORT", String.valueOf(port), "PLAN_ADMIN_PASSWORD", "");
        String password;
        try (var ended = new Ended(start(variables, "serve"))) {
            whenServing(ended.process(), to(port, "/api/me").build());
            password = shown().orElseThrow();
            HttpRequest me = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/me"))
                    .header("Authorization", SignIn.as("admin", password))
                    .build();
            assertThat(whenServing(ended.process(), me).statusCode()).isEqualTo(200);
        }
        assertThat(Files.readString(elsewhere.resolve("out"))).isEmpty();
        try (var ended = new Ended(start(variables, "serve"))) {
            whenServing(ended.process(), to(port, "/api/me").build());
        }
        assertThat(Files.readString(elsewhere.resolve("err"))).doesNotContain(password, "password:");
    }

    private Optional<String> shown() throws Exception {
        String mark = "Mật khẩu / password: ";
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        Optional<String> shown = Optional.empty();
        while (shown.isEmpty() && Instant.now().isBefore(end)) {
            shown = Files.readString(elsewhere.resolve("err"))
                    .lines()
                    .filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(mark.length()))
                    .findFirst();
        }
        return shown;
    }

    @Test
    void doesNotStartWithAPasswordThatIsTooLong() throws Exception {
        Process process = start(List.of("PLAN_ADMIN_PASSWORD", "a".repeat(73)), "serve", "--lang", "en");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(elsewhere.resolve("err")))
                .contains("PLAN_ADMIN_PASSWORD is longer than 72 bytes (UTF-8).")
                .doesNotContain("Exception", "aaaa");
    }

    @Test
    void doesNotStartByRulesThatDoNotCompile() throws Exception {
        Path rules = Files.createDirectories(elsewhere.resolve("rules"));
        Files.writeString(rules.resolve("plan.yaml"), "plan:\n");
        Process process = start("serve");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(elsewhere.resolve("err")).lines())
                .anyMatch(line -> line.startsWith("clauses:1:1: MISSING "))
                .noneMatch(line -> line.contains("Exception"));
    }

    private static HttpRequest.Builder to(int port, String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Authorization", SignIn.asAdmin());
    }

    private record Ended(Process process) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    private Process start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /** @param variables names, each with its value after it; one whose value is empty is not set */
    private Process start(List<String> variables, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectOutput(elsewhere.resolve("out").toFile())
                .redirectError(elsewhere.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PLAN_"));
        builder.environment().put("PLAN_ADMIN_PASSWORD", SignIn.PASSWORD);
        builder.environment().put("PLAN_CACHE", ServerProcess.KEPT.toString());
        builder.environment().put("XDG_CACHE_HOME", elsewhere.resolve("caches").toString());
        for (int i = 0; i < variables.size(); i += 2) {
            if (variables.get(i + 1).isEmpty()) {
                builder.environment().remove(variables.get(i));
            } else {
                builder.environment().put(variables.get(i), variables.get(i + 1));
            }
        }
        return builder.start();
    }

    private static HttpResponse<String> whenServing(Process process, HttpRequest request) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (true) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                assertThat(process.isAlive()).isTrue();
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(100);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
