package vn.plancompliance.delivery.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.plancompliance.delivery.answer.Answers;
import vn.plancompliance.delivery.answer.Duties;
import vn.plancompliance.delivery.answer.QuarterJson;
import vn.plancompliance.register.Packed;

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

        static Vietnamese read(Packed kept) {
            return JudgedPart.read(kept, Vietnamese.class);
        }
    }

    /** What is kept, in English. */
    record English(QuarterJson en) {

        static English read(Packed kept) {
            return JudgedPart.read(kept, English.class);
        }
    }

    private static <T> T read(Packed kept, Class<T> type) {
        try (InputStream plain = kept.open()) {
            return SOME.readValue(plain, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Packed packed() {
        return Packed.of(out -> JSON.writeValue(out, this));
    }
}
