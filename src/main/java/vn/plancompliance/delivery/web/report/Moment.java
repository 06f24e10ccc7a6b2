package vn.plancompliance.delivery.web.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.plancompliance.delivery.answer.Language;

/** A moment, as clocks and calendars where the server stands tell it. */
record Moment(String time, String day) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    static Moment of(Instant instant, ZoneId zone, Language say) {
        ZonedDateTime there = instant.atZone(zone);
        return new Moment(TIME.format(there), say.day(there.toLocalDate()));
    }
}
