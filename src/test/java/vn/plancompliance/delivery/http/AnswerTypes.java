package vn.plancompliance.delivery.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds Java types, of which answers are written, against their schemas: names, what may be absent, null, or one of few. */
final class AnswerTypes {

    private static final Map<Class<?>, String> SCALARS = Map.of(
            String.class, "string",
            LocalDate.class, "string",
            Instant.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            BigDecimal.class, "number");

    private final DescribedApi api;
    private final List<String> differences = new ArrayList<>();

    AnswerTypes(DescribedApi api) {
        this.api = api;
    }

    /** Where types and schemas differ, for all that was compared by now. */
    List<String> differences() {
        return differences;
    }

    /** Compares a type with the schema to which a pointer points. */
    void compare(Type type, String pointer) {
        compare(type, List.of(pointer), pointer);
    }

    private void compare(Type type, List<String> pointers, String at) {
        List<String> schemas =
                pointers.stream().flatMap(this::alternatives).distinct().toList();
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            List<String> items = schemas.stream()
                    .filter(each -> api.document().at(each).has("items"))
                    .map(each -> each + "/items")
                    .toList();
            expect("items", items.isEmpty() ? "nothing" : "items", at);
            compare(generic.getActualTypeArguments()[0], items, at + "[]");
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            compareNames(constants((Class<?>) generic.getActualTypeArguments()[0]), names(schemas, "properties"), at);
        } else if (type instanceof Class<?> kind) {
            compare(kind, schemas, at);
        }
    }

    private void compare(Class<?> type, List<String> schemas, String at) {
        if (type.isRecord()) {
            compareFields(type, objects(schemas), at);
        } else if (type.isSealed()) {
            for (Class<?> each : type.getPermittedSubclasses()) {
                compareFields(
                        each,
                        schemas.stream()
                                .filter(schema ->
                                        names(List.of(schema), "properties").equals(names(each)))
                                .toList(),
                        at + " " + each.getSimpleName());
            }
        } else if (type.isEnum()) {
            compareNames(constants(type), words(schemas), at);
        } else {
            Set<String> types = schemas.stream()
                    .flatMap(each -> types(api.document().at(each)))
                    .filter(each -> !each.equals("null"))
                    .collect(Collectors.toCollection(TreeSet::new));
            expect(Set.of(SCALARS.getOrDefault(type, type.getName())).toString(), types.toString(), at);
        }
    }

    private List<String> objects(List<String> schemas) {
        return schemas.stream()
                .filter(each -> api.document().at(each).has("properties"))
                .toList();
    }

    private void compareFields(Class<?> type, List<String> schemas, String at) {
        compareNames(names(type), names(schemas, "properties"), at);
        for (RecordComponent field : type.getRecordComponents()) {
            String name = field.getName();
            List<String> described = schemas.stream()
                    .map(each -> DescribedApi.pointer(each + "/properties", name))
                    .filter(each -> !api.document().at(each).isMissingNode())
                    .toList();
            boolean always = schemas.stream()
                    .allMatch(each -> api.document()
                            .at(each + "/required")
                            .valueStream()
                            .anyMatch(word -> word.stringValue().equals(name)));
            boolean nullable = described.stream()
                    .flatMap(this::alternatives)
                    .anyMatch(each -> types(api.document().at(each)).anyMatch("null"::equals));
            boolean mayBeNull = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean leftOut = isLeftOut(field.getAccessor()) || isLeftOut(type);
            expect(
                    mayBeNull ? leftOut ? "maybe absent" : "maybe null" : "always there",
                    nullable ? "maybe null" : always ? "always there" : "maybe absent",
                    at + "." + name);
            // What is written raw was made before; answers are held against its schema, not its type.
            if (!field.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
                compare(field.getGenericType(), described, at + "." + name);
            }
        }
    }

    private static boolean isLeftOut(AnnotatedElement element) {
        JsonInclude include = element.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private Stream<String> alternatives(String pointer) {
        List<String> alternatives = api.alternatives(pointer);
        return alternatives.isEmpty()
                ? Stream.of(api.resolved(pointer))
                : alternatives.stream().flatMap(this::alternatives);
    }

    private static Stream<String> types(JsonNode schema) {
        if (schema.has("const")) {
            return Stream.of("string");
        }
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::stringValue) : Stream.of(type.stringValue(""));
    }

    private Set<String> words(List<String> schemas) {
        var words = new TreeSet<String>();
        for (String schema : schemas) {
            JsonNode node = api.document().at(schema);
            node.path("enum").forEach(word -> words.add(word.stringValue()));
            if (node.has("const")) {
                words.add(node.get("const").stringValue());
            }
        }
        return words;
    }

    private Set<String> names(List<String> schemas, String part) {
        var names = new TreeSet<String>();
        schemas.forEach(each -> names.addAll(api.document().at(each).path(part).propertyNames()));
        return names;
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void compareNames(Set<String> written, Set<String> described, String at) {
        expect(written.toString(), described.toString(), at);
    }

    private void expect(String written, String described, String at) {
        if (!written.equals(described)) {
            differences.add("%s: written %s, described %s".formatted(at, written, described));
        }
    }
}
