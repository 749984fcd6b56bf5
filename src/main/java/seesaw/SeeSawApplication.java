package seesaw;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The server: everything that `./seesaw serve` starts.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SeeSawApplication {}
