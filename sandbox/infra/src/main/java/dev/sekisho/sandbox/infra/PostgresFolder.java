package dev.sekisho.sandbox.infra;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The folder of one PostgreSQL: its data, made by initdb only once and whole, and its log. */
final class PostgresFolder {

    private static final int LOG_LINES = 30;
    private static final int PROGRAM_LIMIT_SECONDS = 300;
    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";
    private static final String SETTINGS = """

            # Sekisho: durable, loopback only, passwords only.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 200
            shared_buffers = '64MB'
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_connections = off
            """;

    private final Path data;
    private final Path log;
    private final Path binaries;
    private final ServerAccount account;

    private PostgresFolder(Path place, Path binaries, ServerAccount account) {
        this.data = place.resolve("data");
        this.log = place.resolve("postgres.log");
        this.binaries = binaries;
        this.account = account;
    }

    static PostgresFolder prepare(Path place, String superuserPassword) throws IOException {
        Path home = PrivateFiles.passage(place.toAbsolutePath());
        Path binaries = PostgresBinaries.unpackedIn(UserFolders.cache());
        PostgresFolder folder = new PostgresFolder(home, binaries, ServerAccount.reaching(home, binaries));
        if (Files.exists(folder.data)) {
            folder.takeOver();
        } else {
            folder.initialise(superuserPassword);
        }
        return folder;
    }

    /** initdb works beside the final place: a start that was cut short leaves nothing that looks like data. */
    private void initialise(String superuserPassword) throws IOException {
        Path fresh = data.resolveSibling("data.fresh");
        PrivateFiles.deleteTree(fresh);
        PrivateFiles.folder(fresh);
        account.own(fresh);
        Path password = Files.createTempFile(data.getParent(), ".password", "");
        try {
            Files.writeString(password, superuserPassword);
            account.own(password);
            run(account.command(
                    program("initdb"),
                    "--pgdata=" + fresh,
                    "--username=" + PostgresServer.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
        } finally {
            Files.delete(password);
        }
        Files.writeString(fresh.resolve("pg_hba.conf"), ACCESS);
        Files.writeString(fresh.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.move(fresh, data);
    }

    /** Stops what a killed launcher left running over this data, and takes the data if another account had it. */
    private void takeOver() throws IOException {
        if (DataFolderUsers.of(data).isEmpty()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } else {
            stop("fast", 10);
            DataFolderUsers.end(data);
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
        account.own(data);
    }

    Process launch(int port) throws IOException {
        return builder(account.command(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)))
                .start();
    }

    /** Tells the server over this data to stop, and waits; says nothing where none runs. */
    void stop(String mode, int limitSeconds) {
        try {
            String limit = Integer.toString(limitSeconds);
            builder(account.command(
                            program("pg_ctl"), "stop", "-s", "-w", "-D", data.toString(), "-m", mode, "-t", limit))
                    .start()
                    .waitFor(limitSeconds + 5L, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("pg_ctl could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(List<String> command) throws IOException {
        try {
            Process process = builder(command).start();
            if (!process.waitFor(PROGRAM_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("took longer than " + PROGRAM_LIMIT_SECONDS + " s: " + command);
            }
            if (process.exitValue() != 0) {
                throw new IOException("failed: " + command + "\n" + endOfLog());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + command, e);
        }
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path == null ? "/usr/bin:/bin" : path);
        builder.environment().put("LC_ALL", "C");
        // The account need not be able to enter the folder in which we were started.
        builder.directory(new File("/"));
        builder.redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder;
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    String endOfLog() {
        return PostgresServer.endOf(log, LOG_LINES);
    }
}
