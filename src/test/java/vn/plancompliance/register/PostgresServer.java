package vn.plancompliance.register;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL, one for all tests: started by the first that needs it, it ends with them. */
public final class PostgresServer {

    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";

    private static final PostgresServer RUNNING = new PostgresServer();

    private final EmbeddedPostgres postgres;
    private final Map<Path, String> databases = new HashMap<>();

    private PostgresServer() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database that belongs to a data folder; empty when first asked for. */
    public static String url(Path folder) {
        return RUNNING.database(folder);
    }

    private synchronized String database(Path folder) {
        return postgres.getJdbcUrl(USER, databases.computeIfAbsent(folder, this::create));
    }

    private String create(Path folder) {
        String name = "register" + databases.size();
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return name;
    }
}
