package vn.plancompliance.delivery.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import vn.plancompliance.plan.Office;

/** What an Office file says of itself: whose it is, what it is about, and the as-of day in place of today. */
final class Properties {

    private Properties() {}

    static void set(CoreProperties properties, Quarter quarter) {
        Instant asOf = quarter.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
        properties.setTitle(quarter.words().say("title", quarter.words().longQuarter(quarter.period())));
        properties.setSubjectProperty(quarter.vocabulary().title().vi());
        properties.setCreator(quarter.vocabulary().office().map(Office::issuer).orElse("plan-compliance"));
        // The library takes a java.util.Date.
        properties.setCreated(Optional.of(Date.from(asOf)));
        properties.setModified(Optional.of(Date.from(asOf)));
    }
}
