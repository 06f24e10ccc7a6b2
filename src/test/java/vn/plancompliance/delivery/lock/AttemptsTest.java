package vn.plancompliance.delivery.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final AtomicLong nanos = new AtomicLong();
    private Attempts attempts;

    @BeforeEach
    void begin() {
        attempts = new Attempts(new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed("an");
        }
    }

    private void assertWaiting(long seconds) {
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> attempts.require("an"))
                .satisfies(wait -> assertThat(wait.seconds()).isEqualTo(seconds));
    }

    @Test
    void areTenAtOnce() {
        fail(9);
        attempts.require("an");
        fail(1);
        assertWaiting(61);
        attempts.require("ba");
    }

    @Test
    void areOneMoreAMinute() {
        fail(10);
        pass(Duration.ofSeconds(59));
        assertWaiting(2);
        pass(Duration.ofSeconds(1));
        attempts.require("an");
        fail(1);
        assertWaiting(61);
    }

    @Test
    void areOwedIfManyCameAtTheSameMoment() {
        fail(12);
        pass(Duration.ofMinutes(2));
        assertWaiting(61);
        pass(Duration.ofMinutes(1));
        attempts.require("an");
    }

    @Test
    void areTenAgainAfterTenMinutes() {
        fail(10);
        pass(Duration.ofMinutes(10));
        fail(9);
        attempts.require("an");
        fail(1);
        assertWaiting(61);
    }
}
