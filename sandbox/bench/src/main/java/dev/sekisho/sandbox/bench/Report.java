package dev.sekisho.sandbox.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a bench found, as Markdown, as JSON and as a picture.
 *
 * @param checks what was compared with the books afterwards; a sentence each
 */
record Report(Sizes sizes, Map<String, String> machine, List<Figure> figures, List<String> checks) {

    Report {
        machine = Map.copyOf(machine);
        figures = List.copyOf(figures);
        checks = List.copyOf(checks);
    }

    Figure figure(String id) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing was measured as " + id));
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Bench\n\n");
        text.append("Measured ")
                .append(Instant.now().truncatedTo(ChronoUnit.MINUTES))
                .append(": ");
        text.append(sizes.rounds())
                .append(" rounds of ")
                .append(sizes.round().toMillis())
                .append(" ms, ");
        text.append(sizes.connections())
                .append(" connections, ")
                .append(sizes.customers())
                .append(" customers.\n");
        if (sizes.equals(Sizes.SMOKE)) {
            text.append("\n**Smoke form: these figures mean nothing.**\n");
        }
        text.append("\n| | |\n| --- | --- |\n");
        machine.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(word -> text.append("| ")
                        .append(word.getKey())
                        .append(" | ")
                        .append(word.getValue())
                        .append(" |\n"));
        text.append(
                "\n| id | figure | unit | median | least | most | target |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        figures.forEach(figure -> text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %,.2f | %,.2f | %,.2f | %s |%n",
                figure.id(),
                figure.what(),
                figure.unit(),
                figure.median(),
                figure.least(),
                figure.most(),
                figure.target())));
        text.append("\nChecked afterwards:\n\n");
        checks.forEach(check -> text.append("- ").append(check).append('\n'));
        return text.toString();
    }

    String json() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode all = json.createObjectNode();
        machine.forEach(all.putObject("machine")::put);
        ArrayNode figureList = all.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode one = figureList.addObject();
            one.put("id", figure.id()).put("what", figure.what()).put("unit", figure.unit());
            one.put("median", figure.median()).put("target", figure.target());
            figure.rounds().forEach(one.withArray("rounds")::add);
        }
        checks.forEach(all.putArray("checks")::add);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    void writeInto(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("bench.md"), markdown());
            Files.writeString(folder.resolve("bench.json"), json());
            Files.writeString(folder.resolve("bench.svg"), Plot.svg(figures));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
