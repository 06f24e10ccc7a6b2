package vn.plancompliance.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.plancompliance.plan.Day;
import vn.plancompliance.plan.Text;

/**
 * A mapping of a YAML file, read strictly: keys that are not expected, repeated or lacking, and values of another kind
 * are faults with their line.
 */
final class YamlMapping {

    private final String file;
    private final Mark place;
    private final Map<String, Node> values;
    private final Diagnostics faults;

    private YamlMapping(String file, Mark place, Map<String, Node> values, Diagnostics faults) {
        this.file = file;
        this.place = place;
        this.values = values;
        this.faults = faults;
    }

    /** Reads the node as a mapping with no other keys than these; an empty mapping if it is none. */
    static YamlMapping of(String file, Node node, Set<String> keys, Diagnostics faults) {
        var values = new LinkedHashMap<String, Node>();
        if (!(node instanceof MappingNode mapping)) {
            faults.add(
                    file,
                    node.getStartMark(),
                    Diagnostic.Code.VALUE,
                    "cần một nhóm «khóa: giá trị»",
                    "expected a mapping (key: value)");
            return new YamlMapping(file, node.getStartMark(), values, faults);
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Mark mark = tuple.getKeyNode().getStartMark();
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!keys.contains(key)) {
                String known = String.join(", ", keys.stream().sorted().toList());
                faults.add(
                        file,
                        mark.getLine() + 1,
                        mark.getColumn() + 1,
                        Diagnostic.Code.KEY,
                        "khóa lạ «%s»; có thể dùng: %s".formatted(key, known),
                        "unknown key '%s'; known: %s".formatted(key, known),
                        Nearest.to(key, keys).orElse(null));
            } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                repeated(file, mark, key, faults);
            }
        }
        return new YamlMapping(file, node.getStartMark(), values, faults);
    }

    private static void repeated(String file, Mark mark, String key, Diagnostics faults) {
        faults.add(
                file,
                mark,
                Diagnostic.Code.DUPLICATE,
                "khóa «%s» lặp lại".formatted(key),
                "the key '%s' is repeated".formatted(key));
    }

    /** Where the value of the key stands, or the mapping itself where there is none. */
    Mark placeOf(String key) {
        Node value = values.get(key);
        return value == null ? place : value.getStartMark();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The text of a required key; empty after a fault. */
    String text(String key) {
        return required(key).map(node -> scalar(node).value()).orElse("");
    }

    /** The value of a required key in two languages; empty texts after a fault. */
    Text languages(String key) {
        return required(key)
                .map(node -> {
                    YamlMapping both = of(file, node, Set.of("vi", "en"), faults);
                    return new Text(both.text("vi"), both.text("en"));
                })
                .orElse(new Text("", ""));
    }

    /** The constant that a required key names; empty after a fault. */
    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return required(key).flatMap(node -> constantOf(key, scalar(node).value(), type));
    }

    /** The constant of that name; a fault at the value of the key if there is none. */
    <E extends Enum<E>> Optional<E> constantOf(String key, String name, Class<E> type) {
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
            known.add(constant.name());
        }
        fault(
                key,
                Diagnostic.Code.VALUE,
                "«%s» không hợp lệ; cần một trong: %s".formatted(name, String.join(", ", known)),
                "'%s' is not one of: %s".formatted(name, String.join(", ", known)));
        return Optional.empty();
    }

    /** The day of a required key; empty after a fault. */
    Optional<LocalDate> day(String key) {
        return has(key) ? dayIn(key, text(key)) : required(key).flatMap(none -> Optional.empty());
    }

    /** The day that a part of the key's value names; empty if there is none, or after a fault. */
    Optional<LocalDate> dayIn(String key, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Day.parse(text));
        } catch (DateTimeException e) {
            fault(
                    key,
                    Diagnostic.Code.VALUE,
                    "«%s» không phải ngày dạng 2025-12-31".formatted(text),
                    "'%s' is not a day such as 2025-12-31".formatted(text));
            return Optional.empty();
        }
    }

    /**
     * What the text of a required key stands for; empty after a fault.
     *
     * @param reader throws IllegalArgumentException if it stands for nothing
     */
    <T> Optional<T> value(String key, Function<String, T> reader, String examples) {
        String text = text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            fault(
                    key,
                    Diagnostic.Code.VALUE,
                    "«%s» không đúng dạng %s".formatted(text, examples),
                    "'%s' is not of the form %s".formatted(text, examples));
            return Optional.empty();
        }
    }

    /** What the code of a required key stands for in the vocabulary; empty after a fault. */
    <T> Optional<T> known(String key, Function<String, Optional<T>> vocabulary, String vi, String en) {
        String code = text(key);
        Optional<T> known = vocabulary.apply(code);
        if (known.isEmpty() && !code.isEmpty()) {
            unknown(key, code, vi, en);
        }
        return known;
    }

    /** Adds a fault: the vocabulary has nothing of that code. */
    void unknown(String key, String code, String vi, String en) {
        fault(
                key,
                Diagnostic.Code.UNKNOWN,
                "plan.yaml không có %s «%s»".formatted(vi, code),
                "plan.yaml has no %s '%s'".formatted(en, code));
    }

    /** The texts of a list, each with its place; empty if the key is absent. */
    List<Located> texts(String key) {
        return items(key).stream().map(this::scalar).toList();
    }

    /** The text of a required key, or its texts if it is a list; empty after a fault. */
    List<Located> textOrTexts(String key) {
        return required(key)
                .map(node -> node instanceof SequenceNode ? texts(key) : List.of(scalar(node)))
                .orElse(List.of());
    }

    /** The texts of a mapping with whatever keys; none if the key is absent. */
    void texts(String key, BiConsumer<String, String> each) {
        if (has(key)) {
            entries(key)
                    .forEach(entry ->
                            each.accept(entry.key().value(), entry.value().value()));
        }
    }

    /** The texts of a required mapping with whatever keys, each with its place; a key that is repeated is a fault. */
    List<Entry> entries(String key) {
        Node value = required(key).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof MappingNode mapping)) {
            fault(key, Diagnostic.Code.VALUE, "cần một nhóm «khóa: giá trị»", "expected a mapping (key: value)");
            return List.of();
        }
        var entries = new LinkedHashMap<String, Entry>();
        for (NodeTuple tuple : mapping.getValue()) {
            var entry = new Entry(scalar(tuple.getKeyNode()), scalar(tuple.getValueNode()));
            if (entries.putIfAbsent(entry.key().value(), entry) != null) {
                repeated(file, entry.key().mark(), entry.key().value(), faults);
            }
        }
        return List.copyOf(entries.values());
    }

    /** This mapping, and where it is silent the other one; its place is this one's. */
    YamlMapping over(YamlMapping other) {
        var both = new LinkedHashMap<>(other.values);
        both.putAll(values);
        return new YamlMapping(file, place, both, faults);
    }

    /** The line on which it starts. */
    int line() {
        return place.getLine() + 1;
    }

    /** Its single values, as a short description. */
    String inShort() {
        return values.values().stream()
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getValue())
                .collect(Collectors.joining(", "));
    }

    /** The mappings of a list, each with no other keys than these; empty if the key is absent. */
    List<YamlMapping> mappings(String key, Set<String> keys) {
        return items(key).stream().map(node -> of(file, node, keys, faults)).toList();
    }

    /** The mapping of a required key; an empty one after a fault. */
    YamlMapping mapping(String key, Set<String> keys) {
        return required(key)
                .map(node -> of(file, node, keys, faults))
                .orElseGet(() -> new YamlMapping(file, place, Map.of(), faults));
    }

    /** Adds a fault at the value of the key. */
    void fault(String key, Diagnostic.Code code, String vi, String en) {
        faults.add(file, placeOf(key), code, vi, en);
    }

    /** Adds a fault at a text. */
    void fault(Located text, Diagnostic.Code code, String vi, String en) {
        faults.add(file, text.mark(), code, vi, en);
    }

    private Optional<Node> required(String key) {
        Optional<Node> value = Optional.ofNullable(values.get(key));
        if (value.isEmpty()) {
            faults.add(
                    file,
                    place,
                    Diagnostic.Code.KEY,
                    "thiếu khóa «%s»".formatted(key),
                    "the key '%s' is missing".formatted(key));
        }
        return value;
    }

    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        faults.add(file, value.getStartMark(), Diagnostic.Code.VALUE, "cần một danh sách", "expected a list");
        return List.of();
    }

    private Located scalar(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return new Located(scalar.getValue(), node.getStartMark());
        }
        faults.add(file, node.getStartMark(), Diagnostic.Code.VALUE, "cần một giá trị chữ", "expected a text");
        return new Located("", node.getStartMark());
    }

    /** A text and where it stands. */
    record Located(String value, Mark mark) {}

    /** A key and its value. */
    record Entry(Located key, Located value) {}
}
