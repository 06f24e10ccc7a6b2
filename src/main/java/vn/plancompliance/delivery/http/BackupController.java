package vn.plancompliance.delivery.http;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.plancompliance.register.BackedUpElsewhere;
import vn.plancompliance.register.Backup;
import vn.plancompliance.register.Backups;

/** Makes backups on the server's disk; it hands none out, since each holds everything. */
@RestController
class BackupController {

    private final Backups backups;
    private final Clock clock;

    BackupController(Backups backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    @PostMapping(path = "/api/backups", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Backup make() throws BackedUpElsewhere {
        return backups.make(clock.instant());
    }
}
