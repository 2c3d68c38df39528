package dev.sekisho.compensation.console;

import dev.sekisho.compensation.trace.Trace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A trace as a drawing: banks on the left, wallets by how far the money had gone, and on the right where it ended. Lengths
 * are in the drawing's own units.
 *
 * @param whole false if there is more than is drawn; the table beside the drawing has it
 */
public record MoneyMap(int width, int height, List<Box> boxes, List<Flow> flows, boolean whole) {

    static final int MOST_BOXES = 60;

    private static final int BOX_WIDTH = 170;
    private static final int BOX_HEIGHT = 44;
    private static final int COLUMN = 260;
    private static final int ROW = 60;
    private static final int EDGE = 10;
    private static final int FITS = 12;
    private static final long WIDEST = 14;

    public MoneyMap {
        boxes = List.copyOf(boxes);
        flows = List.copyOf(flows);
    }

    public static MoneyMap of(Trace trace) {
        return draw(MoneyFlows.of(trace));
    }

    /** What a box is of. */
    public enum Kind {
        BANK,
        WALLET,
        SHOP,
        PAYOUT,
        REMAINS,
        REVERSED,
        NOT_FOLLOWED
    }

    /** A place of money. @param name what tells it from others of its kind @param x and y its upper left corner */
    public record Box(Kind kind, String name, long yen, int x, int y) {

        /** As much of the name as fits into the box. */
        public String shortName() {
            return name.length() > FITS ? name.substring(0, FITS) : name;
        }

        public int width() {
            return BOX_WIDTH;
        }

        public int height() {
            return BOX_HEIGHT;
        }
    }

    /** Money on its way. @param line as SVG says it @param wide its share of all, as a width of the line */
    public record Flow(String from, String to, long yen, String line, int wide) {}

    private static MoneyMap draw(MoneyFlows flows) {
        Map<MoneyFlows.Place, Box> boxes = new LinkedHashMap<>();
        Map<Integer, Integer> rows = new HashMap<>();
        for (MoneyFlows.Place place : flows.places()) {
            if (boxes.size() < MOST_BOXES) {
                int column = flows.columnOf(place);
                int row = rows.merge(column, 1, Integer::sum) - 1;
                boxes.put(
                        place,
                        new Box(
                                place.kind(),
                                place.name(),
                                flows.through(place),
                                EDGE + column * COLUMN,
                                EDGE + row * ROW));
            }
        }
        List<Flow> lines = flows.all().stream()
                .filter(flow -> boxes.containsKey(flow.from()) && boxes.containsKey(flow.to()))
                .map(flow -> line(flow, boxes, flows.total()))
                .toList();
        int columns =
                rows.keySet().stream().mapToInt(column -> column + 1).max().orElse(1);
        int most = rows.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return new MoneyMap(
                2 * EDGE + (columns - 1) * COLUMN + BOX_WIDTH,
                2 * EDGE + (most - 1) * ROW + BOX_HEIGHT,
                List.copyOf(boxes.values()),
                lines,
                boxes.size() == flows.places().size());
    }

    private static Flow line(MoneyFlows.Flow flow, Map<MoneyFlows.Place, Box> boxes, long total) {
        Box from = boxes.get(flow.from());
        Box to = boxes.get(flow.to());
        int startX = from.x() + BOX_WIDTH;
        int startY = from.y() + BOX_HEIGHT / 2;
        int endY = to.y() + BOX_HEIGHT / 2;
        int bend = (startX + to.x()) / 2;
        String line = "M" + startX + " " + startY + " C" + bend + " " + startY + " " + bend + " " + endY + " " + to.x()
                + " " + endY;
        return new Flow(from.name(), to.name(), flow.yen(), line, (int) (1 + flow.yen() * WIDEST / Math.max(1, total)));
    }
}
