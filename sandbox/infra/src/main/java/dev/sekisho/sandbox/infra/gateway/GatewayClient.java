package dev.sekisho.sandbox.infra.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * A client that writes its request by hand: so it chooses the server's name, its certificate, the version of TLS, and
 * headers and paths that no library would send.
 */
public final class GatewayClient {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final char[] NO_PASSWORD = new char[0];

    private final int port;
    private final SSLContext context;

    private GatewayClient(int port, SSLContext context) {
        this.port = port;
        this.context = context;
    }

    /** Without a certificate of its own. @param trusted the certificate of the gateway */
    public static GatewayClient anonymous(int port, Holder trusted) {
        return new GatewayClient(port, context(trusted, null));
    }

    /** With this certificate, whoever issued it. */
    public static GatewayClient with(Holder own, int port, Holder trusted) {
        return new GatewayClient(port, context(trusted, own));
    }

    /** What the gateway answered. @param head status line and headers, as sent */
    public record Reply(int status, String head, String body, String protocol) {}

    /** @param request lines of the request; host and the end of the connection are said for you */
    public Reply send(String host, String request, String body, String... headers) throws IOException {
        return exchange(host, host, null, request, body, headers);
    }

    /** By this version of TLS alone. */
    public Reply sendBy(String protocol, String host, String request) throws IOException {
        return exchange(host, host, protocol, request, "");
    }

    /** Naming one server in the handshake and another in the request. */
    public Reply sendAcross(String greeted, String host, String request) throws IOException {
        return exchange(greeted, host, null, request, "");
    }

    /** The same request so often at once, over one connection. @return the status of each answer */
    public List<Integer> sendAtOnce(String host, String request, int times) throws IOException {
        try (SSLSocket socket = connect(host, null)) {
            String one = request + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\n";
            String all = (one + "\r\n").repeat(times - 1) + one + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return STATUS.matcher(answers)
                    .results()
                    .map(line -> Integer.valueOf(line.group(1)))
                    .toList();
        }
    }

    private Reply exchange(String greeted, String host, String protocol, String request, String body, String... headers)
            throws IOException {
        try (SSLSocket socket = connect(greeted, protocol)) {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            String head = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: "
                    + content.length + "\r\n" + String.join("", lines(headers)) + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return reply(answer, socket.getSession().getProtocol());
        }
    }

    private static List<String> lines(String... headers) {
        return List.of(headers).stream().map(header -> header + "\r\n").toList();
    }

    private static Reply reply(String answer, String protocol) throws IOException {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer");
        }
        String head = answer.substring(0, end);
        return new Reply(Integer.parseInt(head.split(" ")[1]), head, answer.substring(end + 4), protocol);
    }

    private SSLSocket connect(String greeted, String protocol) throws IOException {
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
        plain.setSoTimeout(PATIENCE_MILLIS);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, greeted, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(greeted)));
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (protocol != null) {
            parameters.setProtocols(new String[] {protocol});
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static SSLContext context(Holder trusted, Holder own) {
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, NO_PASSWORD);
            trust.setCertificateEntry("gateway", trusted.certificate());
            TrustManagerFactory trusting = TrustManagerFactory.getInstance("PKIX");
            trusting.init(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own == null ? null : new KeyManager[] {new OnlyThis(own)}, trusting.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
