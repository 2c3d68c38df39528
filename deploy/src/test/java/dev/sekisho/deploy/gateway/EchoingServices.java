package dev.sekisho.deploy.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Stand where the services would: each answers with its name and what it was sent, a line for each header. */
final class EchoingServices implements AutoCloseable {

    private final Map<String, HttpServer> servers = new TreeMap<>();

    EchoingServices(Iterable<String> names) {
        names.forEach(name -> servers.put(name, server(name)));
    }

    Map<String, Integer> ports() {
        return servers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().getAddress().getPort()));
    }

    private static HttpServer server(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(name, exchange));
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(String name, HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String lines = exchange.getRequestHeaders().entrySet().stream()
                .flatMap(header -> header.getValue().stream()
                        .map(value -> header.getKey().toLowerCase(Locale.ROOT) + ": " + value + "\n"))
                .sorted()
                .collect(Collectors.joining("", name + " " + exchange.getRequestURI() + "\n", ""));
        byte[] body = lines.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
    }
}
