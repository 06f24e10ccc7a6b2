package vn.plancompliance.delivery.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.register.Origin;
import vn.plancompliance.register.RuleBookVersion;
import vn.plancompliance.register.Signature;

class HistoryViewTest {

    private static final Moments MOMENTS = new Moments(Language.VI, ZoneOffset.ofHours(7));

    /** That many, newest first. */
    private static List<RuleBookVersion> versions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new RuleBookVersion(
                        count - i,
                        "sha256:r",
                        "sha256:d",
                        Instant.parse("2025-12-31T17:05:00Z"),
                        new Signature("an", "vì"),
                        Origin.UPLOAD))
                .toList();
    }

    @Test
    void hasFiftyVersionsAPage() {
        HistoryView first = HistoryView.of(versions(101), 0, MOMENTS);
        assertThat(first.versions())
                .hasSize(50)
                .first()
                .extracting(VersionView::number)
                .isEqualTo(101);
        assertThat(first.inForce()).isEqualTo(101);
        assertThat(first.newer()).isNull();
        assertThat(first.older()).isEqualTo(1);
        HistoryView last = HistoryView.of(versions(101), 2, MOMENTS);
        assertThat(last.versions()).extracting(VersionView::number).containsExactly(1);
        assertThat(last.newer()).isEqualTo(1);
        assertThat(last.older()).isNull();
        assertThat(HistoryView.of(versions(100), 1, MOMENTS).older()).isNull();
    }

    @Test
    void tellsMomentsByTheClocksOfThePlace() {
        assertThat(HistoryView.of(versions(1), 0, MOMENTS).versions().get(0).since())
                .isEqualTo("01/01/2026 00:05");
        assertThat(new Moments(Language.EN, ZoneId.of("UTC")).of(Instant.parse("2025-12-31T17:05:00Z")))
                .isEqualTo("2025-12-31 17:05");
    }
}
