package dev.sekisho.deploy.gateway;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The first message of TLS, written by hand: a version that this machine's Java no longer speaks is offered alone. */
final class Hello {

    static final int TLS_1_1 = 0x0302;
    static final int TLS_1_2 = 0x0303;

    private static final int HANDSHAKE = 0x16;
    private static final int ALERT = 0x15;
    private static final int PATIENCE_MILLIS = 30_000;

    /** Suites of before and after: ECDHE-ECDSA with CBC and SHA-1, with GCM; RSA with CBC. */
    private static final int[] SUITES = {0xC009, 0xC00A, 0xC02B, 0xC02C, 0x002F, 0x0035};

    private Hello() {}

    /** What is answered to it: {@code hello}, or {@code alert} and its number (RFC 8446, section 6). */
    static String answerTo(int version, String host, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] body = body(version, host);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeByte(HANDSHAKE);
            out.writeShort(0x0301);
            out.writeShort(body.length + 4);
            out.writeByte(1);
            out.writeByte(0);
            out.writeShort(body.length);
            out.write(body);
            out.flush();
            return answer(new DataInputStream(socket.getInputStream()));
        }
    }

    private static String answer(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        in.readUnsignedShort();
        in.readUnsignedShort();
        if (kind == ALERT) {
            in.readUnsignedByte();
            return "alert " + in.readUnsignedByte();
        }
        return kind == HANDSHAKE && in.readUnsignedByte() == 2 ? "hello" : "record " + kind;
    }

    private static byte[] body(int version, String host) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(version);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(SUITES.length * 2);
        for (int suite : SUITES) {
            out.writeShort(suite);
        }
        out.writeShort(0x0100);
        byte[] extensions = extensions(host);
        out.writeShort(extensions.length);
        out.write(extensions);
        return bytes.toByteArray();
    }

    /** The server's name, the curve P-256, uncompressed points, ECDSA with SHA-256 and SHA-1. */
    private static byte[] extensions(String host) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] name = host.getBytes(StandardCharsets.US_ASCII);
        shorts(out, 0, name.length + 5, name.length + 3);
        out.writeByte(0);
        out.writeShort(name.length);
        out.write(name);
        shorts(out, 10, 4, 2, 23);
        shorts(out, 11, 2, 0x0100);
        shorts(out, 13, 6, 4, 0x0403, 0x0203);
        return bytes.toByteArray();
    }

    private static void shorts(DataOutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.writeShort(value);
        }
    }
}
