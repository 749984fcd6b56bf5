package seesaw;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import seesaw.debrief.Report;
import seesaw.debrief.WhatIf;
import seesaw.testing.Golden;
import seesaw.testing.TypeScript;

/// The debrief page reads the report as the server writes it. After a change of a record:
/// `mvn test -Dtest=ReportTypesTests -Dgolden=update -Dskip.frontend=true`.
class ReportTypesTests {

    @Test
    void thePageKnowsTheTypesOfTheReport() {
        String types = new TypeScript(type -> false)
                .add(Report.class)
                .add(WhatIf.Otherwise.class)
                .toString();
        Golden.check(
                Path.of("frontend/src/report.gen.ts"),
                "// Written by ReportTypesTests from the records of seesaw.debrief; do not edit.\n\n" + types);
    }
}
