package vn.plancompliance.delivery.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.QuarterJson;
import vn.plancompliance.delivery.document.Duties;

/**
 * What was judged of a part, as it is kept.
 *
 * @param vi in Vietnamese
 * @param en in English
 * @param duties the tasks and reports that its units owe
 */
record JudgedPart(QuarterJson vi, QuarterJson en, Duties duties) {

    private static final JsonMapper JSON = Answers.writer();

    static JudgedPart read(byte[] kept) {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(kept))) {
            return JSON.readValue(plain, JudgedPart.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] write() {
        var kept = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(kept)) {
            JSON.writeValue(packed, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.toByteArray();
    }
}
