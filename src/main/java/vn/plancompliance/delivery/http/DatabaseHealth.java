package vn.plancompliance.delivery.http;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.plancompliance.register.Heartbeat;

/** Whether the database answers. Anybody may ask, so it does not tell where the database is. */
@Component("db")
class DatabaseHealth implements HealthIndicator {

    private final Heartbeat heartbeat;

    DatabaseHealth(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    public Health health() {
        return heartbeat.beats() ? Health.up().build() : Health.down().build();
    }
}
