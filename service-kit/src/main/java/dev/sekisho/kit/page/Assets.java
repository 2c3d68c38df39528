package dev.sekisho.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files that pages load, each at an address that changes with its bytes: what was loaded once is never asked again. */
@ApplicationScoped
class Assets {

    static final String STYLE = "sekisho.css";
    static final String SCRIPT = "htmx.min.js";

    private static final int VERSION = 16;
    private static final Map<String, String> SOURCES = Map.of(
            STYLE, "dev/sekisho/kit/page/sekisho.css",
            SCRIPT, "dev/sekisho/kit/page/htmx/htmx.min.js");

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    Assets() {
        SOURCES.forEach((name, source) -> assets.put(name, read(name, source)));
    }

    String addressOf(String name) {
        return AssetResource.PATH + assets.get(name).version() + "/" + name;
    }

    Optional<Asset> find(String version, String name) {
        return Optional.ofNullable(assets.get(name))
                .filter(asset -> asset.version().equals(version));
    }

    private static Asset read(String name, String source) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(source)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + source);
            }
            byte[] bytes = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            String type = name.endsWith(".css") ? "text/css;charset=UTF-8" : "text/javascript;charset=UTF-8";
            return new Asset(HexFormat.of().formatHex(hash).substring(0, VERSION), type, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A file. @param version the beginning of its SHA-256 */
    record Asset(String version, String type, byte[] bytes) {}
}
