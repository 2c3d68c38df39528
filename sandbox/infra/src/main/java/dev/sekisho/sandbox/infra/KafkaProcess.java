package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The broker in a JVM of its own, for the launcher. Writes its process number into a file named {@code ready} in
 * its folder when clients may come.
 */
public final class KafkaProcess {

    private static final int ARGUMENTS = 4;

    private KafkaProcess() {}

    /** The file that names the process when the broker in this folder is ready. */
    public static Path readyFile(Path place) {
        return place.resolve("ready");
    }

    /** @param arguments folder, client port, controller port, file of the secrets */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != ARGUMENTS) {
            throw new IllegalArgumentException("expected: folder, port, controller port, file of the secrets");
        }
        Path place = Path.of(arguments[0]);
        KafkaServer server = KafkaServer.start(
                place,
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                SandboxSecrets.in(Path.of(arguments[3])),
                SuiteService.ALL);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-kafka"));
        PrivateFiles.write(
                readyFile(place), Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
        server.awaitEnd();
    }
}
