package org.romact;

import java.util.Map;
import org.romact.platform.database.Database;
import org.romact.platform.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The web application: started by {@link Romact} once settings are read and the database stands. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
// Two modules may use one word for two things: full names keep their beans apart.
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
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
        application.setDefaultProperties(Map.of(
                "server.address",
                settings.address().getHostAddress(),
                "server.port",
                settings.port(),
                "spring.servlet.multipart.max-file-size",
                settings.uploadLimit() + "B",
                "spring.servlet.multipart.max-request-size",
                settings.uploadLimit() + "B"));
        return application.run();
    }
}
