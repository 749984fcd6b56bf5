package seesaw.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import seesaw.testing.PostgresServer.Running;

/// Starts the PostgreSQL that is installed: `SEESAW_PG_BIN`, or the newest under `/usr/lib/postgresql`. Its programs
/// refuse to run as root, so root hands them over to the user `postgres`.
final class InstalledPostgres {

    private final Path bin;
    private final Path folder;

    private InstalledPostgres(Path bin, Path folder) {
        this.bin = bin;
        this.folder = folder;
    }

    static Running start() throws IOException, InterruptedException {
        InstalledPostgres server = new InstalledPostgres(binaries(), Files.createTempDirectory("seesaw-pg"));
        return server.run();
    }

    private static Path binaries() throws IOException {
        String given = System.getenv("SEESAW_PG_BIN");
        if (given != null) return Path.of(given);
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) throw new IOException("nothing under " + debian);
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(path -> Files.isExecutable(path.resolve("bin/initdb")))
                    .max(Comparator.comparingInt(
                            path -> Integer.parseInt(path.getFileName().toString())))
                    .orElseThrow(() -> new IOException("no initdb under " + debian))
                    .resolve("bin");
        }
    }

    private Running run() throws IOException, InterruptedException {
        if (root()) call(List.of("chown", "postgres", folder.toString()));
        Path data = folder.resolve("data");
        call(asPostgres("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "--no-sync"));
        int port = freePort();
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off";
        // Without -l the server would keep our output open, and whoever waits for its end would wait for ever
        call(asPostgres(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                options,
                "start"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data)));
        return new Running(
                "the installed PostgreSQL in " + bin,
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "postgres",
                "");
    }

    private void stop(Path data) {
        try {
            call(asPostgres("pg_ctl", "-D", data.toString(), "-m", "immediate", "stop"));
            call(List.of("rm", "-rf", folder.toString()));
        } catch (IOException e) {
            System.err.println("PostgreSQL did not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> asPostgres(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (root()) command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void call(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolveSibling(folder.getFileName() + ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        String said = Files.readString(output);
        Files.delete(output);
        if (exit != 0) throw new IOException(String.join(" ", command) + " ended with " + exit + ": " + said.strip());
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
