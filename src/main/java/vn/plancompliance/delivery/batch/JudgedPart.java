package vn.plancompliance.delivery.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.DeserializationFeature;
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
    /** Reads of what is kept only what is asked for: a large district's parts in one language fill the memory half as much. */
    private static final JsonMapper SOME = JSON.rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What is kept, without its English. */
    record Vietnamese(QuarterJson vi, Duties duties) {

        static Vietnamese read(byte[] kept) {
            return JudgedPart.read(kept, Vietnamese.class);
        }
    }

    /** What is kept, in English. */
    record English(QuarterJson en) {

        static English read(byte[] kept) {
            return JudgedPart.read(kept, English.class);
        }
    }

    private static <T> T read(byte[] kept, Class<T> type) {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(kept))) {
            return SOME.readValue(plain, type);
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
