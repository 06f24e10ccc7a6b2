package vn.plancompliance.delivery.web.quarter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.plancompliance.assessment.Quarters;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.delivery.answer.Tone;
import vn.plancompliance.register.QuarterRun;
import vn.plancompliance.register.QuarterRun.Order;
import vn.plancompliance.register.QuarterRun.State;

/**
 * A run of the quarter's job in words.
 *
 * @param rules hash of the rule book
 * @param version number of the rule book's version; null if it is not kept here
 * @param reports up to which number reports are read
 * @param percent how much of it is done, from 0; null as long as nobody has counted
 * @param finishedAt null until it is finished
 */
record RunView(
        String id,
        State state,
        Tone tone,
        String asOf,
        String by,
        String requestedAt,
        @Nullable String finishedAt,
        String rules,
        @Nullable Integer version,
        String reports,
        String done,
        @Nullable String parts,
        @Nullable Integer percent) {

    private static final int WHOLE = 100;

    /** @param zone in which moments are told */
    static RunView of(QuarterRun run, Language say, ZoneId zone) {
        Order order = run.order();
        return new RunView(
                say.number(run.id()),
                run.state(),
                tone(run.state()),
                say.day(order.asOf()),
                run.by().who(),
                moment(run.by().at(), say, zone),
                Optional.ofNullable(run.finishedAt())
                        .map(at -> moment(at, say, zone))
                        .orElse(null),
                order.rules(),
                order.ruleBook(),
                say.number(Quarters.highest(order)),
                say.number(run.done()),
                Optional.ofNullable(run.parts()).map(say::number).orElse(null),
                percent(run));
    }

    private static String moment(Instant at, Language say, ZoneId zone) {
        return say.moment(LocalDateTime.ofInstant(at, zone));
    }

    private static @Nullable Integer percent(QuarterRun run) {
        Integer parts = run.parts();
        return parts == null || parts == 0 ? null : run.done() * WHOLE / parts;
    }

    private static Tone tone(State state) {
        return switch (state) {
            case OPEN -> Tone.GREY;
            case FINISHED -> Tone.GREEN;
            case FAILED -> Tone.RED;
        };
    }
}
