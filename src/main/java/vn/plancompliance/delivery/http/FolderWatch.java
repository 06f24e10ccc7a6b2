package vn.plancompliance.delivery.http;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.plancompliance.authoring.RulesOnDisk;

/** Looks at the rules folder every few seconds, unless {@code plan.rules.watch} says not to. */
@Component
@ConditionalOnBooleanProperty("plan.rules.watch")
class FolderWatch {

    private final RulesOnDisk rules;

    FolderWatch(RulesOnDisk rules) {
        this.rules = rules;
    }

    @Scheduled(fixedDelayString = "${plan.rules.watch-interval}", initialDelayString = "${plan.rules.watch-interval}")
    void look() {
        rules.look();
    }
}
