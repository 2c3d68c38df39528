package dev.sekisho.sandbox.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection of HTTP/1.1 that asks one thing at a time; so little of a client that what is measured is the
 * service. It knows answers with a length and answers in pieces, and nothing else.
 */
final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int MAX_LINE = 8_192;
    private static final int MAX_BODY = 1 << 20;
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final String host;

    HttpConnection(URI service) throws IOException {
        this.socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.host = service.getHost() + ":" + service.getPort();
    }

    /** @param headers complete lines, each ended by CR LF */
    Reply ask(String method, String path, String headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                + "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + content.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(content, 0, all, first.length, content.length);
        socket.getOutputStream().write(all);
        return reply();
    }

    private Reply reply() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean inPieces = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                inPieces = true;
            }
        }
        byte[] body = inPieces ? pieces() : exactly(length);
        return new Reply(status, new String(body, StandardCharsets.UTF_8));
    }

    /** Each piece after its length in hexadecimal digits, until one of no length; trailers are not used by the services. */
    private byte[] pieces() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            all.writeBytes(exactly(Math.addExact(all.size(), length) > MAX_BODY ? MAX_BODY + 1 : length));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        if (length > MAX_BODY) {
            throw new IOException("an answer of more than " + MAX_BODY + " bytes");
        }
        return in.readNBytes(length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() == MAX_LINE) {
                throw new EOFException("the answer ends in the middle");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A status and the text that came with it. */
    record Reply(int status, String body) {}
}
