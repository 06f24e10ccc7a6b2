package vn.plancompliance.delivery.http;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Which described fields have been seen with a value, as null, and left out: a description promises no more than that. */
final class Sightings {

    private final DescribedApi api;
    private final Set<String> seen = new HashSet<>();

    Sightings(DescribedApi api) {
        this.api = api;
    }

    /** Looks through a value that fits the schema to which a pointer points. */
    void look(String pointer, JsonNode value) {
        String schema = api.resolved(pointer);
        JsonNode node = api.document().at(schema);
        api.alternatives(schema).stream()
                .filter(each -> api.faults(each, value).isEmpty())
                .forEach(each -> look(each, value));
        if (node.has("items")) {
            value.forEach(item -> look(schema + "/items", item));
        }
        node.path("properties").forEachEntry((name, described) -> {
            String field = DescribedApi.pointer(schema + "/properties", name);
            JsonNode given = value.get(name);
            seen.add(field + (given == null ? " left out" : given.isNull() ? " as null" : " with a value"));
            if (given != null) {
                look(field, given);
            }
        });
    }

    /** What is described and was not seen, below a pointer. */
    Set<String> unseen(String pointer) {
        var unseen = new TreeSet<String>();
        expect(pointer, unseen, new HashSet<>());
        return unseen;
    }

    private void expect(String pointer, Set<String> unseen, Set<String> passed) {
        String schema = api.resolved(pointer);
        if (!passed.add(schema)) {
            return;
        }
        JsonNode node = api.document().at(schema);
        api.alternatives(schema).forEach(each -> expect(each, unseen, passed));
        if (node.has("items")) {
            expect(schema + "/items", unseen, passed);
        }
        node.path("properties").forEachEntry((name, described) -> {
            String field = DescribedApi.pointer(schema + "/properties", name);
            boolean required = node.path("required")
                    .valueStream()
                    .anyMatch(each -> each.stringValue().equals(name));
            if (!required) {
                expectSeen(field + " left out", unseen);
            }
            if (isOf("null", field)) {
                expectSeen(field + " as null", unseen);
            }
            if (!api.at(field).path("type").stringValue("").equals("null")) {
                expectSeen(field + " with a value", unseen);
            }
            expect(field, unseen, passed);
        });
    }

    private void expectSeen(String sight, Set<String> unseen) {
        if (!seen.contains(sight)) {
            unseen.add(sight.replace("/components/schemas/", "").replace("/properties/", "."));
        }
    }

    private boolean isOf(String type, String pointer) {
        String schema = api.resolved(pointer);
        JsonNode node = api.document().at(schema);
        JsonNode types = node.path("type");
        return types.stringValue("").equals(type)
                || types.valueStream().anyMatch(each -> each.stringValue().equals(type))
                || api.alternatives(schema).stream().anyMatch(each -> isOf(type, each));
    }
}
