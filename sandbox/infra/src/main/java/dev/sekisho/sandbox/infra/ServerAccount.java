package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which account PostgreSQL runs, because it refuses to run as root: for anybody else as he is; for root as the
 * user {@code nobody}, who then owns the data, or, where that user cannot reach the folders, as root without any power
 * in a user namespace.
 */
record ServerAccount(List<String> prefix, Optional<UserPrincipal> dataOwner) {

    private static final String UNPRIVILEGED = "nobody";

    /** @param folders which the server must reach */
    static ServerAccount reaching(Path... folders) throws IOException {
        if (!PrivateFiles.runsAsRoot()) {
            return new ServerAccount(List.of(), Optional.empty());
        }
        if (Stream.of(folders).allMatch(ServerAccount::othersPass) && succeeds("setpriv", "--version")) {
            return dropped(folders[0]);
        }
        if (succeeds("unshare", "-U", "true")) {
            return new ServerAccount(List.of("unshare", "-U"), Optional.empty());
        }
        throw new IllegalStateException("PostgreSQL refuses to run as root. Start as another user, or install setpriv"
                + " (util-linux) and use folders which every user may pass through: " + List.of(folders));
    }

    private static ServerAccount dropped(Path folder) throws IOException {
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
        Path probe = Files.createTempFile(folder, ".owner", "");
        try {
            Files.setOwner(probe, nobody);
            Object uid = Files.getAttribute(probe, "unix:uid");
            List<String> prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
            return new ServerAccount(prefix, Optional.of(nobody));
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean othersPass(Path folder) {
        for (Path part = folder.toAbsolutePath(); part != null; part = part.getParent()) {
            try {
                if (!Files.getPosixFilePermissions(part).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(String... words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        return all;
    }

    /** Gives a tree to the account, unless it has it already. */
    void own(Path tree) throws IOException {
        UserPrincipal owner = dataOwner.orElse(Files.getOwner(Path.of("/proc/self")));
        if (Files.getOwner(tree).equals(owner)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(tree)) {
            for (Path path : walk.toList()) {
                Files.setAttribute(path, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
