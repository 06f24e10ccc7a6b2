package vn.plancompliance.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.SignIn;
import vn.plancompliance.delivery.http.HttpServer;

/** A server whose pages are looked at. */
public final class PageServer implements AutoCloseable {

    /** The password of every account made here. */
    static final String PASSWORD = "mười ký tự trở lên";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext server;

    /** A server with these rules. */
    public PageServer(Path rules, Path data, String... more) throws Exception {
        var settings = new ArrayList<>(
                List.of(SignIn.SETTING, "--server.port=0", "--plan.data=" + data, "--plan.rules.watch=false"));
        settings.addAll(List.of(more));
        server = HttpServer.start(rules, settings.toArray(String[]::new));
    }

    @Override
    public void close() {
        server.close();
    }

    /** The first part of every address. */
    public String base() {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    /** The use case of that type, to see what pages did. */
    public <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    /** An account with these roles. */
    public void account(String name, String unit, String... roles) throws IOException, InterruptedException {
        var account = new JsonMapper()
                .createObjectNode()
                .put("name", name)
                .put("password", PASSWORD)
                .put("unit", unit.isEmpty() ? null : unit);
        account.putPOJO("roles", List.of(roles));
        assertThat(sendAsAdmin("/api/accounts", "application/json", BodyPublishers.ofString(account.toString()))
                        .statusCode())
                .isEqualTo(201);
    }

    /** Hands in a report file, as the administrator. */
    public void handIn(Path file) throws IOException, InterruptedException {
        assertThat(sendAsAdmin("/api/reports", "application/json", BodyPublishers.ofFile(file))
                        .statusCode())
                .isEqualTo(201);
    }

    /** Hands in every report of a folder. */
    public void handInAll(Path folder) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            handIn(file);
        }
    }

    private HttpResponse<String> sendAsAdmin(String address, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + address))
                .header("Authorization", SignIn.asAdmin())
                .header("Content-Type", type)
                .POST(body)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** Somebody who signed in by the page; by the name of an account made here, or {@code admin}. */
    public Visitor visitor(String name) throws IOException, InterruptedException {
        var visitor = new Visitor(base());
        visitor.signIn(name, name.equals("admin") ? SignIn.PASSWORD : PASSWORD);
        return visitor;
    }
}
