package cn.suyuanban.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our tables come after the engine's, because one of our indexes lies on one of its tables. */
@Configuration
class SchemaOrder {

    @Bean
    FlywayMigrationStrategy migrateAfterEngine(ProcessEngine engine) {
        return Flyway::migrate;
    }
}
