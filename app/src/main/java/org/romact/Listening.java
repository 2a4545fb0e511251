package org.romact;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.romact.platform.settings.CannotStart;
import org.romact.platform.settings.Settings;
import org.springframework.boot.web.server.PortInUseException;

/** Whether the address can be had, asked before anything else is started; and why a start failed, in words. */
final class Listening {
    private Listening() {}

    static void refuseTakenPort(Settings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (IOException e) {
            throw new CannotStart(sentence(settings, String.valueOf(e.getMessage())), e);
        }
    }

    static CannotStart explain(Settings settings, RuntimeException failure, String log) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause instanceof CannotStart known) {
                return known;
            }
            if (cause instanceof PortInUseException) {
                return new CannotStart(sentence(settings, "in use"), failure);
            }
        }
        String reason = String.valueOf(root).lines().findFirst().orElse("");
        return new CannotStart(
                "romact could not start: " + reason + " (the whole story is at the end of " + log + ").", failure);
    }

    private static String sentence(Settings settings, String reason) {
        String place = "Port " + settings.port() + " of " + settings.address().getHostAddress();
        if (reason.contains("Permission denied")) {
            return place
                    + " is not for ordinary users; set ROMACT_PORT to 1024 or more and put a reverse proxy in front.";
        }
        if (reason.contains("assign")) {
            return settings.address().getHostAddress()
                    + " is no address of this machine; set ROMACT_ADDRESS to one it has, such as 127.0.0.1.";
        }
        return place
                + " is taken, perhaps by a romact that already runs; stop that program or set ROMACT_PORT to another.";
    }
}
