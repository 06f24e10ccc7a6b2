package vn.plancompliance.register;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the register: in the data folder that {@code plan.data} names, or in the PostgreSQL database that
 * {@code plan.database.url}, {@code .user} and {@code .password} name. The data folder is held either way.
 */
@Configuration(proxyBeanMethods = false)
public class Register {

    /** @throws UnusableDataFolder if another server holds it, or nothing can be written to it */
    @Bean
    DataFolder dataFolder(@Value("${plan.data}") Path folder) throws UnusableDataFolder {
        return DataFolder.open(folder);
    }

    /** @throws UnusableDatabase if a database is named that cannot be reached */
    @Bean
    JdbcConnectionDetails database(
            DataFolder folder,
            @Value("${plan.database.url:}") String url,
            @Value("${plan.database.user:}") String user,
            @Value("${plan.database.password:}") String password)
            throws UnusableDatabase {
        if (url.isBlank()) {
            return new Connection(folder.url(), "sa", "");
        }
        // Asked once beforehand, so that whoever starts the server is told in words, and not by the pool's patience.
        try {
            DriverManager.getConnection(url, user, password).close();
        } catch (SQLException e) {
            throw new UnusableDatabase(url, String.valueOf(e.getMessage()));
        }
        return new Connection(url, user, password);
    }

    /** Where the register lies, and who opens it. */
    private record Connection(String url, String user, String password) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return url;
        }
    }

    @Bean
    AuditTrail auditTrail(JdbcClient database) {
        return new AuditTrail(database);
    }

    @Bean
    Accounts accounts(JdbcClient database, PlatformTransactionManager transactions, AuditTrail trail) {
        return new Accounts(database, new TransactionTemplate(transactions), trail);
    }

    @Bean
    Heartbeat heartbeat(JdbcConnectionDetails database) {
        return new Heartbeat(database);
    }

    /** Into the folder that {@code plan.backups} names. */
    @Bean
    Backups backups(JdbcClient database, JdbcConnectionDetails named, @Value("${plan.backups}") Path folder) {
        return new Backups(database, folder, DataFolder.isNamedBy(named.getJdbcUrl()));
    }

    @Bean
    RuleBookVersions ruleBookVersions(JdbcClient database, PlatformTransactionManager transactions, AuditTrail trail) {
        return new RuleBookVersions(database, new TransactionTemplate(transactions), trail);
    }

    @Bean
    RuleDrafts ruleDrafts(JdbcClient database, PlatformTransactionManager transactions) {
        return new RuleDrafts(database, new TransactionTemplate(transactions));
    }

    @Bean
    QuarterRuns quarterRuns(JdbcClient database, PlatformTransactionManager transactions, AuditTrail trail) {
        return new QuarterRuns(database, new TransactionTemplate(transactions), trail);
    }

    @Bean
    Explanations explanations(JdbcClient database, PlatformTransactionManager transactions, AuditTrail trail) {
        return new Explanations(database, new TransactionTemplate(transactions), trail);
    }

    @Bean
    ReportRevisions reportRevisions(JdbcClient database) {
        return new ReportRevisions(database);
    }

    @Bean
    Submissions submissions(
            JdbcClient database, PlatformTransactionManager transactions, ReportRevisions revisions, AuditTrail trail) {
        return new Submissions(database, new TransactionTemplate(transactions), revisions, trail);
    }

    @Bean
    Demonstrations demonstrations(
            JdbcClient database, PlatformTransactionManager transactions, Submissions submissions, AuditTrail trail) {
        return new Demonstrations(database, new TransactionTemplate(transactions), submissions, trail);
    }
}
