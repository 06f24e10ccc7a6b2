package vn.plancompliance.register;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Whether the database answers. Asked over a connection of its own, so that neither a busy pool passes for a database that
 * is gone, nor a database that hangs keeps the asker waiting.
 */
public final class Heartbeat {

    /** How long a database may keep quiet, in seconds, while it is reached and while it is asked. */
    private static final int PATIENCE = 2;
    /** Who asks again at once, be it from outside and often, costs no further connection. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final String url;
    private final Properties settings = new Properties();
    private boolean answered;
    private long askedAt = System.nanoTime() - REMEMBERED.toNanos();

    Heartbeat(JdbcConnectionDetails database) {
        this.url = database.getJdbcUrl();
        settings.setProperty("user", database.getUsername());
        settings.setProperty("password", database.getPassword());
        if (DataFolder.isNamedBy(url)) {
            return;
        }
        for (String wait : new String[] {"loginTimeout", "connectTimeout", "socketTimeout"}) {
            settings.setProperty(wait, String.valueOf(PATIENCE));
        }
    }

    /** Whether the database answers, told within a few seconds. What was found out is told again for a second. */
    public synchronized boolean beats() {
        if (System.nanoTime() - askedAt >= REMEMBERED.toNanos()) {
            answered = ask();
            askedAt = System.nanoTime();
        }
        return answered;
    }

    private boolean ask() {
        try (Connection connection = DriverManager.getConnection(url, settings)) {
            return connection.isValid(PATIENCE);
        } catch (SQLException e) {
            return false;
        }
    }
}
