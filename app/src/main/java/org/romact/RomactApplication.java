package org.romact;

import org.romact.platform.database.Database;
import org.romact.platform.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulithic;

/** The web application: started by {@link Romact} once settings are read and the database stands. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
@Modulithic(systemName = "romact")
public class RomactApplication {

    /** Starts listening; the context is closed by whoever started it. */
    public static ConfigurableApplicationContext start(Settings settings, Database database) {
        SpringApplication application = new SpringApplication(RomactApplication.class);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("settings", settings);
            context.getBeanFactory().registerSingleton("database", database);
        });
        application.setRegisterShutdownHook(false);
        return application.run();
    }
}
