package seesaw.scenario;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScenarioConfiguration {

    /// @param folder where packs are looked for, beside those within the program
    @Bean
    ScenarioLibrary scenarioLibrary(@Value("${seesaw.scenarios:game-scenarios}") Path folder) {
        return new ScenarioLibrary(folder);
    }
}
