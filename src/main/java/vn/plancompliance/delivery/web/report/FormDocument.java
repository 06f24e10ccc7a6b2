package vn.plancompliance.delivery.web.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.plancompliance.assessment.Submitting.Submitted;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.upload.Upload;
import vn.plancompliance.delivery.web.report.FormRow.Section;
import vn.plancompliance.intake.Numerals;
import vn.plancompliance.intake.Source;
import vn.plancompliance.register.ReportFile;

/**
 * What was filled in, as a report in JSON, which is checked and kept as any file is. What is left empty is left out: it is no
 * zero.
 */
final class FormDocument {

    /** The field of the day on which the report is sent. */
    static final String SUBMITTED_ON = "submittedOn";

    private static final JsonMapper JSON = Answers.writer();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JSON.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    private final Subject subject;
    private final ObjectNode report = JSON.createObjectNode();
    private final Map<String, String> fields = new HashMap<>();

    /** @param filledIn by the names of the fields; others are not looked at */
    FormDocument(Subject subject, List<FormRow> rows, Map<String, String> filledIn) {
        this.subject = subject;
        report.put("unit", subject.unit().code());
        report.put("period", subject.label());
        put(report, SUBMITTED_ON, text(filledIn, SUBMITTED_ON), "", SUBMITTED_ON);
        for (Section section : Section.values()) {
            ArrayNode items = report.putArray(section.list());
            rows.stream().filter(row -> row.section() == section).forEach(row -> add(items, row, filledIn));
        }
    }

    private void add(ArrayNode items, FormRow row, Map<String, String> filledIn) {
        if (row.parts().stream().allMatch(part -> text(filledIn, row.key(part)).isEmpty())) {
            return;
        }
        String at = "/" + row.section().list() + "/" + items.size();
        ObjectNode item = items.addObject();
        item.put(row.section().item(), row.code());
        fields.put(at + "/" + row.section().item(), row.key(row.parts().get(0)));
        row.parts().forEach(part -> put(item, part, text(filledIn, row.key(part)), at, row.key(part)));
    }

    /** Office programs and pages leave unbreakable blanks as well. */
    private static String text(Map<String, String> filledIn, String key) {
        return filledIn.getOrDefault(key, "").replace('\u00A0', ' ').strip();
    }

    private void put(ObjectNode item, String part, String text, String at, String key) {
        fields.put(at + "/" + part, key);
        if (text.isEmpty()) {
            return;
        }
        boolean numeric =
                List.of(FormRow.NUMERATOR, FormRow.DENOMINATOR, FormRow.VALUE).contains(part);
        if (numeric && Numerals.isNumber(text)) {
            item.put(part, new BigDecimal(text));
        } else {
            item.put(part, text);
        }
    }

    /**
     * The file.
     *
     * @param earlier how many revisions of the report there are already: the same figures after others in between are
     *     another file, and would else be taken for a repetition of the first
     */
    Submitted file(int earlier) {
        String text = WRITER.writeValueAsString(report) + "\n".repeat(earlier + 1);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String name = subject.unit().code() + "-" + subject.label() + ".json";
        return new Submitted(new Source(name, content), new ReportFile(name, Upload.JSON, content));
    }

    /** The field that stands for a place in the file; empty if none does. */
    String field(String pointer) {
        return fields.getOrDefault(pointer, "");
    }
}
