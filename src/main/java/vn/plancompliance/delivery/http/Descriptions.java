package vn.plancompliance.delivery.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts parts of an OpenAPI description together, which are trees of maps and lists. */
final class Descriptions {

    /** Levels on which names only sort things, as {@code components/schemas}; below them, a name stands for something. */
    private static final int FOLDERS = 2;

    private Descriptions() {}

    /**
     * Adds what a part describes to the whole.
     *
     * @throws IllegalStateException if the whole describes any of it already
     */
    static void add(Map<String, Object> part, Map<String, Object> whole) {
        merge(part, whole, FOLDERS);
    }

    private static void merge(Map<String, Object> part, Map<String, Object> whole, int folders) {
        part.forEach((name, value) -> {
            if (folders > 0 && whole.get(name) instanceof Map<?, ?> known) {
                merge(map(value), map(known), folders - 1);
            } else if (whole.putIfAbsent(name, value) != null) {
                throw new IllegalStateException("described twice: " + name);
            }
        });
    }

    /** Removes a part of the whole, and returns it. */
    static Map<String, Object> take(String name, Map<String, Object> whole) {
        return map(whole.remove(name));
    }

    /** All operations of a description, in its order. */
    static List<Map<String, Object>> operations(Map<String, Object> whole) {
        return map(whole.get("paths")).values().stream()
                .flatMap(path -> map(path).values().stream())
                .map(Descriptions::map)
                .toList();
    }

    /** Gives an operation the parameters and responses that many share; what it says itself goes first. */
    static void share(Map<String, Object> shared, Map<String, Object> operation) {
        if (shared.get("parameters") instanceof List<?> common) {
            var parameters = new ArrayList<Object>();
            if (operation.get("parameters") instanceof List<?> own) {
                parameters.addAll(own);
            }
            parameters.addAll(common);
            operation.put("parameters", parameters);
        }
        var responses = new LinkedHashMap<>(map(shared.get("responses")));
        responses.putAll(map(operation.get("responses")));
        operation.put("responses", new TreeMap<>(responses));
    }

    /** YAML that is an object is a map, by the names of its fields; what is not there has none. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
