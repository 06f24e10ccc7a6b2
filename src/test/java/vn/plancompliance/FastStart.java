package vn.plancompliance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.plancompliance.delivery.SignIn;

/**
 * Makes the archive of classes with which the program starts faster. The program serves once for that, and writes down what it
 * loaded when it is told to end; only the same Java reads that, for the same jar in the same place.
 */
final class FastStart {

    private static final Path REPORT = Path.of("fixtures/2023-11/nam-da.json");

    private FastStart() {}

    /**
     * Makes it.
     *
     * @param arguments the archive to be made
     */
    public static void main(String[] arguments) throws Exception {
        Path archive = Path.of(arguments[0]).toAbsolutePath();
        Path data = Files.createTempDirectory("plan-compliance");
        // What compiles rules is needed once only; Java 17 fails to archive what that leaves behind.
        start(data, "-Dfile.encoding=UTF-8").close();
        try (var server = start(data, "-Dfile.encoding=UTF-8 -XX:ArchiveClassesAtExit=" + archive)) {
            use(server);
            server.process().destroy();
            int code = server.process().waitFor();
            if (!Files.exists(archive)) {
                throw new IOException("no archive; the server ended by " + code + ", see " + data.resolve("err"));
            }
        }
    }

    private static ServerProcess start(Path data, String options) throws Exception {
        return ServerProcess.in(
                data, "PLAN_RULES", Path.of("rules").toAbsolutePath().toString(), "JDK_JAVA_OPTIONS", options);
    }

    /** What people do first. */
    private static void use(ServerProcess server) throws Exception {
        server.get("/api/rules");
        HttpRequest evaluation = HttpRequest.newBuilder(URI.create(server.base() + "/api/evaluations?asOf=2023-11-30"))
                .header("Authorization", SignIn.asAdmin())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(REPORT))
                .build();
        int status = HttpClient.newHttpClient()
                .send(evaluation, BodyHandlers.ofString())
                .statusCode();
        if (status != 200) {
            throw new IOException("the evaluation was answered by " + status);
        }
    }
}
