package vn.plancompliance.delivery.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.http.DescribedApi.Operation;

/** The examples of a description: an example of a request and one of an answer belong together if their names are the same. */
final class ApiExamples {

    private final DescribedApi api;
    private final Map<String, byte[]> files;

    /** @param files what is sent where an example names a file, by the example's name */
    ApiExamples(DescribedApi api, Map<String, byte[]> files) {
        this.api = api;
        this.files = files;
    }

    /**
     * An example.
     *
     * @param answer what the description says that the server answers
     */
    record Example(Operation operation, String name, String status, JsonNode answer) {

        @Override
        public String toString() {
            return operation + " " + status + " " + name;
        }
    }

    /** The examples of answers, in the document's order. */
    List<Example> all() {
        var examples = new ArrayList<Example>();
        for (Operation operation : api.operations()) {
            operation.node().get("responses").propertyNames().forEach(status -> {
                JsonNode content =
                        api.at(operation.pointer() + "/responses/" + status).path("content");
                content.forEach(media -> media.path("examples")
                        .propertyNames()
                        .forEach(name -> examples.add(new Example(
                                operation,
                                name,
                                status,
                                value(media.get("examples").get(name))))));
            });
        }
        return inOrderOfRequests(examples);
    }

    /** Within an operation, requests are sent in the order in which they are described. */
    private List<Example> inOrderOfRequests(List<Example> examples) {
        var order = new ArrayList<>(api.operations());
        return examples.stream()
                .sorted(Comparator.<Example>comparingInt(each -> order.indexOf(each.operation()))
                        .thenComparing(each -> requestNames(each.operation()).indexOf(each.name())))
                .toList();
    }

    private List<String> requestNames(Operation operation) {
        var names = new ArrayList<String>();
        body(operation).forEach(media -> names.addAll(media.path("examples").propertyNames()));
        return names;
    }

    private JsonNode body(Operation operation) {
        return operation.node().has("requestBody")
                ? api.at(operation.pointer() + "/requestBody").get("content")
                : new JsonMapper().createObjectNode();
    }

    private JsonNode value(JsonNode example) {
        return example.has("$ref")
                ? value(api.document().at(example.get("$ref").stringValue().substring(1)))
                : example.get("value");
    }

    /** Sends the request of an example. */
    HttpResponse<byte[]> send(Example example, RulesServer server) throws IOException, InterruptedException {
        Map<String, String> path = parameters(example, "path");
        Map<String, String> query = parameters(example, "query");
        var headers = new ArrayList<String>();
        parameters(example, "header").forEach((name, value) -> headers.addAll(List.of(name, value)));
        byte[] content = content(example, headers);
        return server.exchange(example.operation().method(), address(example, path, query), content, headers);
    }

    private static String address(Example example, Map<String, String> path, Map<String, String> query) {
        var address = UriComponentsBuilder.fromPath(example.operation().path());
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        var values = new HashMap<String, Object>(path);
        values.putAll(query);
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** The values that an example gives to parameters of a place. */
    private Map<String, String> parameters(Example example, String place) {
        var values = new TreeMap<String, String>();
        Operation operation = example.operation();
        for (int i = 0; i < operation.node().path("parameters").size(); i++) {
            JsonNode parameter = api.at(operation.pointer() + "/parameters/" + i);
            JsonNode given = parameter.path("examples").path(example.name());
            if (parameter.get("in").stringValue().equals(place) && !given.isMissingNode()) {
                values.put(parameter.get("name").stringValue(), value(given).asString());
            }
        }
        return values;
    }

    private byte[] content(Example example, List<String> headers) {
        for (var media : body(example.operation()).properties()) {
            JsonNode given = media.getValue().path("examples").path(example.name());
            if (!given.isMissingNode()) {
                if (media.getKey().equals("multipart/form-data")) {
                    headers.addAll(List.of("Content-Type", Multipart.TYPE));
                    return parts(example, value(given));
                }
                headers.addAll(List.of("Content-Type", media.getKey()));
                JsonNode value = value(given);
                return (value.isString() ? value.stringValue() : value.toString()).getBytes(StandardCharsets.UTF_8);
            }
        }
        return new byte[0];
    }

    private byte[] parts(Example example, JsonNode value) {
        var body = new Multipart();
        value.forEachEntry((name, part) -> {
            if (part.isArray()) {
                part.forEach(file -> body.with(
                        name, example.name() + ".json", file.stringValue().getBytes(StandardCharsets.UTF_8)));
            } else {
                body.with(name, part.stringValue(), files.get(example.name()));
            }
        });
        return body.end();
    }
}
