package dev.sekisho.sandbox.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says whether a member serves. */
interface ReadyCheck {

    /** @param pid of the start that is meant */
    boolean serves(long pid);

    /** The health page of a management port. */
    static ReadyCheck health(int managementPort) {
        URI page = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
        return pid -> answersOk(page);
    }

    /** A file into which the member writes its process number when it serves. */
    static ReadyCheck file(Path file) {
        return pid -> names(file, pid);
    }

    private static boolean names(Path file, long pid) {
        try {
            return Files.exists(file) && Files.readString(file).equals(Long.toString(pid));
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean answersOk(URI page) {
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(3000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
