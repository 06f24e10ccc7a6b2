package vn.plancompliance.register;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases on which the register has to behave alike. */
public enum Database {
    /** A file in the data folder. */
    H2,
    /** A real server. */
    POSTGRESQL;

    /** The register of the data folder; the same folder always has the same one. */
    DataSource source(Path folder, DataFolder opened) {
        return this == H2
                ? new DriverManagerDataSource(opened.url(), "sa", "")
                : new DriverManagerDataSource(PostgresServer.url(folder), PostgresServer.USER, PostgresServer.PASSWORD);
    }

    /** What a server is told to keep the register of its data folder here. */
    public String[] settings(Path folder) {
        return this == H2
                ? new String[] {}
                : new String[] {
                    "--plan.database.url=" + PostgresServer.url(folder),
                    "--plan.database.user=" + PostgresServer.USER,
                    "--plan.database.password=" + PostgresServer.PASSWORD
                };
    }
}
