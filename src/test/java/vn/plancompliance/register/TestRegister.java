package vn.plancompliance.register;

import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A register in a folder of its own, opened as the server opens it but without one. */
public final class TestRegister implements AutoCloseable {

    private final DataFolder folder;
    private final JdbcClient database;
    private final RuleBookVersions versions;

    private TestRegister(DataFolder folder) {
        this.folder = folder;
        var source = new DriverManagerDataSource(folder.url(), "sa", "");
        Flyway.configure().dataSource(source).load().migrate();
        this.database = JdbcClient.create(source);
        this.versions = new RuleBookVersions(database, new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    public static TestRegister in(Path folder) throws UnusableDataFolder {
        return new TestRegister(DataFolder.open(folder));
    }

    public RuleBookVersions versions() {
        return versions;
    }

    /** From now on no version can be kept. */
    public void loseFiles() {
        database.sql("drop table rule_book_file").update();
    }

    JdbcClient database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
