package vn.plancompliance.delivery.web.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.plancompliance.delivery.answer.Language;

/** Writes moments as clocks of that zone tell them. */
record Moments(Language say, ZoneId zone) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Day and minute. */
    String of(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return say.day(there.toLocalDate()) + " " + MINUTES.format(there);
    }
}
