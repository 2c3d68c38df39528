package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.infra.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The secrets of a sandbox's staff in a file of mode 600 beside its data; read anew and written whole each time. */
final class StaffFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    StaffFile(Path file) {
        this.file = file;
    }

    Optional<StaffSecret> find(String name) {
        synchronized (StaffFile.class) {
            return Optional.ofNullable(read(file).get(name));
        }
    }

    StaffSecret keep(StaffSecret member) {
        change(members -> members.put(member.name(), member));
        return member;
    }

    void forget(String name) {
        change(members -> members.remove(name));
    }

    private void change(Consumer<Map<String, StaffSecret>> change) {
        synchronized (StaffFile.class) {
            Map<String, StaffSecret> members = read(file);
            change.accept(members);
            write(members);
        }
    }

    private void write(Map<String, StaffSecret> members) {
        try {
            PrivateFiles.write(file, JSON.writeValueAsBytes(members));
        } catch (IOException e) {
            throw new UncheckedIOException("the staff's secrets cannot be kept", e);
        }
    }

    private static Map<String, StaffSecret> read(Path file) {
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, StaffSecret>>() {})
                    : new TreeMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException("the staff's secrets cannot be read", e);
        }
    }
}
