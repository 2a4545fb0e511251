package org.romact.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.romact.platform.database.Database;

/** A town's public page, beside a bare servlet in the same kind of server that sends the same SQL and then the same number of bytes. */
final class TownPage {
    private static final Duration WARM = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int READERS = 8;

    private TownPage() {}

    public static void main(String[] arguments) throws Exception {
        try (Running romact = new Running();
                HttpClient http = HttpClient.newHttpClient()) {
            URI page = URI.create(romact.address + "/en/towns/valea-salciei");
            byte[] bytes = http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            Tomcat bare = bare(romact.database, bytes);
            try {
                URI peer = URI.create("http://127.0.0.1:" + bare.getConnector().getLocalPort() + "/");
                Load.of(READERS, WARM, worker -> get(http, page));
                Load.of(READERS, WARM.dividedBy(3), worker -> get(http, peer));
                Load theirs = Load.of(READERS, MEASURED, worker -> get(http, peer));
                Load ours = Load.of(READERS, MEASURED, worker -> get(http, page));
                System.out.printf(
                        "town page (%d bytes, 47 figures), %d readers: romact %.0f/s, p99 %.1f ms   same SQL without it %.0f/s, p99 %.1f ms   ratio %.2f (aim 0.6)%n",
                        bytes.length,
                        READERS,
                        ours.perSecond(),
                        ours.milliseconds(0.99),
                        theirs.perSecond(),
                        theirs.milliseconds(0.99),
                        ours.perSecond() / theirs.perSecond());
            } finally {
                bare.stop();
                bare.destroy();
            }
        }
    }

    private static void get(HttpClient http, URI page) throws Exception {
        int status = http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException(page + " was answered " + status);
        }
    }

    private static Tomcat bare(Database database, byte[] bytes) throws Exception {
        Path directory = Files.createTempDirectory("romact-bare-");
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Context context = tomcat.addContext("", directory.toString());
        Tomcat.addServlet(context, "bare", new Bare(database, bytes));
        context.addServletMappingDecoded("/", "bare");
        tomcat.start();
        return tomcat;
    }

    private static final class Bare extends HttpServlet {
        private static final long serialVersionUID = 1;
        private final transient Database database;
        private final byte[] bytes;

        Bare(Database database, byte[] bytes) {
            this.database = database;
            this.bytes = bytes;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try (Connection connection = database.application().getConnection()) {
                connection.setAutoCommit(false);
                query(
                        connection,
                        "select set_config('romact.person', '', true), set_config('romact.authority', '', true), set_config('romact.purpose', 'page', true), set_config('role', ?, true), set_config('transaction_read_only', 'on', true)",
                        database.readerRole());
                UUID town = query(connection, "select * from platform.authority where slug = ?", "valea-salciei");
                query(
                        connection,
                        "select * from reach.community where authority_id = ? and retired_at is null order by name",
                        town);
                UUID release = query(
                        connection,
                        "select distinct on (questionnaire_id) * from assess.release where authority_id = ? order by questionnaire_id, number desc",
                        town);
                query(connection, "select * from assess.figure where release_id = ? order by position", release);
                connection.commit();
            } catch (SQLException failure) {
                throw new IOException(failure);
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }

        /** Reads every column of every row, as the page must; returns the first row's id where there is one. */
        private static UUID query(Connection connection, String sql, Object argument) throws SQLException {
            UUID first = new UUID(0, 0);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, argument);
                try (ResultSet rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            rows.getString(column);
                        }
                        if (rows.getObject(1) instanceof UUID id) {
                            first = id;
                        }
                    }
                }
            }
            return first;
        }
    }
}
