package vn.plancompliance.register;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the register in the data folder that {@code plan.data} names. */
@Configuration(proxyBeanMethods = false)
public class Register {

    /** @throws UnusableDataFolder if another server holds it, or nothing can be written to it */
    @Bean
    DataFolder dataFolder(@Value("${plan.data}") Path folder) throws UnusableDataFolder {
        return DataFolder.open(folder);
    }

    @Bean
    JdbcConnectionDetails database(DataFolder folder) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "sa";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return folder.url();
            }
        };
    }

    @Bean
    RuleBookVersions ruleBookVersions(JdbcClient database, PlatformTransactionManager transactions) {
        return new RuleBookVersions(database, new TransactionTemplate(transactions));
    }
}
