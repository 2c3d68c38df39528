package dev.sekisho.kit.app;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says to the running service whatever bytes it is told, which no client of HTTP would send. */
final class RawHttp implements AutoCloseable {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3}) ");
    private static final int CONNECT_MILLIS = 10_000;

    private final Socket socket = new Socket();

    RawHttp() {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port), CONNECT_MILLIS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All that is answered until the service hangs up, or is silent. */
    static Answers say(String bytes) {
        try (RawHttp wire = new RawHttp()) {
            wire.send(bytes);
            return wire.answers(Duration.ofMillis(1_500));
        }
    }

    /** @return false if the service has hung up */
    boolean send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return true;
        } catch (IOException hungUp) {
            return false;
        }
    }

    /** @param silence after which nothing more is waited for */
    Answers answers(Duration silence) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            socket.setSoTimeout((int) silence.toMillis());
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                said.write(buffer, 0, read);
            }
            return new Answers(said.toString(StandardCharsets.ISO_8859_1), true);
        } catch (SocketTimeoutException silent) {
            return new Answers(said.toString(StandardCharsets.ISO_8859_1), false);
        } catch (SocketException reset) {
            return new Answers(said.toString(StandardCharsets.ISO_8859_1), true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** @param hungUp whether the service ended the connection */
    record Answers(String text, boolean hungUp) {

        List<Integer> statuses() {
            List<Integer> all = new ArrayList<>();
            Matcher status = STATUS.matcher(text);
            while (status.find()) {
                all.add(Integer.valueOf(status.group(1)));
            }
            return all;
        }
    }
}
