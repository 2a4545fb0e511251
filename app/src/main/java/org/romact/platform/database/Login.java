package org.romact.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Who connects where. */
record Login(String jdbc, String user, String password) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * The same database as another role, whose password follows from this one's, so that two processes agree on it without
     * telling each other. HMAC-SHA256 (RFC 2104) of the role's name under this password.
     */
    Login derived(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal(role.getBytes(StandardCharsets.UTF_8));
            return new Login(jdbc, role, Base64.getUrlEncoder().withoutPadding().encodeToString(code));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", Long.toString(PATIENCE.toSeconds()));
        properties.setProperty("ApplicationName", "romact");
        return DriverManager.getConnection(jdbc, properties);
    }

    /** A pool that connects when first asked, and never lets a request wait longer than ten seconds for a connection. */
    HikariDataSource pool(String name, int size, int idle) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(jdbc);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(idle);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", name);
        pool.addDataSourceProperty("loginTimeout", PATIENCE.toSeconds());
        pool.addDataSourceProperty("tcpKeepAlive", true);
        return new HikariDataSource(pool);
    }

    @Override
    public String toString() {
        return user + " at " + jdbc;
    }
}
