package vn.plancompliance.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who looks at pages, with a session, but without a browser: nothing of what he sees rests on scripts. */
public final class Visitor {

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    /** Somebody who is not signed in. */
    public Visitor(String base) {
        this.base = base;
    }

    /**
     * What came back.
     *
     * @param location where it leads, from the first slash; empty unless it leads anywhere
     */
    public record Page(int status, Document document, String location) {

        /** The text of all that the selector finds, in its order. */
        public List<String> texts(String selector) {
            return document.select(selector).eachText();
        }
    }

    /** Signs in by the page. */
    public void signIn(String name, String password) throws IOException, InterruptedException {
        get("/sign-in");
        Page page = post("/sign-in", Map.of("username", name, "password", password));
        assertThat(page.location()).startsWith("/").doesNotContain("wrong");
        String leadsTo = get("/").location();
        if (!leadsTo.isEmpty()) {
            get(leadsTo);
        }
    }

    /** Asks for a page; what it holds of a token is sent with the next form. */
    public Page get(String address) throws IOException, InterruptedException {
        return page(client.send(to(address).GET().build(), BodyHandlers.ofString()));
    }

    /** Asks for a file. */
    public HttpResponse<byte[]> file(String address) throws IOException, InterruptedException {
        return client.send(to(address).GET().build(), BodyHandlers.ofByteArray());
    }

    /** Sends a form. */
    public Page post(String address, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token)));
        return page(client.send(
                to(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** Sends a form with a file in the field {@code file}. */
    public Page upload(String address, Map<String, String> fields, String name, String type, byte[] content)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: " + type, content);
        body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return page(client.send(
                to(address)
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString()));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--limit\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(base + address))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private Page page(HttpResponse<String> answer) {
        Document document = Jsoup.parse(answer.body());
        String sent = document.select("input[name=_csrf]").attr("value");
        token = sent.isEmpty() ? token : sent;
        String location = answer.headers().firstValue("Location").orElse("");
        return new Page(
                answer.statusCode(),
                document,
                location.startsWith(base) ? location.substring(base.length()) : location);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
