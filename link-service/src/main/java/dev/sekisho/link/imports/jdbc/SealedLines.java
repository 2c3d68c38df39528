package dev.sekisho.link.imports.jdbc;

import dev.sekisho.kit.seal.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Seals the lines of a part for their own row; a line has no line feed in it. */
@ApplicationScoped
class SealedLines {

    private final Seal seal;

    SealedLines(Seal seal) {
        this.seal = seal;
    }

    byte[] close(UUID file, int part, List<String> lines) {
        return seal.close(place(file, part), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    List<String> open(UUID file, int part, byte[] kept) {
        return List.of(new String(seal.open(place(file, part), kept), StandardCharsets.UTF_8).split("\n", -1));
    }

    private static String place(UUID file, int part) {
        return "link_import_part.sealed_lines:" + file + ":" + part;
    }
}
