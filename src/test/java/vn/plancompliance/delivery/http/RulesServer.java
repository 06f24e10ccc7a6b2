package vn.plancompliance.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.rulebook.RuleArchive;
import vn.plancompliance.rulebook.RuleFiles;

/** A server that looks at its rules folder ten times a second, and what callers do with it. */
final class RulesServer implements AutoCloseable {

    static final String SIGNED = "?reason=" + encoded("Quyết định số 1");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext server;

    RulesServer(Path folder, Path data, String... more) throws Exception {
        var settings = new ArrayList<>(
                List.of(SignIn.SETTING, "--server.port=0", "--plan.data=" + data, "--plan.rules.watch-interval=100ms"));
        settings.addAll(List.of(more));
        server = HttpServer.start(folder, settings.toArray(String[]::new));
    }

    @Override
    public void close() {
        server.close();
    }

    /** One of the use cases behind the doors. */
    <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    HttpResponse<String> evaluate() throws Exception {
        String report = """
                {"unit": "hill", "period": "2023-11", "submittedOn": "2023-11-10",
                 "measurements": [{"indicator": "accounts", "value": 150}]}
                """;
        return CLIENT.send(
                to("/api/evaluations?asOf=2023-11-30")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(report))
                        .build(),
                BodyHandlers.ofString());
    }

    static byte[] zip(RuleFiles files) {
        return RuleArchive.write(files, Instant.EPOCH);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static void assertProblem(HttpResponse<String> answer, int status, String told) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("detail").stringValue())
                .contains(told)
                .doesNotContain("Exception", "vn.plancompliance");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    /** Sends a bare body of that type. */
    HttpResponse<String> body(String address, String type, String content) throws IOException, InterruptedException {
        HttpRequest request = to(address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(content))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> json(String address, String content, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                to(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(content));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends a multipart request of these parts, each from its first header to its last line. */
    HttpResponse<String> parts(String address, String... parts) throws IOException, InterruptedException {
        var body = new StringBuilder();
        for (String part : parts) {
            body.append("--limit\r\nContent-Disposition: form-data; ")
                    .append(part)
                    .append("\r\n");
        }
        return CLIENT.send(
                to(address)
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofString(
                                body.append("--limit--\r\n").toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> send(String address, String part, byte[] content, String... headers)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"" + part
                        + "\"; filename=\"rules.zip\"\r\nContent-Type: application/zip\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = to(address)
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String address) throws IOException, InterruptedException {
        return CLIENT.send(to(address).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(to(address).GET().build(), BodyHandlers.ofString());
    }

    /** As somebody asks who does not say who he is. */
    HttpResponse<String> asked(String address) throws IOException, InterruptedException {
        return ask(CLIENT, "GET", address, "");
    }

    HttpResponse<byte[]> bytes(String address) throws IOException, InterruptedException {
        return CLIENT.send(to(address).GET().build(), BodyHandlers.ofByteArray());
    }

    /** Asks as somebody or nobody, without following where it leads. */
    HttpResponse<String> ask(HttpClient client, String method, String address, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + address))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Asks as the account of that name, sending JSON if there is a body. */
    HttpResponse<String> ask(String authorization, String method, String address, String body)
            throws IOException, InterruptedException {
        return ask(CLIENT, method, address, body, "Authorization", authorization, "Content-Type", "application/json");
    }

    String base() {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    /** Sends anything; an empty body is none. Headers come as names and values in turn. */
    HttpResponse<byte[]> exchange(String method, String address, byte[] body, List<String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = to(address)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Asks without a body as these headers tell; without any, as nobody does. */
    HttpResponse<byte[]> exchangeAs(String method, String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + address)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Everything that answers requests, with what it answers. */
    Map<RequestMappingInfo, HandlerMethod> routes() {
        var routes = new LinkedHashMap<RequestMappingInfo, HandlerMethod>();
        server.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> routes.putAll(mapping.getHandlerMethods()));
        return routes;
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(base() + address)).header("Authorization", SignIn.asAdmin());
    }
}
