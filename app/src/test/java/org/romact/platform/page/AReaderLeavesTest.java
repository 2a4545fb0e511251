package org.romact.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.slf4j.LoggerFactory;

/** Somebody closes the page while it is still being sent. That is no failure of ours: no line for whoever watches the log, and no answer to nobody. */
class AReaderLeavesTest {
    private static final String FONT = "/static/fonts/noto-sans-latin-wght-normal.woff2";
    /** Far more than the buffers on the way hold while nobody reads, so that the server is surely in the midst of it. */
    private static final int OFTEN = 60;

    private final RunningRomact romact = RunningRomact.get();
    private final Logger log = (Logger) LoggerFactory.getLogger(Failures.class);
    private final BlockingQueue<ILoggingEvent> said = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event);
        }
    };
    private @Nullable Level before;

    @BeforeEach
    void listen() {
        before = log.getLevel();
        log.setLevel(Level.DEBUG);
        listener.start();
        log.addAppender(listener);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(listener);
        log.setLevel(before);
    }

    @Test
    void inTheMidstOfAFontAndNobodyIsAlarmed() throws Exception {
        try (Socket reader = new Socket()) {
            reader.setReceiveBufferSize(1024);
            reader.connect(new InetSocketAddress("127.0.0.1", romact.at("/").getPort()));
            reader.getOutputStream().write(request().repeat(OFTEN).getBytes(StandardCharsets.US_ASCII));
            assertThat(reader.getInputStream().read()).isEqualTo('H');
            // Without lingering the connection is not ended but broken off (RST), as by a phone that loses its network.
            reader.setSoLinger(true, 0);
        }
        ILoggingEvent first = said.poll(30, TimeUnit.SECONDS);
        assertThat(first).as("the server noticed").isNotNull();
        List<ILoggingEvent> all = new ArrayList<>(List.of(first));
        said.drainTo(all);
        assertThat(all).allSatisfy(event -> {
            assertThat(event.getFormattedMessage()).contains(FONT);
            assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
        });
        assertThat(new Visitor(romact).get("/en").statusCode())
                .as("everybody else")
                .isEqualTo(200);
    }

    private String request() {
        URI server = romact.at("/");
        return "GET " + FONT + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n\r\n";
    }
}
