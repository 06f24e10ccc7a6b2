package vn.plancompliance.delivery.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.plancompliance.access.Caller;
import vn.plancompliance.assessment.Demonstration;
import vn.plancompliance.assessment.Demonstration.Stage;
import vn.plancompliance.delivery.answer.Language;
import vn.plancompliance.register.Act;

/** Says on every page that what it tells are no real figures while that is so, and on the first one that there are such. */
@Component
final class SampleNotices {

    private static final String FIRST_PAGE = "/";

    private final Demonstration demonstration;
    private final Clock clock;

    SampleNotices(Demonstration demonstration, Clock clock) {
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /**
     * What is said on a page; nothing if the register cannot be asked, so that the page can at least tell that.
     *
     * @param caller empty for whoever is not signed in
     * @param path of the page within this server
     */
    SampleNotice of(Optional<Caller> caller, String path, Language say) {
        try {
            boolean open = caller.filter(Demonstration::isOpenTo).isPresent();
            Optional<Act> loaded = demonstration.loaded();
            if (loaded.isPresent()) {
                LocalDate since = LocalDate.ofInstant(loaded.get().at(), clock.getZone());
                return new SampleNotice(say.day(since), open, false);
            }
            boolean offered =
                    open && path.equals(FIRST_PAGE) && demonstration.state().stage() == Stage.OFFERED;
            return new SampleNotice(null, false, offered);
        } catch (DataAccessException e) {
            return SampleNotice.NOTHING;
        }
    }
}
