package vn.plancompliance.delivery.http;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.http.DescribedApi.Operation;

/** Sees answers, and holds each against its description. */
final class ApiWitness {

    private static final JsonMapper JSON = new JsonMapper();

    private final DescribedApi api;
    private final Sightings sightings;
    private final List<String> contradictions = new ArrayList<>();
    private final Set<String> statuses = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();

    ApiWitness(DescribedApi api) {
        this.api = api;
        this.sightings = new Sightings(api);
    }

    /** Where answers were not as described. */
    List<String> contradictions() {
        return contradictions;
    }

    /** The kinds of all findings seen. */
    Set<String> kinds() {
        return kinds;
    }

    /** Statuses that are described and were never seen, as {@code GET /api/reports 404}. */
    Set<String> unseenStatuses() {
        var unseen = new TreeSet<String>();
        for (Operation operation : api.operations()) {
            operation.node().get("responses").propertyNames().forEach(status -> unseen.add(operation + " " + status));
        }
        unseen.removeAll(statuses);
        return unseen;
    }

    /** Fields that are described and were never seen with a value, as null, or left out, as far as the description admits. */
    Set<String> unseenFields() {
        var unseen = new TreeSet<String>();
        api.document()
                .at("/components/schemas")
                .propertyNames()
                .forEach(schema -> unseen.addAll(sightings.unseen("/components/schemas/" + schema)));
        return unseen;
    }

    /** Sees the answer of an operation. */
    void see(Operation operation, HttpResponse<byte[]> answer) {
        String name = operation + " " + answer.statusCode();
        statuses.add(name);
        String pointer = operation.pointer() + "/responses/" + answer.statusCode();
        if (api.document().at(pointer).isMissingNode()) {
            contradictions.add(name + " is not described: " + new String(answer.body(), StandardCharsets.UTF_8));
            return;
        }
        String response = api.resolved(pointer);
        api.document().at(response).path("headers").forEachEntry((header, node) -> {
            String schema = DescribedApi.pointer(response + "/headers", header) + "/schema";
            answer.headers()
                    .firstValue(header)
                    .ifPresentOrElse(
                            value -> see(name + " " + header, schema, JSON.valueToTree(value)),
                            () -> contradictions.add(name + " has no " + header));
        });
        seeContent(name, response + "/content", answer);
    }

    private void seeContent(String name, String content, HttpResponse<byte[]> answer) {
        Set<String> types = Set.copyOf(api.document().at(content).propertyNames());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (types.isEmpty() && answer.body().length == 0) {
            return;
        }
        String described = types.stream()
                .filter(each ->
                        !type.isEmpty() && MediaType.parseMediaType(each).includes(MediaType.parseMediaType(type)))
                .findFirst()
                .orElse(null);
        if (described == null) {
            contradictions.add(name + " comes as «" + type + "», described " + types);
            return;
        }
        String media = DescribedApi.pointer(content, described);
        if (described.endsWith("json") && api.document().at(media).has("schema")) {
            see(name, media + "/schema", JSON.readTree(answer.body()));
        }
    }

    /** Sees a value that has to fit the schema to which a pointer points. */
    void see(String name, String pointer, JsonNode value) {
        List<String> faults = api.faults(pointer, value);
        if (faults.isEmpty()) {
            sightings.look(pointer, value);
        }
        faults.stream().limit(5).forEach(fault -> contradictions.add(name + ": " + fault));
        value.path("findings").forEach(finding -> kinds.add(finding.get("kind").stringValue()));
    }
}
