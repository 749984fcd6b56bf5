package seesaw.cli;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;
import seesaw.SeeSawApplication;

/// `serve`: starts the server; what follows is handed to Spring, such as `--server.port=8081`.
@Command(
        name = "serve",
        description = "Starts the server. Settings of Spring may follow, such as --server.port=8081.",
        customSynopsis = "seesaw serve [--SETTING=VALUE...]")
final class Serve implements Runnable {

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public void run() {
        SpringApplication application = new SpringApplication(SeeSawApplication.class);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) Serve::sayWhere);
        application.run(settings.toArray(String[]::new));
    }

    private static void sayWhere(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        System.out.println("SeeSaw is ready: http://localhost:" + port);
    }
}
