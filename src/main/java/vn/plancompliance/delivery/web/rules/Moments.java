package vn.plancompliance.delivery.web.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.plancompliance.delivery.answer.Language;

/** Writes moments as clocks of that zone tell them. */
record Moments(Language say, ZoneId zone) {

    /** Day and minute. */
    String of(Instant moment) {
        return say.moment(LocalDateTime.ofInstant(moment, zone));
    }
}
