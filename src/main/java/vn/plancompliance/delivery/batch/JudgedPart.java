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

/** What was judged of a part, in both languages, as it is kept. */
record JudgedPart(QuarterJson vi, QuarterJson en) {

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
