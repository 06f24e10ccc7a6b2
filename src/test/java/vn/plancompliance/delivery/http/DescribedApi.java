package vn.plancompliance.delivery.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A description of an API, read as a program reads it that relies on nothing else. */
final class DescribedApi {

    private static final String HERE = "https://example.org/api-docs";
    private static final String OFFICIAL = "https://spec.openapis.org/oas/3.1/schema-base/2022-10-07";
    private static final SchemaRegistryConfig STRICT =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final SchemaRegistry schemas;

    DescribedApi(String json) {
        document = new JsonMapper().readTree(json);
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemaRegistryConfig(STRICT).schemas(Map.of(HERE, json)));
    }

    /** An operation, as {@code POST /api/reports}. */
    record Operation(String method, String path, JsonNode node, String pointer) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    JsonNode document() {
        return document;
    }

    /** What speaks against the document by the official schema of such documents. */
    List<String> faults() {
        Schema official = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(STRICT)
                                .schemaIdResolvers(ids -> ids.mapPrefix("https://spec", "classpath:spec")))
                .getSchema(SchemaLocation.of(OFFICIAL));
        return told(official, document);
    }

    /** The operations, in the document's order. */
    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, node) -> {
                    String pointer = pointer(pointer("/paths", path), method);
                    operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, node, pointer));
                }));
        return operations;
    }

    Operation operation(String name) {
        return operations().stream()
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not described: " + name));
    }

    /** The pointer to a part of what a pointer points to. */
    static String pointer(String to, String part) {
        return to + "/" + part.replace("~", "~0").replace("/", "~1");
    }

    /** Where that really is which a pointer points to: behind references. */
    String resolved(String pointer) {
        JsonNode node = document.at(pointer);
        if (node.isMissingNode()) {
            throw new AssertionError("not described: " + pointer);
        }
        return node.has("$ref") ? resolved(node.get("$ref").stringValue().substring(1)) : pointer;
    }

    JsonNode at(String pointer) {
        return document.at(resolved(pointer));
    }

    /** Pointers to the schemas of which a value has to fit one, if the schema to which a pointer points is such a choice. */
    List<String> alternatives(String pointer) {
        var alternatives = new ArrayList<String>();
        String schema = resolved(pointer);
        for (String word : List.of("oneOf", "anyOf")) {
            for (int i = 0; i < document.at(schema).path(word).size(); i++) {
                alternatives.add(schema + "/" + word + "/" + i);
            }
        }
        return alternatives;
    }

    /** What speaks against a value by the schema to which a pointer points. */
    List<String> faults(String pointer, JsonNode value) {
        return told(schemas.getSchema(SchemaLocation.of(HERE + "#" + pointer)), value);
    }

    private static List<String> told(Schema schema, JsonNode value) {
        return schema.validate(value).stream().map(Object::toString).toList();
    }
}
