package seesaw.journal;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The journal of this server.
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Journal journal(DataSource dataSource) {
        return new Journal(dataSource);
    }
}
