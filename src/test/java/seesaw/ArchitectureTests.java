package seesaw;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    @Test
    void everyModuleUsesOnlyTheModulesThatItNames() {
        ApplicationModules.of(SeeSawApplication.class).verify();
    }
}
