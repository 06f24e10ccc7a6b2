package vn.plancompliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.plancompliance.delivery.SignIn;

/** The packaged server in a process of its own, with its data in a folder. */
final class ServerProcess implements AutoCloseable {

    static final Path JAR = Path.of("target/plan-compliance.jar").toAbsolutePath();

    /** Where the rules are kept that one of the tests compiled, for all that are not about that. */
    static final Path KEPT = Path.of("target/kept-rules").toAbsolutePath();

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it serves.
     *
     * @param variables names, each with its value after it
     */
    static ServerProcess in(Path folder, String... variables) throws Exception {
        int port = freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-jar", JAR.toString(), "serve")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PLAN_"));
        builder.environment().put("PLAN_ADMIN_PASSWORD", SignIn.PASSWORD);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("PLAN_CACHE", KEPT.toString());
        for (int i = 0; i < variables.length; i += 2) {
            builder.environment().put(variables[i], variables[i + 1]);
        }
        var server = new ServerProcess(builder.start(), port);
        while (!server.takesConnections()) {
            assertThat(server.process.isAlive()).isTrue();
            Thread.sleep(100);
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Process process() {
        return process;
    }

    /** The first part of every address. */
    String base() {
        return "http://127.0.0.1:" + port;
    }

    boolean takesConnections() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<byte[]> get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + address))
                .header("Authorization", SignIn.asAdmin())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    /** Begins to send a report: the server has read the head and waits for the body. */
    Upload begin(String address, byte[] body) throws IOException {
        return new Upload(new Socket(InetAddress.getLoopbackAddress(), port), address, body);
    }

    /** A report about to be sent. */
    static final class Upload implements AutoCloseable {

        private final Socket socket;
        private final byte[] body;

        private Upload(Socket socket, String address, byte[] body) throws IOException {
            this.socket = socket;
            this.body = body;
            socket.getOutputStream()
                    .write(("POST " + address
                                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + SignIn.asAdmin()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: "
                                    + body.length + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(head()).startsWith("HTTP/1.1 100");
            socket.getOutputStream().write(body, 0, 1);
        }

        private String head() throws IOException {
            InputStream in = socket.getInputStream();
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                assertThat(next).isNotNegative();
                head.append((char) next);
            }
            return head.toString();
        }

        /** Sends the rest; the answer, from its first line. */
        String finish() throws IOException {
            socket.getOutputStream().write(body, 1, body.length - 1);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** Kills it; where another process does the work, that one ends by itself. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        all.forEach(each -> each.onExit().join());
    }
}
