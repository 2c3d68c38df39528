package dev.sekisho.link.directory.file;

import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.ListedBank;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The directory that comes with the service: the pinned Zengin data, what we know of codes that ended, in the sandbox its own banks. */
public final class BundledDirectory {

    private static final String ZENGIN = "/bank-directory/zengin.tsv.gz";
    private static final String PAST = "/bank-directory/past.tsv";
    private static final String SANDBOX = "/bank-directory/sandbox.tsv";

    private BundledDirectory() {}

    /** @param sandbox whether the banks that exist nowhere are listed too */
    public static BankDirectory read(boolean sandbox) {
        List<ListedBank> standing = new ArrayList<>(read(ZENGIN));
        if (sandbox) {
            standing.addAll(read(SANDBOX));
        }
        return new BankDirectory(standing, read(PAST));
    }

    private static List<ListedBank> read(String resource) {
        try (InputStream bytes = BundledDirectory.class.getResourceAsStream(resource);
                InputStream plain = resource.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return DirectoryFile.read(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
