package vn.plancompliance.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.plan.Text;

/** Takes a JSON file apart: one report or an array of reports. One report at a time is in memory as a tree. */
final class JsonDrafts {

    private static final int DEPTH = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(10_000)
                            .maxNameLength(1_000)
                            // More than twice what a district of 30 units reports in nine years.
                            .maxTokenCount(1_500_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // Reports are read one by one out of an array; what follows the last is checked below.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final Faults faults;
    private final Consumer<Draft> drafts;

    private JsonDrafts(String file, Faults faults, Consumer<Draft> drafts) {
        this.file = file;
        this.faults = faults;
        this.drafts = drafts;
    }

    /**
     * Takes the reports apart, one after the other; what does not have the shape of a report is a fault.
     *
     * @param file what stands before each pointer
     * @param drafts takes each report
     */
    static void read(byte[] content, String file, Faults faults, Consumer<Draft> drafts) throws UnreadableFile {
        try (JsonParser parser = MAPPER.createParser(content)) {
            new JsonDrafts(file, faults, drafts).readWithinLimits(parser);
        } catch (JacksonException e) {
            throw new UnreadableFile(place(e).text(
                            "không phải JSON hợp lệ: " + e.getOriginalMessage(),
                            "not valid JSON: " + e.getOriginalMessage()));
        }
    }

    private void readWithinLimits(JsonParser parser) throws UnreadableFile {
        try {
            read(parser);
        } catch (StreamConstraintsException e) {
            throw new UnreadableFile(new Place(parser.currentLocation())
                    .text(
                            "vượt giới hạn: lồng nhau quá %d cấp, chuỗi hoặc số quá dài, hoặc quá nhiều phần tử"
                                    .formatted(DEPTH),
                            "beyond the limits: nested deeper than %d levels, a text or number too long, or too many elements"
                                    .formatted(DEPTH)));
        }
    }

    private void read(JsonParser parser) throws UnreadableFile {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new UnreadableFile(new Text("tệp trống", "the file is empty"));
        }
        if (first == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                report(tree(parser), "/" + i);
            }
        } else {
            report(tree(parser), "");
        }
        if (parser.nextToken() != null) {
            throw new UnreadableFile(new Place(parser.currentTokenLocation())
                    .text("thừa nội dung sau báo cáo", "something follows after the reports"));
        }
    }

    private static JsonNode tree(JsonParser parser) throws UnreadableFile {
        try {
            return MAPPER.readTree(parser);
        } catch (NumberFormatException e) {
            // Jackson lets it through where an exponent is beyond any that Java has.
            throw new UnreadableFile(new Place(parser.currentTokenLocation())
                    .text("số có số mũ quá lớn", "a number with too large an exponent"));
        }
    }

    private void report(JsonNode node, String at) {
        if (isObject(node, at, new Text("một báo cáo { … }", "a report { … }"))) {
            refuseOthers(node, at, Set.of("unit", "period", "submittedOn", "measurements", "tasks", "events"));
            if (!node.has("measurements")) {
                faults.add(
                        file + at + "/measurements",
                        new Text("không có gì", "nothing"),
                        new Text("danh sách số liệu, có thể trống []", "the list of figures, which may be empty []"));
            }
            drafts.accept(new Draft(
                    field(node, at, "unit"),
                    field(node, at, "period"),
                    field(node, at, "submittedOn"),
                    list(node, at, "measurements", this::measured),
                    list(node, at, "tasks", this::told),
                    list(node, at, "events", this::recorded)));
        }
    }

    private Draft.Measured measured(JsonNode node, String at) {
        refuseOthers(node, at, Set.of("indicator", "numerator", "denominator", "value"));
        return new Draft.Measured(
                field(node, at, "indicator"),
                number(node, at, "numerator"),
                number(node, at, "denominator"),
                number(node, at, "value"));
    }

    /** Numbers are no texts in JSON, whatever these look like. */
    private Given number(JsonNode object, String at, String name) {
        Given given = field(object, at, name);
        return given instanceof Given.Words words ? Numerals.refused(words.at(), words.text()) : given;
    }

    private Draft.Told told(JsonNode node, String at) {
        refuseOthers(node, at, Set.of("task", "status", "startedOn", "completedOn"));
        return new Draft.Told(
                field(node, at, "task"),
                field(node, at, "status"),
                field(node, at, "startedOn"),
                field(node, at, "completedOn"));
    }

    private Draft.Recorded recorded(JsonNode node, String at) {
        refuseOthers(node, at, Set.of("event", "occurredOn", "dueOn"));
        return new Draft.Recorded(field(node, at, "event"), field(node, at, "occurredOn"), field(node, at, "dueOn"));
    }

    private <T> List<T> list(JsonNode report, String at, String name, BiFunction<JsonNode, String, T> item) {
        var items = new ArrayList<T>();
        JsonNode list = report.get(name);
        if (list == null) {
            return items;
        }
        String place = at + "/" + name;
        if (!list.isArray()) {
            faults.add(file + place, quote(list), new Text("một danh sách [ … ]", "a list [ … ]"));
            return items;
        }
        for (int i = 0; i < list.size(); i++) {
            String each = place + "/" + i;
            if (isObject(list.get(i), each, new Text("một mục { … }", "an item { … }"))) {
                items.add(item.apply(list.get(i), each));
            }
        }
        return items;
    }

    private boolean isObject(JsonNode node, String at, Text expected) {
        if (!node.isObject()) {
            faults.add(file + at, quote(node), expected);
        }
        return node.isObject();
    }

    private void refuseOthers(JsonNode object, String at, Set<String> known) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator(); fields.hasNext(); ) {
            String name = fields.next().getKey();
            if (!known.contains(name)) {
                String names = String.join(", ", new TreeSet<>(known));
                faults.add(
                        file + at + "/" + name.replace("~", "~0").replace("/", "~1"),
                        new Text(
                                "trường lạ " + Quotes.quote(name).vi(),
                                "the unknown field " + Quotes.quote(name).en()),
                        new Text("một trong: " + names, "one of: " + names));
            }
        }
    }

    private Given field(JsonNode object, String at, String name) {
        JsonNode value = object.get(name);
        String place = file + at + "/" + name;
        if (value == null || value.isNull()) {
            return new Given.Nothing(place);
        }
        if (value.isString()) {
            return new Given.Words(place, value.stringValue());
        }
        return value.isNumber() ? new Given.Amount(place, value.decimalValue()) : new Given.Other(place, quote(value));
    }

    private static Text quote(JsonNode node) {
        if (node.isString()) {
            return Quotes.quote(node.stringValue());
        }
        if (node.isNumber()) {
            return Quotes.quote(node.decimalValue());
        }
        if (node.isArray()) {
            return new Text("một danh sách", "a list");
        }
        return node.isObject()
                ? new Text("một nhóm { … }", "an object")
                : new Text("giá trị " + node.toString(), "the value " + node.toString());
    }

    private static Place place(JacksonException e) {
        return new Place(e.getLocation());
    }

    /** Where reading stopped. */
    private record Place(TokenStreamLocation location) {

        Text text(String vi, String en) {
            return location == null || location.getLineNr() < 1
                    ? new Text(vi, en)
                    : new Text(
                            "dòng %d, cột %d: %s".formatted(location.getLineNr(), location.getColumnNr(), vi),
                            "line %d, column %d: %s".formatted(location.getLineNr(), location.getColumnNr(), en));
        }
    }
}
